package org.parley.spark.read;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes an iterator of work that hands out by itself. The work has a thread of its own and the two take turns: it goes on only
 * while the next thing is waited for, so that no more than one thing is held and no more than one processor used. The
 * iterator is used by one thread and must be closed.
 */
final class Turns<T> implements Iterator<T>, AutoCloseable {

    /** Work that hands out things. */
    interface Work<T> {
        void run(Consumer<T> out) throws Exception;
    }

    private final Semaphore asked = new Semaphore(0);
    private final Semaphore answered = new Semaphore(0);
    private final ArrayDeque<T> ready = new ArrayDeque<>(1);
    private final Thread thread;
    private volatile boolean ended;
    private volatile @Nullable Throwable failure;
    private boolean began;

    Turns(String name, Work<T> work) {
        this.thread = new Thread(() -> run(work), name);
        this.thread.setDaemon(true);
    }

    private void run(Work<T> work) {
        try {
            asked.acquire();
            work.run(this::hand);
        } catch (InterruptedException | CancellationException stopped) {
            // nobody waits for more
        } catch (Throwable e) {
            failure = e;
        }
        ended = true;
        answered.release();
    }

    private void hand(T thing) {
        ready.add(thing);
        answered.release();
        try {
            asked.acquire();
        } catch (InterruptedException stopped) {
            throw new CancellationException("nobody waits for more");
        }
    }

    @Override
    public boolean hasNext() {
        if (ready.isEmpty() && !ended) {
            if (!began) {
                began = true;
                thread.start();
            }
            asked.release();
            try {
                answered.acquire();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new CancellationException("told to stop");
            }
        }
        Throwable failed = failure;
        if (ready.isEmpty() && failed != null) {
            throw new IllegalStateException("the work failed", failed);
        }
        return !ready.isEmpty();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException("nothing left; ask hasNext first");
        }
        return ready.remove();
    }

    /** Ends the work. */
    @Override
    public void close() {
        thread.interrupt();
    }
}
