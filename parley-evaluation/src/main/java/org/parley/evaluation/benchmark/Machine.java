package org.parley.evaluation.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Where and when a benchmark ran.
 *
 * @param processor name of the model
 * @param cores that this process may use
 * @param memoryGibibytes of the machine, rounded
 * @param java version and maker
 * @param system kernel name and version
 * @param date in UTC
 * @param commit short name of the commit, {@code +} after it when tracked files differ from it, benchmark pages aside
 * @param load one-minute load average
 * @param busy share of the processors' time that others took while this process waited, 0 to 1
 */
public record Machine(
        String processor,
        int cores,
        long memoryGibibytes,
        String java,
        String system,
        LocalDate date,
        String commit,
        String load,
        double busy) {

    /** Above this share a machine is not quiet. */
    static final double QUIET = 0.1;

    private static final double KIBIBYTES_PER_GIBIBYTE = 1 << 20;

    /**
     * Looks around.
     *
     * @param home a folder in the working copy
     * @param watch how long to watch what others do
     */
    public static Machine look(Path home, Duration watch) throws IOException, InterruptedException {
        return new Machine(
                field("/proc/cpuinfo", "model name"),
                Runtime.getRuntime().availableProcessors(),
                Math.round(Long.parseLong(field("/proc/meminfo", "MemTotal").replaceAll("\\D", ""))
                        / KIBIBYTES_PER_GIBIBYTE),
                System.getProperty("java.vendor") + " " + System.getProperty("java.runtime.version"),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                LocalDate.now(ZoneOffset.UTC),
                commit(home),
                Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0],
                busy(watch));
    }

    /** All of it, as pages have it. */
    public String sentence() {
        return date + ", commit " + commit + ". " + processor + ", " + cores + " cores, " + memoryGibibytes + " GiB; "
                + system + "; Java " + java + ". Load average at the start " + load + "; others took "
                + Math.round(100 * busy) + " % of the processors.";
    }

    boolean isQuiet() {
        return busy <= QUIET;
    }

    private static double busy(Duration watch) throws IOException, InterruptedException {
        long[] before = ticks();
        Thread.sleep(watch.toMillis());
        long[] after = ticks();
        return 1 - (double) (after[1] - before[1]) / Math.max(1, after[0] - before[0]);
    }

    /** Of all processors since the start of the machine: all ticks, idle ticks. */
    private static long[] ticks() throws IOException {
        String line = Files.readAllLines(Path.of("/proc/stat"), StandardCharsets.UTF_8)
                .get(0);
        long[] fields = Arrays.stream(line.split(" +", -1))
                .skip(1)
                .limit(8) // guests, after these, are counted in user time already
                .mapToLong(Long::parseLong)
                .toArray();
        return new long[] {Arrays.stream(fields).sum(), fields[3] + fields[4]};
    }

    private static String field(String file, String name) throws IOException {
        return Files.readAllLines(Path.of(file), StandardCharsets.UTF_8).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown");
    }

    private static String commit(Path home) throws IOException, InterruptedException {
        String name = git(home, List.of("rev-parse", "--short", "HEAD"));
        String changed = git(
                home,
                List.of("status", "--porcelain", "--untracked-files=no", "--", ":/", ":(exclude,top)docs/benchmarks"));
        return name.isEmpty() ? "unknown" : changed.isEmpty() ? name : name + "+";
    }

    private static String git(Path home, List<String> arguments) throws IOException, InterruptedException {
        ProcessBuilder git = new ProcessBuilder("git");
        git.command().addAll(arguments);
        Process process = git.directory(home.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0 ? said : "";
    }
}
