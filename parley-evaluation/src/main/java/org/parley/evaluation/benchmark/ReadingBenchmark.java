package org.parley.evaluation.benchmark;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The reading benchmark: Parley and Stanford CoreNLP in turn, on the same files, with the same number of threads, in one
 * run; writes a page. To be started in the root of the working copy.
 */
@CommandLine.Command(
        name = "reading-benchmark",
        description = "Measure how fast, how large and how good Parley reads, beside CoreNLP's quote annotator.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ReadingBenchmark implements Callable<Integer> {

    private static final Path LAUNCHER = Path.of("parley");
    private static final Duration WATCH = Duration.ofSeconds(3);
    private static final int QUICK_ARTICLES = 3;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", description = "Text files, one article each (*.txt).")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private Path folder;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The page. Default: docs/benchmarks/reading.md; with --quick standard output.")
    private @Nullable Path output;

    @Option(
            names = "--scorer",
            paramLabel = "COMMAND",
            description = "Scores statements: its words, then a file of JSON lines, are run. Default: no scores.")
    private String scorer = "";

    @Option(names = "--page", paramLabel = "FILE", description = "Report for cold starts. Default: ${DEFAULT-VALUE}.")
    private Path page = Path.of("examples", "baghdad-2007", "01-agency.txt");

    @Option(
            names = "--threads",
            paramLabel = "N",
            split = ",",
            description = "Numbers of threads, one set of rounds for each. Default: ${DEFAULT-VALUE}.")
    private List<Integer> threads = List.of(1, 2);

    @Option(names = "--rounds", paramLabel = "N", description = "For each of them. Default: ${DEFAULT-VALUE}.")
    private int rounds = 3;

    @Option(
            names = "--articles",
            paramLabel = "N",
            description = "Articles of a round, evenly spaced in the folder. Default: ${DEFAULT-VALUE}.")
    private int articles = 14;

    @Option(names = "--starts", paramLabel = "N", description = "Cold starts of each kind. Default: ${DEFAULT-VALUE}.")
    private int starts = 5;

    @Option(
            names = "--quick",
            description = "Try it out: three articles in all, one round, one start. The figures mean nothing.")
    private boolean quick;

    @Option(names = "--without-peer", description = "Parley alone.")
    private boolean withoutPeer;

    @Option(names = "--busy", description = "Measure although the machine is busy; the page says so.")
    private boolean busy;

    private final List<String> arguments;

    private ReadingBenchmark(String[] arguments) {
        this.arguments = List.of(arguments);
    }

    public static void main(String[] args) {
        System.exit(new CommandLine(new ReadingBenchmark(args)).execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Path> all = texts();
        checkSettings();
        PrintWriter progress = spec.commandLine().getErr();
        Machine machine = Machine.look(Path.of("").toAbsolutePath(), WATCH);
        if (!machine.isQuiet() && !busy && !quick) {
            throw wrong(String.format(
                    "The machine is busy: others take %.0f %% of its processors. Wait, or give --busy.",
                    100 * machine.busy()));
        }
        List<Path> some = spaced(all, quick ? QUICK_ARTICLES : articles);
        List<Path> whole = quick ? some : all;
        ReadingRun.Plan plan = new ReadingRun.Plan(
                LAUNCHER.toAbsolutePath(),
                page,
                some,
                whole,
                threads,
                quick ? 1 : rounds,
                quick ? 1 : starts,
                Duration.ofSeconds(quick ? 1 : 5),
                Duration.ofSeconds(quick ? 2 : 12),
                scorer);
        Path work = Files.createTempDirectory("parley-benchmark");
        progress.println("JSON lines and logs in " + work);
        ReadingFigures.Texts sampleTexts = ReadingRun.texts(some);
        ReadingFigures.Texts allTexts = ReadingRun.texts(whole);
        ReadingFigures figures = new ReadingRun(plan, entrants(), work, progress)
                .measure(took -> new ReadingFigures.Setting(
                        machine, arguments, quick, took, sampleTexts, allTexts, page.toString()));
        write(new ReadingPage(figures).text());
        return 0;
    }

    private void write(String text) throws IOException {
        Path to = output == null && !quick ? Path.of("docs", "benchmarks", "reading.md") : output;
        if (to == null) {
            spec.commandLine().getOut().print(text);
            spec.commandLine().getOut().flush();
        } else {
            Files.writeString(to, text, StandardCharsets.UTF_8);
        }
    }

    private void checkSettings() {
        if (!Files.isExecutable(LAUNCHER)) {
            throw wrong("There is no ./parley here: start this in the root of the working copy.");
        }
        if (!Files.isRegularFile(page)) {
            throw wrong("There is no report " + page + ".");
        }
        if (rounds < 1 || starts < 1 || articles < 1 || threads.stream().anyMatch(n -> n < 1)) {
            throw wrong("Rounds, starts, articles and threads must be at least 1.");
        }
        if (!withoutPeer) {
            try {
                Class.forName(Entrant.DOCUMENTED.mainClass());
            } catch (ClassNotFoundException absent) {
                throw wrong("CoreNLP is not on the class path: build with -Pteacher, or give --without-peer.");
            }
        }
    }

    private List<Path> texts() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw wrong("There is no folder " + folder + ".");
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> out = files.filter(file -> file.toString().endsWith(".txt"))
                    .map(Path::toAbsolutePath)
                    .sorted()
                    .toList();
            if (out.isEmpty()) {
                throw wrong("No .txt file is in " + folder + ".");
            }
            return out;
        }
    }

    private List<Entrant> entrants() {
        return withoutPeer ? List.of(Entrant.PARLEY, Entrant.STATEMENTS) : Arrays.asList(Entrant.values());
    }

    /** So many of them, evenly spaced; all when there are no more. */
    static List<Path> spaced(List<Path> all, int wanted) {
        int n = Math.min(wanted, all.size());
        List<Path> out = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            out.add(all.get((int) ((long) i * all.size() / n)));
        }
        return out;
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
