package org.parley.spark.cluster;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * A real standalone cluster on this machine: a master and workers, each a process of its own, on the loopback address. Spark's own
 * classes are started as its scripts start them, from a folder of jars that is made of this test's class path. Closing it ends every
 * process that it began, and what those began.
 */
final class StandaloneCluster implements AutoCloseable {

    private static final int LONGEST_SECONDS = 120;

    private final Path folder;
    private final Path application;
    private final int port;
    private final List<Process> processes = new ArrayList<>();
    private final List<Process> workers = new ArrayList<>();

    StandaloneCluster(Path folder) throws IOException {
        this.folder = folder;
        this.application = folder.resolve("parley.jar");
        lay(Files.createDirectories(folder.resolve("spark/jars")));
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = free.getLocalPort();
        }
        begin(
                "master",
                "128m",
                "org.apache.spark.deploy.master.Master",
                "--host",
                "127.0.0.1",
                "--port",
                "" + port,
                "--webui-port",
                "0");
        await("the master", () -> said("master").contains("I have been elected leader"));
    }

    /** Starts one more worker, with one processor. */
    void addWorker() throws IOException {
        String name = "worker" + workers.size();
        String work = folder.resolve(name).toString();
        workers.add(begin(
                name,
                "128m",
                "org.apache.spark.deploy.worker.Worker",
                "--host",
                "127.0.0.1",
                "--webui-port",
                "0",
                "--cores",
                "1",
                "--memory",
                "1g",
                "--work-dir",
                work,
                master()));
        await(name, () -> said(name).contains("Successfully registered with master"));
    }

    /** Kills a worker and its executors, as when its machine loses power. */
    void killWorker(int number) {
        kill(workers.get(number));
    }

    static void kill(Process process) {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        process.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
    }

    private String master() {
        return "spark://127.0.0.1:" + port;
    }

    /** Submits the application as {@code spark-submit} does; its words are in {@link #said} under this name. */
    Process submit(String name, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "--master",
                master(),
                "--conf",
                "spark.driver.host=127.0.0.1",
                "--conf",
                "spark.ui.enabled=false",
                "--conf",
                "spark.executor.memory=768m",
                "--conf",
                "spark.sql.shuffle.partitions=2",
                "--conf",
                "spark.sql.codegen.wholeStage=false",
                "--conf",
                "spark.sql.codegen.factoryMode=NO_CODEGEN",
                "--class",
                "org.parley.spark.Archive",
                application.toString()));
        command.addAll(List.of(arguments));
        return begin(name, "512m", "org.apache.spark.deploy.SparkSubmit", command.toArray(String[]::new));
    }

    private Process begin(String name, String heap, String main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + heap));
        command.addAll(List.of(System.getProperty("parley.spark.opens", "").split(" ", -1)));
        command.addAll(List.of("-cp", folder.resolve("spark/jars") + File.separator + "*", main));
        command.addAll(List.of(arguments));
        command.removeIf(String::isEmpty);
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

    /** What a process has written so far. */
    String said(String name) {
        try {
            return Files.readString(folder.resolve(name + ".log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for something that is seen from outside only. */
    static void await(String what, BooleanSupplier there) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        while (!there.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(what + " was not there after " + LONGEST_SECONDS + " s");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    /** Libraries as links, Parley's own classes as one jar, which goes to the workers with the application. */
    private void lay(Path jars) throws IOException {
        Set<String> written = new TreeSet<>();
        try (OutputStream out = Files.newOutputStream(application);
                JarOutputStream jar = new JarOutputStream(out)) {
            for (String entry : System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                    .split(File.pathSeparator, -1)) {
                Path path = Path.of(entry);
                if (Files.isDirectory(path)) {
                    add(path, jar, written);
                } else if (Files.exists(path)) {
                    Files.createSymbolicLink(jars.resolve(path.getFileName()), path);
                }
            }
        }
    }

    private static void add(Path classes, JarOutputStream jar, Set<String> written) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = classes.relativize(file).toString().replace('\\', '/');
                if (written.add(name)) {
                    jar.putNextEntry(new JarEntry(name));
                    Files.copy(file, jar);
                    jar.closeEntry();
                }
            }
        }
    }

    @Override
    public void close() {
        for (Process process : processes) {
            kill(process);
        }
    }
}
