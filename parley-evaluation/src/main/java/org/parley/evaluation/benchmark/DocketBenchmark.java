package org.parley.evaluation.benchmark;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.docket.Casebook;
import org.parley.docket.Docket;
import org.parley.docket.page.Issues;
import org.parley.evaluation.growth.GrownCase;
import org.parley.model.Copy;
import org.parley.model.ReadReport;
import org.parley.model.Report;
import org.parley.reading.Reading;
import org.parley.reading.intake.Intake;
import org.parley.reading.intake.Limits;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The docket benchmark: reads the example cases once, grows a case of any size from them, and measures how long the docket
 * of it takes and what memory; writes a page. To be started in the root of the working copy.
 */
@CommandLine.Command(
        name = "docket-benchmark",
        description = "Measure how time and memory of the docket grow with the number of reports.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class DocketBenchmark implements Callable<Integer> {

    private static final Duration WATCH = Duration.ofSeconds(3);
    private static final int WARM_REPORTS = 300;
    private static final int WARM_ROUNDS = 6;

    /** Sizes up to this one are measured in several rounds. */
    private static final int SMALL = 1_000;

    private static final int ROUNDS = 3;

    private static final int ADDED = 5;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Option(names = "--examples", paramLabel = "FOLDER", description = "Folder of cases. Default: ${DEFAULT-VALUE}.")
    private Path examples = Path.of("examples");

    @Option(names = "--sizes", paramLabel = "N", split = ",", description = "Default: ${DEFAULT-VALUE}.")
    private List<Integer> sizes = List.of(100, 1_000, 10_000, 30_000, 100_000);

    @Option(
            names = "--add-to",
            paramLabel = "N",
            split = ",",
            description = "Sizes to which one report is added. Default: ${DEFAULT-VALUE}.")
    private List<Integer> addTo = List.of(1_000, 10_000);

    @Option(names = "--a-day", paramLabel = "N", description = "Reports a day of the case. Default: ${DEFAULT-VALUE}.")
    private int reportsADay = 30;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The page. Default: ${DEFAULT-VALUE}.")
    private Path output = Path.of("docs", "benchmarks", "docket.md");

    private final List<String> arguments;

    private DocketBenchmark(String[] arguments) {
        this.arguments = List.of(arguments);
    }

    public static void main(String[] args) {
        System.exit(new CommandLine(new DocketBenchmark(args)).execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        long begin = System.nanoTime();
        PrintWriter progress = spec.commandLine().getErr();
        if (sizes.isEmpty()
                || reportsADay < 1
                || Stream.concat(sizes.stream(), addTo.stream()).anyMatch(n -> n < 1)) {
            throw new ParameterException(spec.commandLine(), "Sizes and reports a day must be at least 1.");
        }
        Machine machine = Machine.look(Path.of("").toAbsolutePath(), WATCH);
        double empty = Heap.megabytes();
        GrownCase grown = new GrownCase(cases(), reportsADay);
        grown.growTo(WARM_REPORTS);
        for (int i = 0; i < WARM_ROUNDS; i++) {
            Docket.of(grown.reports(WARM_REPORTS), grown.copies(WARM_REPORTS));
        }
        Heap heap = new Heap();
        List<DocketFigures.Step> steps = new ArrayList<>();
        List<DocketFigures.Added> added = new ArrayList<>();
        double letters = 0;
        for (int size : sizes.stream().sorted().toList()) {
            grown.growTo(size);
            letters = grown.reports(size).stream()
                    .mapToInt(read -> read.report().text().length())
                    .average()
                    .orElse(0);
            DocketFigures.Step step = measure(grown, size, heap, empty);
            steps.add(step);
            progress.println(String.format(
                    Locale.ROOT, "%,d reports: %.2f s, processor %.2f s", size, step.clock(), step.processor()));
            if (addTo.contains(size)) {
                DocketFigures.Added one = add(grown, size);
                added.add(one);
                progress.println(
                        String.format(Locale.ROOT, "and one: %.2f s, processor %.2f s", one.clock(), one.processor()));
            }
            DocketFigures figures = new DocketFigures(
                    machine,
                    arguments,
                    Heap.limitMegabytes(),
                    reportsADay,
                    letters,
                    steps,
                    added,
                    Duration.ofNanos(System.nanoTime() - begin));
            Files.writeString(output, new DocketPage(figures).text(), StandardCharsets.UTF_8);
        }
        return 0;
    }

    private static DocketFigures.Step measure(GrownCase grown, int size, Heap heap, double empty) {
        List<ReadReport> reports = grown.reports(size);
        List<Copy> copies = grown.copies(size);
        double filled = Heap.megabytes();
        heap.forget();
        List<Double> clock = new ArrayList<>();
        List<Double> processor = new ArrayList<>();
        @Nullable Docket docket = null;
        for (int i = 0; i < (size <= SMALL ? ROUNDS : 1); i++) {
            docket = null;
            double before = Heap.processorSeconds();
            long begin = System.nanoTime();
            docket = Docket.of(reports, copies);
            clock.add(seconds(System.nanoTime() - begin));
            processor.add(Heap.processorSeconds() - before);
        }
        double most = heap.mostMegabytes();
        double whole = Heap.megabytes();
        return new DocketFigures.Step(
                size,
                new Series(clock).median(),
                new Series(processor).median(),
                filled - empty,
                whole - filled,
                Math.max(most, whole),
                docket == null ? 0 : items(docket),
                docket == null
                        ? 0
                        : docket.corroborations().size()
                                + docket.discrepancies().size());
    }

    private static int items(Docket docket) {
        return docket.sessions().size()
                + docket.allegations().size()
                + docket.proposals().size()
                + docket.commitments().size()
                + docket.positions().size()
                + docket.incidents().size();
    }

    /** Each round adds one more. */
    private static DocketFigures.Added add(GrownCase grown, int size) {
        Casebook casebook = new Casebook(Issues.builtIn());
        casebook.docket(grown.reports(size), grown.copies(size));
        List<Double> clock = new ArrayList<>();
        List<Double> processor = new ArrayList<>();
        for (int i = 1; i <= ADDED; i++) {
            grown.growTo(size + i);
            List<ReadReport> reports = grown.reports(size + i);
            List<Copy> copies = grown.copies(size + i);
            double before = Heap.processorSeconds();
            long begin = System.nanoTime();
            casebook.docket(reports, copies);
            clock.add(seconds(System.nanoTime() - begin));
            processor.add(Heap.processorSeconds() - before);
        }
        return new DocketFigures.Added(size, new Series(clock).median(), new Series(processor).median());
    }

    private static double seconds(long nanos) {
        return (double) nanos / TimeUnit.SECONDS.toNanos(1);
    }

    /** The read reports of each case of the examples, in order of their names. */
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
        if (cases.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "No case is in " + examples + ".");
        }
        return cases;
    }
}
