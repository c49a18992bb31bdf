package org.parley.spark.read;

import java.io.Closeable;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.parley.model.Problem;
import org.parley.model.ReadReport;
import org.parley.model.Report;
import org.parley.reading.ReadingFailure;

/**
 * Reads one report after the other, each within a time. One that takes longer is given up and becomes a problem; since a
 * thread cannot be stopped from outside, what hangs goes on behind until its Java process ends, and the next report is
 * read by another thread. Used by one thread.
 */
final class TimedReading implements Closeable {

    private static final long STACK_BYTES = 4L << 20;

    private final Function<Report, ReadReport> reading;
    private final Duration limit;
    private ExecutorService reader = reader();

    /** What became of a report. */
    interface Listener {

        void read(ReadReport read);

        void unread(Problem problem);
    }

    TimedReading(Function<Report, ReadReport> reading, Duration limit) {
        this.reading = reading;
        this.limit = limit;
    }

    private static ExecutorService reader() {
        return Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(null, task, "parley-reading", STACK_BYTES);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Reads a report and says what became of it. */
    void read(Report report, Listener out) {
        Future<ReadReport> task = reader.submit(() -> reading.apply(report));
        ReadReport read;
        try {
            read = task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            task.cancel(true);
            reader.shutdownNow();
            reader = reader();
            out.unread(
                    Problem.of(report.file(), "took longer than " + limit.toSeconds() + " s to read and was given up"));
            return;
        } catch (ExecutionException e) {
            out.unread(ReadingFailure.of(report, e.getCause() == null ? e : e.getCause()));
            return;
        } catch (InterruptedException stopped) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new CancellationException("told to stop while reading " + report.file());
        }
        out.read(read);
    }

    @Override
    public void close() {
        reader.shutdownNow();
    }
}
