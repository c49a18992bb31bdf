package org.parley.cli;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parley.brief.Outcome;
import org.parley.model.Copy;
import org.parley.model.Filed;
import org.parley.model.Problem;
import org.parley.model.ReadReport;
import org.parley.model.Report;
import org.parley.reading.ReadingFailure;

/**
 * Reads many reports at once and hands out what became of them in filing order, so that the number of threads shows in
 * nothing but time. One thread files, the others read; at most {@value #AHEAD} reports for each of them wait to be handed
 * out, and filing stops until there is room. An error in Parley on one report becomes a problem of that file: the others
 * are still read. The iterator is used by one thread.
 */
final class OrderedReading implements Iterator<Outcome>, AutoCloseable {

    private static final int AHEAD = 4;

    private final Desk desk;
    private final Consumer<Throwable> bugs;
    private final ExecutorService readers;
    private final Thread filing;
    private final BlockingQueue<Place> ahead;
    private @Nullable Place head;

    /** A place in filing order: an outcome in the making, or the end. */
    private record Place(@Nullable FutureTask<Outcome> outcome) {}

    /**
     * Starts filing at once.
     *
     * @param fileDone told after each file, by the filing thread
     * @param threads at least 1
     * @param bugs told of every error in Parley, by any thread
     */
    OrderedReading(Desk desk, List<String> inputs, Runnable fileDone, int threads, Consumer<Throwable> bugs) {
        this.desk = desk;
        this.bugs = bugs;
        this.ahead = new ArrayBlockingQueue<>(threads * AHEAD);
        this.readers = Executors.newFixedThreadPool(threads, task -> daemon("parley-reading", task));
        this.filing = daemon("parley-filing", () -> file(inputs, fileDone));
        this.filing.start();
    }

    private static Thread daemon(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    private void file(List<String> inputs, Runnable fileDone) {
        try {
            try {
                desk.file(inputs, this::put, fileDone);
            } catch (Closed closed) {
                return;
            } catch (RuntimeException | Error bug) {
                put(() -> {
                    throw new IllegalStateException("filing failed", bug);
                });
            }
            ahead.put(new Place(null));
        } catch (Closed | InterruptedException closed) {
            // nobody waits for more: the run is over
        }
    }

    private void put(Filed filed) {
        if (filed instanceof Report report) {
            Copy copy = desk.findCopy(report).orElse(null);
            put(() -> read(report, copy));
        } else {
            put(() -> new Outcome.Unread((Problem) filed));
        }
    }

    /** Waits for room first, so that no more than that is ever in work. */
    private void put(Callable<Outcome> work) {
        FutureTask<Outcome> outcome = new FutureTask<>(work);
        try {
            ahead.put(new Place(outcome));
        } catch (InterruptedException e) {
            throw new Closed();
        }
        try {
            readers.execute(outcome);
        } catch (RejectedExecutionException closed) {
            throw new Closed();
        }
    }

    private Outcome read(Report report, @Nullable Copy copy) {
        try {
            ReadReport told = desk.read(report);
            return new Outcome.Read(told, copy);
        } catch (OutOfMemoryError full) {
            return new Outcome.Unread(ReadingFailure.of(report, full));
        } catch (RuntimeException | StackOverflowError bug) {
            bugs.accept(bug);
            return new Outcome.Unread(ReadingFailure.of(report, bug));
        }
    }

    @Override
    public boolean hasNext() {
        return head().outcome != null;
    }

    @Override
    public Outcome next() {
        FutureTask<Outcome> outcome = head().outcome;
        if (outcome == null) {
            throw new NoSuchElementException("no outcome left; ask hasNext first");
        }
        head = null;
        try {
            return outcome.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private Place head() {
        if (head == null) {
            try {
                head = ahead.take();
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        }
        return head;
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted while reading", e);
    }

    /** Stops filing and reading; what is in work is dropped. */
    @Override
    public void close() {
        filing.interrupt();
        readers.shutdownNow();
    }

    /** Leaves the filing of further inputs when the run is over. */
    private static final class Closed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
