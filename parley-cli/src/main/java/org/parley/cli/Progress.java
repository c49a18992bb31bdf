package org.parley.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * A progress bar on a terminal's standard error for a run that takes longer than two seconds; otherwise nothing. Clock
 * and bar never touch the output. Safe for many threads.
 */
final class Progress implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Back to the first column and clear the line (ECMA-48 EL): what the bar wrote is gone. */
    private static final String CLEAR_LINE = "\r\u001B[K";

    private final PrintStream err;
    private final int columns;
    private final LongSupplier total;
    private final @Nullable ScheduledExecutorService clock;
    private @Nullable ProgressBar bar;
    private long done;
    private boolean closed;

    private Progress(PrintStream err, int columns, LongSupplier total, @Nullable ScheduledExecutorService clock) {
        this.err = err;
        this.columns = columns;
        this.total = total;
        this.clock = clock;
    }

    /** No bar at all. */
    static Progress none(PrintStream err) {
        return new Progress(err, 0, () -> 0, null);
    }

    /**
     * A bar, once the patience is over.
     *
     * @param total how many files there are; asked once, when the two seconds are over, on a thread of its own
     */
    static Progress of(PrintStream err, int columns, LongSupplier total) {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "parley-progress");
            thread.setDaemon(true);
            return thread;
        });
        Progress progress = new Progress(err, columns, total, clock);
        var unused = clock.schedule(progress::show, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        return progress;
    }

    private void show() {
        long files = total.getAsLong();
        synchronized (this) {
            if (closed) {
                return;
            }
            bar = new ProgressBarBuilder()
                    .setTaskName("Reading")
                    .setInitialMax(Math.max(files, done))
                    .setStyle(ProgressBarStyle.ASCII)
                    .setConsumer(new ConsoleProgressBarConsumer(err, columns - 1))
                    .clearDisplayOnFinish()
                    .build();
            bar.stepTo(done);
        }
    }

    /** One more file is done. */
    synchronized void step() {
        done++;
        if (bar != null) {
            bar.stepTo(done);
        }
    }

    /** Prints something without the bar getting in its way. */
    synchronized void aside(Runnable printing) {
        if (bar != null) {
            err.print(CLEAR_LINE);
        }
        printing.run();
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (clock != null) {
            clock.shutdownNow();
        }
        if (bar != null) {
            bar.close();
        }
    }
}
