package org.parley.evaluation.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.LockSupport;

/** Watches a file grow while another process writes it. */
final class Growth implements AutoCloseable {

    private static final long LOOK = Duration.ofMillis(50).toNanos();

    private final Path file;

    /** When each size was seen first. */
    private final ConcurrentSkipListMap<Long, Long> seen = new ConcurrentSkipListMap<>();

    private final Thread watch = new Thread(this::look, "growth");

    Growth(Path file) {
        this.file = file;
        watch.setDaemon(true);
        watch.start();
    }

    private void look() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                seen.putIfAbsent(Files.size(file), System.nanoTime());
            } catch (IOException notThereYet) {
                // looked at again
            }
            LockSupport.parkNanos(LOOK);
        }
    }

    /**
     * From the moment in which it had half of its present size to now.
     *
     * @throws IOException when it is not there
     */
    Duration secondHalf() throws IOException {
        long now = System.nanoTime();
        return Duration.ofNanos(
                now - seen.tailMap(Files.size(file) / 2).firstEntry().getValue());
    }

    @Override
    public void close() {
        watch.interrupt();
    }
}
