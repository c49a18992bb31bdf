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
    private final String task;
    private final String unit;
    private final long unitSize;
    private final @Nullable ScheduledExecutorService clock;
    private @Nullable ProgressBar bar;
    private long done;
    private boolean closed;

    private Progress(
            PrintStream err,
            int columns,
            LongSupplier total,
            String task,
            String unit,
            long unitSize,
            @Nullable ScheduledExecutorService clock) {
        this.err = err;
        this.columns = columns;
        this.total = total;
        this.task = task;
        this.unit = unit;
        this.unitSize = unitSize;
        this.clock = clock;
    }

    /** No bar at all. */
    static Progress none(PrintStream err) {
        return new Progress(err, 0, () -> 0, "", "", 1, null);
    }

    /**
     * A bar, once the patience is over.
     *
     * @param total how many files there are; asked once, when the two seconds are over, on a thread of its own
     */
    static Progress of(PrintStream err, int columns, LongSupplier total) {
        return of(err, columns, total, "Reading", "", 1);
    }

    /**
     * A bar of bytes, once the patience is over.
     *
     * @param total how many there are; asked once, as of files
     */
    static Progress ofBytes(PrintStream err, int columns, LongSupplier total) {
        return of(err, columns, total, "Importing", " MB", 1_000_000);
    }

    private static Progress of(
            PrintStream err, int columns, LongSupplier total, String task, String unit, long unitSize) {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "parley-progress");
            thread.setDaemon(true);
            return thread;
        });
        Progress progress = new Progress(err, columns, total, task, unit, unitSize, clock);
        var unused = clock.schedule(progress::show, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        return progress;
    }

    private void show() {
        long all = total.getAsLong();
        synchronized (this) {
            if (closed) {
                return;
            }
            bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setUnit(unit, unitSize)
                    .setInitialMax(Math.max(all, done))
                    .setStyle(ProgressBarStyle.ASCII)
                    .setConsumer(new ConsoleProgressBarConsumer(err, columns - 1))
                    .clearDisplayOnFinish()
                    .build();
            bar.stepTo(done);
        }
    }

    /** One more file is done. */
    void step() {
        advance(1);
    }

    /** So many more are done. */
    synchronized void advance(long more) {
        done += more;
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
