package org.parley.evaluation.benchmark;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A standalone cluster of Spark on this machine, made of the launcher's build of {@code parley archive}: a master and workers of one
 * processor each, as processes. Each worker, with its executor, is held to a processor of its own. Closing it ends them all.
 */
final class ArchiveCluster implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> JAVA =
            List.of("lang", "lang.invoke", "lang.reflect", "io", "net", "nio", "util", "util.concurrent");
    private static final List<String> SUN = List.of("nio.ch", "nio.cs", "security.action", "util.calendar");

    private final Path folder;
    private final String executorMemory;
    private final Path jar;
    private final int port;
    private final List<Process> processes = new ArrayList<>();
    private final List<Process> workers = new ArrayList<>();
    private long executorPeak;

    /**
     * Starts it.
     *
     * @param folder for logs and links, empty
     * @param launch {@code parley-spark/target/launch} of the working copy
     * @param executorMemory heap of an executor, as Spark writes it: {@code 1g}
     */
    ArchiveCluster(Path folder, Path launch, int workers, String executorMemory) throws IOException {
        this.folder = folder;
        this.executorMemory = executorMemory;
        Path build = launch.resolve(Files.readString(launch.resolve("current")).strip());
        this.jar = build.resolve("parley-spark.jar");
        Path jars = Files.createDirectories(folder.resolve("spark/jars"));
        for (String library : Files.readString(build.resolve("class-path.txt")).split(File.pathSeparator, -1)) {
            Path path = Path.of(library.strip());
            Files.createSymbolicLink(jars.resolve(path.getFileName()), path);
        }
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = free.getLocalPort();
        }
        begin(
                "master",
                List.of(),
                "org.apache.spark.deploy.master.Master",
                "--host",
                "127.0.0.1",
                "--port",
                port + "",
                "--webui-port",
                "0");
        await("master", "I have been elected leader");
        for (int i = 0; i < workers; i++) {
            this.workers.add(begin(
                    "worker" + i,
                    List.of("taskset", "-c", i + ""),
                    "org.apache.spark.deploy.worker.Worker",
                    "--host",
                    "127.0.0.1",
                    "--webui-port",
                    "0",
                    "--cores",
                    "1",
                    "--memory",
                    "4g",
                    "--work-dir",
                    folder.resolve("worker" + i).toString(),
                    master()));
            await("worker" + i, "Successfully registered with master");
        }
    }

    private String master() {
        return "spark://127.0.0.1:" + port;
    }

    /**
     * Runs a job to its end.
     *
     * @return from the start of its driver to its end
     * @throws IOException when it fails
     */
    Duration run(List<String> job) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(
                "--master",
                master(),
                "--conf",
                "spark.driver.host=127.0.0.1",
                "--conf",
                "spark.ui.enabled=false",
                "--conf",
                "spark.executor.memory=" + executorMemory,
                "--conf",
                "spark.sql.shuffle.partitions=4",
                "--class",
                "org.parley.spark.Archive",
                jar.toString()));
        arguments.addAll(job);
        long begin = System.nanoTime();
        Process driver =
                begin("driver", List.of(), "org.apache.spark.deploy.SparkSubmit", arguments.toArray(String[]::new));
        while (!driver.waitFor(2, TimeUnit.SECONDS)) {
            for (Process worker : workers) {
                worker.descendants()
                        .map(child -> Memory.peakKilobytes(child.pid() + ""))
                        .flatMapToLong(OptionalLong::stream)
                        .max()
                        .ifPresent(kilobytes -> executorPeak = Math.max(executorPeak, kilobytes));
            }
        }
        if (driver.exitValue() != 0) {
            throw new IOException("the job ended with " + driver.exitValue() + ": " + said("driver"));
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** The most that an executor ever had resident, in megabytes. */
    double executorMegabytes() {
        return executorPeak / 1024.0;
    }

    private Process begin(String name, List<String> before, String main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx512m");
        JAVA.forEach(member -> command.add("--add-opens=java.base/java." + member + "=ALL-UNNAMED"));
        SUN.forEach(member -> command.add("--add-opens=java.base/sun." + member + "=ALL-UNNAMED"));
        command.addAll(List.of("-cp", folder.resolve("spark/jars") + File.separator + "*", main));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile());
        builder.environment().put("SPARK_HOME", folder.resolve("spark").toString());
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    private String said(String name) throws IOException {
        return Files.readString(folder.resolve(name + ".log"), StandardCharsets.UTF_8);
    }

    private void await(String name, String words) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!said(name).contains(words)) {
            if (System.nanoTime() > end) {
                throw new IOException(name + " did not start: " + said(name));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    @Override
    public void close() {
        for (Process process : processes) {
            List<ProcessHandle> all = process.descendants().toList();
            process.destroyForcibly();
            all.forEach(ProcessHandle::destroyForcibly);
        }
    }
}
