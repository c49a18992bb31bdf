package org.parley.spark.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Timer;
import java.util.TimerTask;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.net.NetUtils;
import org.parley.spark.input.WrongInput;

/**
 * Says that a job writes into an output folder, so that no second one does. One small file says which job, a second one is written anew
 * by it every few seconds: when that does not change any more, the job was killed. Works on any file system, and asks no clock of
 * another machine.
 */
final class Claim implements AutoCloseable {

    /** Time between two writings, and time without a new one after which a job is taken for dead. */
    record Pace(Duration beat, Duration patience) {

        static final Pace USUAL = new Pace(Duration.ofSeconds(3), Duration.ofSeconds(15));
    }

    private final FileSystem files;
    private final Path file;
    private final Path pulse;
    private final String holder;
    private final Timer beats = new Timer("parley-claim", true);
    private long beat;

    private Claim(FileSystem files, Path file) {
        this.files = files;
        this.file = file;
        this.pulse = file.suffix("-pulse");
        this.holder = "process " + ProcessHandle.current().pid() + " on " + NetUtils.getHostname() + ", since "
                + Instant.now().truncatedTo(ChronoUnit.SECONDS) + "; " + UUID.randomUUID();
    }

    /**
     * Claims a folder by a file in it.
     *
     * @param says takes a line when there is something to wait for
     * @throws WrongInput when another job has claimed it and is alive
     */
    static Claim take(FileSystem files, Path file, Pace pace, Consumer<String> says) throws IOException, WrongInput {
        Claim claim = new Claim(files, file);
        if (!claim.begin()) {
            String folder = file.getParent().getParent().toString();
            says.accept("looking whether the job that was writing into " + folder + " is still alive");
            if (claim.seesPulse(pace)) {
                throw new WrongInput("Another job writes into " + folder + " ("
                        + claim.read(file).replaceFirst(";.*", "") + "); wait until it has ended");
            }
            files.delete(file, false);
            if (!claim.begin()) {
                throw new WrongInput("Another job has begun to write into " + folder + "; wait until it has ended");
            }
        }
        claim.beats.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        claim.beat();
                    }
                },
                0,
                pace.beat().toMillis());
        return claim;
    }

    /** Whether the other job is alive. While it writes, its file may be empty, in part, or not there. */
    private boolean seesPulse(Pace pace) {
        String before = "";
        long end = System.nanoTime() + pace.patience().toNanos();
        while (System.nanoTime() < end) {
            String now = "";
            try {
                now = read(pulse);
            } catch (IOException writtenMeanwhile) {
                // looked at again
            }
            if (!before.isEmpty() && !now.isEmpty() && !now.equals(before)) {
                return true;
            }
            before = now.isEmpty() ? before : now;
            LockSupport.parkNanos(pace.patience().toNanos() / 10);
        }
        return false;
    }

    /**
     * Checks that no other job has taken this one for dead.
     *
     * @throws IOException when one has
     */
    void check() throws IOException {
        if (!isHeld()) {
            throw new IOException(
                    "another job has taken over " + file.getParent().getParent());
        }
    }

    private boolean isHeld() throws IOException {
        return files.exists(file) && read(file).equals(holder);
    }

    private synchronized void beat() {
        try {
            if (isHeld()) {
                write(pulse, true, Long.toString(beat++));
            }
        } catch (IOException | RuntimeException e) {
            // comes again; meanwhile whatever is committed is checked
        }
    }

    /** False when another job has begun before. */
    private boolean begin() throws IOException {
        try {
            write(file, false, holder);
            return true;
        } catch (FileAlreadyExistsException taken) {
            return false;
        }
    }

    private void write(Path path, boolean replace, String content) throws IOException {
        try (OutputStream out = files.create(path, replace)) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
    }

    private String read(Path path) throws IOException {
        try (InputStream in = files.open(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Lets go. */
    @Override
    public void close() throws IOException {
        beats.cancel();
        synchronized (this) {
            if (isHeld()) {
                files.delete(pulse, false);
                files.delete(file, false);
            }
        }
    }
}
