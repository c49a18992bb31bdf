package org.parley.evaluation.trial;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A {@link TrialWorker} in a process of its own, from the side of the one who kills it. For one thread. */
final class Victim {

    /** Starts fast, and is not meant to live long enough to become fast. */
    private static final List<String> JAVA =
            List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m");

    private final Process process;

    private Victim(Process process) {
        this.process = process;
    }

    /**
     * What a process said before it was gone.
     *
     * @param lines whole ones
     * @param exit its exit value, 137 when it was killed
     */
    record Said(List<String> lines, int exit) {

        Said {
            lines = List.copyOf(lines);
        }

        boolean wasKilled() {
            return exit == 128 + 9;
        }
    }

    /** @param before words of a command that starts the command which follows, such as one that sets limits */
    static Victim start(List<String> before, Deed deed, Place place, int run, Path key) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JAVA);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), TrialWorker.class.getName()));
        command.addAll(List.of(deed.name(), place.name(), Integer.toString(run), key.toString()));
        return new Victim(new ProcessBuilder(command)
                .redirectError(new File(key.toFile().getParentFile(), "errors.txt"))
                .start());
    }

    /** Kills it after some time from now on, unless it is gone. */
    Victim killIn(long microseconds) {
        Executor later = CompletableFuture.delayedExecutor(microseconds, TimeUnit.MICROSECONDS);
        CompletableFuture<Void> unused = CompletableFuture.runAsync(this::kill, later);
        return this;
    }

    /** SIGKILL: what it says is left in the pipe. */
    private void kill() {
        process.toHandle().destroyForcibly();
    }

    /**
     * Listens until it has said some lines, or is gone.
     *
     * @return the lines, to which more can be added
     */
    List<String> hearUntil(int lines) throws IOException {
        List<String> said = new ArrayList<>();
        while (said.size() < lines) {
            String line = line();
            if (line == null) {
                break;
            }
            said.add(line);
        }
        return said;
    }

    /**
     * Listens until it is gone.
     *
     * @param lines after which it is killed; 0 when somebody else does that
     * @param microseconds how long after them
     */
    Said hear(int lines, long microseconds) throws IOException, InterruptedException {
        List<String> said = new ArrayList<>();
        for (String line = line(); line != null; line = line()) {
            said.add(line);
            if (said.size() == lines) {
                killIn(microseconds);
            }
        }
        process.getInputStream().close();
        return new Said(said, process.waitFor());
    }

    /** The next whole line; null when there is none any more. */
    private @Nullable String line() throws IOException {
        StringBuilder line = new StringBuilder();
        InputStream in = process.getInputStream();
        for (int letter = in.read(); letter >= 0; letter = in.read()) {
            if (letter == '\n') {
                return line.toString();
            }
            line.append((char) letter);
        }
        return null;
    }
}
