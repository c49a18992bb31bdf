package org.parley.reading.intake;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Runs work on a daemon thread of its own and gives it up when its time is over. A thread cannot be stopped from outside,
 * so a parser that hangs goes on in the background until the program ends; it holds nothing that others wait for. A new
 * thread for each document costs far less than reading it, and nothing a library leaves in a thread reaches the next.
 */
final class Deadline {

    private static final long STACK_BYTES = 4L << 20;

    private Deadline() {}

    /**
     * @throws Unreadable when time, stack or memory do not suffice, or the work says so
     * @throws RuntimeException as thrown by the work
     */
    static <T> T call(Duration limit, Callable<T> work) throws IOException {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(null, task, "parley-intake", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw new Unreadable("took longer than " + seconds(limit) + " to read and was given up");
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new Unreadable("was not read because the program was told to stop");
        } catch (ExecutionException e) {
            throw asIo(e.getCause());
        }
    }

    private static IOException asIo(@Nullable Throwable cause) {
        if (cause instanceof IOException io) {
            return io;
        }
        if (cause instanceof StackOverflowError) {
            return new Unreadable("is nested too deeply to be read");
        }
        if (cause instanceof OutOfMemoryError) {
            return new Unreadable("needs more memory to be read than there is");
        }
        if (cause instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        throw new IllegalStateException("intake failed", cause);
    }

    private static String seconds(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }
}
