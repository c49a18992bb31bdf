package org.parley.evaluation.benchmark;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.parley.evaluation.growth.GrownCase;
import org.parley.model.ReadReport;
import org.parley.model.Report;
import org.parley.reading.Reading;
import org.parley.reading.intake.Intake;
import org.parley.reading.intake.Limits;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The archive benchmark: articles a second of {@code read-archive} on a standalone cluster of one and of two workers of one processor,
 * beside {@code parley read} on one processor with the same files, in turn; then one large archive for the memory. Writes a page. To be
 * started in the root of the working copy, on Linux, with {@code taskset} on the path, on a machine that does nothing else.
 */
@CommandLine.Command(
        name = "archive-benchmark",
        description = "Measure the reading of archives on a cluster of this machine.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ArchiveBenchmark implements Callable<Integer> {

    private static final Duration WATCH = Duration.ofSeconds(3);
    private static final int REPORTS_A_DAY = 50;
    private static final int CHUNK = 500;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Option(names = "--articles", paramLabel = "N", description = "Of each round. Default: ${DEFAULT-VALUE}.")
    private int articles = 20_000;

    @Option(names = "--large", paramLabel = "N", description = "For the memory; 0 for none. Default: ${DEFAULT-VALUE}.")
    private int large = 100_000;

    @Option(
            names = "--batch-megabytes",
            paramLabel = "N",
            description = "Of each round; several batches show the speed once warm. Default: ${DEFAULT-VALUE}.")
    private int batchMegabytes = 20;

    @Option(names = "--rounds", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
    private int rounds = 1;

    @Option(names = "--executor-memory", paramLabel = "HEAP", description = "Default: ${DEFAULT-VALUE}.")
    private String executorMemory = "1g";

    @Option(
            names = "--examples",
            paramLabel = "FOLDER",
            description = "Folders of cases whose reports are varied. Default: ${DEFAULT-VALUE}.")
    private Path examples = Path.of("examples");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The page. Default: ${DEFAULT-VALUE}.")
    private Path output = Path.of("docs", "benchmarks", "archive.md");

    private final List<Speed> alone = new ArrayList<>();
    private final List<Speed> one = new ArrayList<>();
    private final List<Speed> two = new ArrayList<>();
    private double executorMegabytes;

    /** Articles a second: of the whole process, start included, and of the second half of the articles. */
    private record Speed(double whole, double warm) {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new ArchiveBenchmark()).execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter progress = spec.commandLine().getErr();
        Machine machine = Machine.look(Path.of("").toAbsolutePath(), WATCH);
        Path folder = Files.createTempDirectory("parley-archive");
        String memory = "";
        try {
            // builds both where that is needed
            Command.run(List.of("./parley", "--version"), folder.resolve("out.txt"));
            Command.run(List.of("./parley", "archive", "--help"), folder.resolve("out.txt"));
            Path texts = write(folder.resolve("texts"), articles);
            for (int round = 1; round <= rounds; round++) {
                alone.add(alone(folder, texts));
                one.add(cluster(folder, texts, 1));
                two.add(cluster(folder, texts, 2));
                progress.printf(
                        "round %d: alone %s, 1 worker %s, 2 workers %s%n",
                        round, alone.get(round - 1), one.get(round - 1), two.get(round - 1));
            }
            if (large > 0) {
                memory = large(folder);
            }
        } finally {
            delete(folder);
        }
        Files.writeString(output, page(machine, memory), StandardCharsets.UTF_8);
        return 0;
    }

    private Speed alone(Path folder, Path texts) throws IOException, InterruptedException {
        List<String> command = List.of(
                "taskset", "-c", "0", "./parley", "read", "-q", "--threads", "1", "--format", "csv", texts.toString());
        Path out = folder.resolve("alone.csv");
        Files.deleteIfExists(out);
        try (Growth growth = new Growth(out)) {
            double seconds = seconds(Command.run(command, out).time());
            return new Speed(articles / seconds, articles / 2.0 / seconds(growth.secondHalf()));
        }
    }

    private Speed cluster(Path folder, Path texts, int workers) throws IOException, InterruptedException {
        Path place = Files.createTempDirectory(folder, "cluster");
        try (ArchiveCluster cluster = new ArchiveCluster(place, launch(), workers, executorMemory)) {
            Path out = place.resolve("out");
            double seconds = seconds(cluster.run(List.of(
                    "read-archive",
                    "--batch-megabytes",
                    Integer.toString(batchMegabytes),
                    "-o",
                    out.toString(),
                    texts.toString())));
            executorMegabytes = Math.max(executorMegabytes, cluster.executorMegabytes());
            return new Speed(articles / seconds, warm(out.resolve("ledger")));
        } finally {
            delete(place);
        }
    }

    /** Of the batches that were committed after the first half of them. */
    private double warm(Path ledger) throws IOException {
        List<Path> batches;
        try (Stream<Path> files = Files.list(ledger)) {
            batches = files.filter(file -> file.getFileName().toString().startsWith("batch-"))
                    .sorted()
                    .toList();
        }
        int half = (batches.size() - 1) / 2;
        long begin = Files.getLastModifiedTime(batches.get(half)).toMillis();
        long end = Files.getLastModifiedTime(batches.get(batches.size() - 1)).toMillis();
        int reports = 0;
        for (Path batch : batches.subList(half + 1, batches.size())) {
            reports += new JsonMapper().readTree(batch.toFile()).path("reports").asInt();
        }
        return reports / ((end - begin) / 1000.0);
    }

    /** A part of its articles first, then all: what more articles need more. */
    private String large(Path folder) throws IOException, InterruptedException {
        StringBuilder lines = new StringBuilder();
        for (int size : List.of(large / 10, large)) {
            Path place = Files.createTempDirectory(folder, "large");
            Path texts = write(place.resolve("texts"), size);
            try (ArchiveCluster cluster =
                    new ArchiveCluster(Files.createDirectory(place.resolve("spark")), launch(), 2, executorMemory)) {
                double seconds = seconds(cluster.run(
                        List.of("read-archive", "-o", place.resolve("out").toString(), texts.toString())));
                lines.append(String.format(
                        Locale.ROOT,
                        "| %,d | %,.0f | %.2f | %,.0f |%n",
                        size,
                        seconds,
                        size / seconds,
                        cluster.executorMegabytes()));
            } finally {
                delete(place);
            }
        }
        return "\n## Memory\n\nTwo workers.\n\n| articles | seconds | articles/s | most resident of an executor, MB |\n|---|---|---|---|\n"
                + lines;
    }

    private static Path launch() {
        return Path.of("parley-spark", "target", "launch").toAbsolutePath();
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }

    /** So many articles, varied from the reports of the examples, a hundred to a folder. */
    private Path write(Path folder, int size) throws IOException {
        GrownCase grown = new GrownCase(cases(), REPORTS_A_DAY);
        int written = 0;
        while (written < size) {
            grown.growTo(Math.min(size, written + CHUNK));
            for (ReadReport read : grown.takeReports()) {
                if (written < size) {
                    Path below =
                            Files.createDirectories(folder.resolve(String.format(Locale.ROOT, "%05d", written / 100)));
                    try (BufferedWriter out =
                            Files.newBufferedWriter(below.resolve(read.report().file()))) {
                        out.write(read.report().text());
                    }
                    written++;
                }
            }
        }
        return folder;
    }

    private List<List<ReadReport>> cases() throws IOException {
        Reading reading = Reading.load();
        List<List<ReadReport>> cases = new ArrayList<>();
        try (Stream<Path> folders = Files.list(examples)) {
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                List<ReadReport> reads = new ArrayList<>();
                Intake.with(Limits.DEFAULT).read(List.of(folder.toString()), filed -> {
                    if (filed instanceof Report report) {
                        reads.add(reading.read(report));
                    }
                });
                cases.add(List.copyOf(reads));
            }
        }
        return cases;
    }

    private String page(Machine machine, String memory) {
        return """
                # Archives

                Written by `ArchiveBenchmark`; what it measures and how to run it is in [README.md](README.md).

                %s%s

                %,d articles varied from the reports of the examples, in batches of %d MB; median (lowest–highest) of %d rounds. *Whole* is the whole
                process, start and loading of the models included; *warm* the second half of its articles. Executors have a heap of %s and had at most %,.0f MB resident.

                | articles/s | whole | warm |
                |---|---|---|
                | `parley read --threads 1 --format csv`, one processor | %s |
                | `read-archive`, 1 worker of 1 processor | %s |
                | `read-archive`, 2 workers of 1 processor | %s |

                | target | whole | warm |
                |---|---|---|
                | 2 workers at least 1.8 times as fast as 1 | %s |
                | 1 worker at least 1/1.15 = 0.87 times as fast as the command | %s |
                %s""".formatted(
                        machine.sentence(),
                        machine.isQuiet() ? "" : " **The machine was busy.**",
                        articles,
                        batchMegabytes,
                        rounds,
                        executorMemory,
                        executorMegabytes,
                        cells(whole(alone), warm(alone)),
                        cells(whole(one), warm(one)),
                        cells(whole(two), warm(two)),
                        cells(whole(two).over(whole(one)), warm(two).over(warm(one))),
                        cells(whole(one).over(whole(alone)), warm(one).over(warm(alone))),
                        memory);
    }

    private static Series whole(List<Speed> speeds) {
        return new Series(speeds.stream().map(Speed::whole).toList());
    }

    private static Series warm(List<Speed> speeds) {
        return new Series(speeds.stream().map(Speed::warm).toList());
    }

    private static String cells(Series whole, Series warm) {
        return whole.text() + " | " + warm.text();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }
}
