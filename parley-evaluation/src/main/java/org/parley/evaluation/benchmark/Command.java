package org.parley.evaluation.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Whole processes by the clock, from their start. */
final class Command {

    private static final String STATEMENT = "{\"type\":\"statement\"";
    private static final long LOOK_MILLISECONDS = 10;

    /**
     * What a process took.
     *
     * @param time from its start to its end
     * @param peakKilobytes the most that was ever resident, looked at every {@value #LOOK_MILLISECONDS} ms
     */
    record Spent(Duration time, long peakKilobytes) {}

    private Command() {}

    /**
     * Time from the start of a process to its first statement line; waits for its end.
     *
     * @throws IOException when it gives none or fails
     */
    static Duration firstStatement(List<String> command) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long first = 0;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (first == 0 && line.startsWith(STATEMENT)) {
                    first = System.nanoTime() - begin;
                }
            }
        }
        if (process.waitFor() != 0 || first == 0) {
            throw new IOException(
                    "no statement from " + String.join(" ", command) + ", which ended with " + process.exitValue());
        }
        return Duration.ofNanos(first);
    }

    /**
     * Runs a command to its end.
     *
     * @param out takes its standard output
     * @throws IOException when it fails
     */
    static Spent run(List<String> command, Path out) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String number = Long.toString(process.pid());
        long peak = 0;
        while (!process.waitFor(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, Memory.peakKilobytes(number).orElse(0));
        }
        Duration time = Duration.ofNanos(System.nanoTime() - begin);
        if (process.exitValue() != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + process.exitValue());
        }
        return new Spent(time, peak);
    }
}
