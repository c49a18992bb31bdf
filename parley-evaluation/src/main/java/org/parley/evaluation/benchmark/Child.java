package org.parley.evaluation.benchmark;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The parent's side of a {@link Worker}. For one thread. */
final class Child implements AutoCloseable {

    private static final String PEER_JAR = "stanford-corenlp";

    private final Entrant entrant;
    private final Path log;
    private final long begin = System.nanoTime();
    private final Process process;
    private final BufferedReader answers;
    private final BufferedWriter requests;

    private Child(Entrant entrant, Path log) throws IOException {
        this.entrant = entrant;
        this.log = log;
        List<String> command = java(entrant);
        command.add(entrant.mainClass());
        command.addAll(entrant.arguments());
        this.process = new ProcessBuilder(command).redirectError(log.toFile()).start();
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.requests = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
    }

    /**
     * Starts a process; it loads at once.
     *
     * @param log takes its standard error
     */
    static Child start(Entrant entrant, Path log) throws IOException {
        return new Child(entrant, log);
    }

    /** Java with the entrant's options and class path: this program's, for Parley without the peer's jars. */
    static List<String> java(Entrant entrant) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(entrant.javaOptions());
        command.add("-Djava.awt.headless=true");
        command.add("-cp");
        command.add(classPath().stream()
                .filter(entry -> entrant.isPeer() || !new File(entry).getName().startsWith(PEER_JAR))
                .collect(Collectors.joining(File.pathSeparator)));
        return command;
    }

    /** This program's own class path. */
    static List<String> classPath() {
        return Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator, -1));
    }

    /** Since the process was started. */
    Duration age() {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /**
     * Lets it read.
     *
     * @param threads at least 1
     * @param least whole passes over the files are repeated until this time is up; zero for one pass
     */
    Lap lap(int threads, Duration least, List<Path> files) throws IOException {
        return lap(threads, least, "-", files);
    }

    /** Lets it read once and keep its JSON lines. */
    Lap lapInto(Path out, int threads, List<Path> files) throws IOException {
        return lap(threads, Duration.ZERO, out.toString(), files);
    }

    private Lap lap(int threads, Duration least, String out, List<Path> files) throws IOException {
        String paths = files.stream().map(Path::toString).collect(Collectors.joining("\t"));
        String[] answer = ask("lap\t" + threads + "\t" + least.toMillis() + "\t" + out + "\t" + paths);
        return new Lap(Integer.parseInt(answer[1]), Duration.ofNanos(Long.parseLong(answer[2])));
    }

    /** The most it ever had resident, in kilobytes of 1,024 bytes. */
    long peakKilobytes() throws IOException {
        return Long.parseLong(ask("memory")[1]);
    }

    private String[] ask(String request) throws IOException {
        String answer = null;
        try {
            requests.write(request + "\n");
            requests.flush();
            answer = answers.readLine();
        } catch (IOException gone) {
            // said below, with what it said last
        }
        if (answer == null) {
            throw new IOException(entrant.label() + " ended before it answered; what it said is in " + log);
        }
        return answer.split("\t", -1);
    }

    /** Ends the process, by force if it has not gone after ten seconds. */
    @Override
    public void close() {
        try {
            requests.close();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException gone) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
