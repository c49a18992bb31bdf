package org.parley.record.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.parley.docket.ground.GroundRow;

/** Rows on their way from the thread that reads them to the one that writes them: some thousand at most, in order. */
final class RowQueue implements AutoCloseable {

    private static final int ROWS_AT_A_TIME = 500;
    private static final int BATCHES = 4;

    private final BlockingQueue<Batch> batches = new ArrayBlockingQueue<>(BATCHES);
    private final Thread reader;
    private volatile boolean complete;
    private volatile @Nullable Throwable failure;

    /** Rows of one file; none at the end of all. */
    record Batch(String file, List<GroundRow> rows) {}

    private RowQueue(GroundStore.Source source) {
        this.reader = new Thread(() -> read(source), "parley-import");
        reader.setDaemon(true);
    }

    /** Begins to read. */
    static RowQueue of(GroundStore.Source source) {
        RowQueue queue = new RowQueue(source);
        queue.reader.start();
        return queue;
    }

    private void read(GroundStore.Source source) {
        Filling filling = new Filling();
        try {
            complete = source.read(filling);
            filling.flush();
        } catch (RuntimeException | Error e) {
            failure = e;
        }
        put(new Batch("", List.of()));
    }

    private void put(Batch batch) {
        try {
            batches.put(batch);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Nobody takes the rows any more.");
        }
    }

    private final class Filling implements GroundStore.Rows {

        private String file = "";
        private List<GroundRow> rows = new ArrayList<>(ROWS_AT_A_TIME);

        @Override
        public void begin(String name) {
            flush();
            file = name;
        }

        @Override
        public void take(GroundRow row) {
            rows.add(row);
            if (rows.size() == ROWS_AT_A_TIME) {
                flush();
            }
        }

        void flush() {
            if (!rows.isEmpty()) {
                put(new Batch(file, rows));
                rows = new ArrayList<>(ROWS_AT_A_TIME);
            }
        }
    }

    /** The next rows; an empty batch when there are no more. What went wrong while reading is thrown here. */
    Batch next() {
        try {
            Batch batch = batches.take();
            Throwable thrown = failure;
            if (batch.rows().isEmpty() && thrown != null) {
                throw new IllegalStateException(thrown.toString(), thrown);
            }
            return batch;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The import was stopped.");
        }
    }

    /** Whether all was read to its end, once there are no more rows. */
    boolean isComplete() {
        return complete;
    }

    /** Stops the reader, who may be waiting for somebody to take rows. */
    @Override
    public void close() {
        reader.interrupt();
    }
}
