package org.parley.web.casework;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Lets few requests work at a time, in the order in which they came; the others wait. Where all work at once, they are in each other's way,
 * and some take far longer than others (decision 0020). A turn is a courtesy and no limit: who has waited long works nevertheless, so
 * that requests that stand still hold nobody up for good. Safe for many threads.
 */
public final class Turns {

    private static final long LONGEST_WAIT_MILLISECONDS = 2_000;

    /** Whose turn this thread has; none when it has waited for too long. */
    private static final ThreadLocal<Turns> HELD = new ThreadLocal<>();

    private final Semaphore free;

    /** @param atOnce 1 or more */
    public Turns(int atOnce) {
        free = new Semaphore(atOnce, true);
    }

    /** Twice as many as there are processors, and two for those that wait for a disk or database. */
    public static Turns ofThisMachine() {
        return new Turns(2 * Runtime.getRuntime().availableProcessors() + 2);
    }

    /** Waits until it is this thread's turn, or it has waited long. */
    public void take() {
        try {
            if (HELD.get() == null && free.tryAcquire(LONGEST_WAIT_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                HELD.set(this);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets the next one work; nothing when this thread has no turn. */
    public void give() {
        if (HELD.get() == this) {
            HELD.remove();
            free.release();
        }
    }

    /**
     * What becomes of work elsewhere; whoever waits for it lets others work meanwhile.
     *
     * @see Future#get(long, TimeUnit)
     */
    static <T> T await(Future<T> work, long patience, TimeUnit unit)
            throws InterruptedException, ExecutionException, TimeoutException {
        Turns held = HELD.get();
        if (held == null || work.isDone()) {
            return work.get(patience, unit);
        }
        held.give();
        try {
            return work.get(patience, unit);
        } finally {
            held.take();
        }
    }
}
