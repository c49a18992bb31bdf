package org.parley.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.brief.BriefWriter;
import org.parley.brief.Format;
import org.parley.brief.Outcome;
import org.parley.brief.sections.Citation;
import org.parley.docket.ground.LinkedIncidents;
import org.parley.docket.page.Issues;
import org.parley.record.procedure.Refusal;
import org.parley.record.store.CasePlace;
import org.parley.record.store.CaseProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads reports and writes down who said what. */
@Command(
        name = "read",
        description = "Read reports and write down who said what, each statement with the place where it stands.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        parameterListHeading = "%nInputs:%n",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything was read",
            "1:some input could not be read (each has a line on standard error); the rest was",
            "2:the command line is wrong, or the folder is no case; nothing was read",
            "3:the output or the case could not be written, or the case is damaged",
            "4:an error in Parley itself"
        },
        footer = {
            "",
            "Examples:",
            "  parley read report.txt                        a table on the terminal",
            "  parley read -o brief.html talks/ extra.pdf    the brief of a case as one page, to read or print",
            "  parley read -o brief.docx --citations apa talks/",
            "  parley read -o tables/ talks/                 the docket as CSV tables in a folder",
            "  parley read --format jsonl talks/ | jq .act   JSON lines into another program",
            "  parley read --case talks.case -o brief.html monday/   file into a case, brief of all of it",
            "  parley read --case talks.case --format jsonl  the case as it is",
            "  curl -s https://example.org/a.html | parley read -",
            "",
            "NO_COLOR, COLUMNS and PARLEY_DEBUG in the environment are heeded."
        })
final class ReadCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description = "Files or folders, read in this order; folders with all that is in them, by name. "
                    + "- stands for standard input. With --case there may be none.")
    private List<String> inputs = List.of();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            completionCandidates = FormatWords.class,
            converter = FormatWords.class,
            description = "${COMPLETION-CANDIDATES}. Default: what the name given to -o ends in, otherwise brief.")
    private @Nullable Format format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to this file; it appears when it is whole. Default: standard output, also as -. "
                    + "For tables also a folder, as DIR/.")
    private String output = "-";

    @Option(
            names = "--case",
            paramLabel = "CASE",
            description = "File the reports into the case in this folder, which is made when it is missing, or in the "
                    + "database at jdbc:postgresql://HOST/NAME, and write down all of the case; see docs/case.md.")
    private @Nullable String caseName;

    @Mixin
    private AuthorOptions author = new AuthorOptions();

    @Option(
            names = "--citations",
            paramLabel = "STYLE",
            completionCandidates = CitationWords.class,
            converter = CitationWords.class,
            description = "How the brief cites its sources: ${COMPLETION-CANDIDATES}. Default: chicago.")
    private Citation citations = Citation.CHICAGO;

    @Option(
            names = "--roster",
            paramLabel = "FILE",
            description =
                    "Further countries, bodies, armed groups and media, in a file of tab-parted lines; see docs/roster.md.")
    private @Nullable Path roster;

    @Mixin
    private IssuesOption issues = new IssuesOption();

    @Mixin
    private AcledOption acled = new AcledOption();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Reports to read at the same time; the result is the same for any number. "
                    + "Default: one for each processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = {"-q", "--quiet"},
            description = "No progress bar and no messages on standard error; the exit code still tells.")
    private boolean quiet;

    @Option(names = "--verbose", description = "Show where an error in Parley happened.")
    private boolean verbose;

    @Mixin
    private LimitOptions limits = new LimitOptions();

    private final Surroundings around;

    ReadCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws IOException {
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads must be at least 1, got " + threads);
        }
        if (inputs.isEmpty() && caseName == null) {
            throw new ParameterException(spec.commandLine(), "Missing required parameter: 'PATH'");
        }
        if (caseName == null && author.isGiven()) {
            throw new ParameterException(spec.commandLine(), "--by says who files into a case; give --case.");
        }
        Format chosen = chosenFormat();
        try (Output out = openOutput(chosen)) {
            return write(chosen, out);
        } catch (InvalidPathException e) {
            throw new ParameterException(
                    spec.commandLine(), "'" + output + "' cannot be a file name: " + e.getReason());
        } catch (IOException e) {
            if (toStandardOutput() && Output.nobodyListens(e)) {
                return Exit.OK;
            }
            String where = toStandardOutput() ? "standard output" : output;
            around.err().println("parley: Cannot write " + where + ": " + Output.cause(e) + ".");
            return Exit.OUTPUT;
        }
    }

    private Output openOutput(Format chosen) throws IOException {
        if (toStandardOutput()) {
            return Output.of(around.out());
        }
        return chosen == Format.TABLES && namesFolder()
                ? Output.unpackedTo(Path.of(output))
                : Output.of(Path.of(output));
    }

    private boolean namesFolder() {
        return output.endsWith("/") || output.endsWith("\\") || Files.isDirectory(Path.of(output));
    }

    private int write(Format chosen, Output out) throws IOException {
        Terminal terminal = around.terminal();
        boolean onTerminal = toStandardOutput() && terminal.out();
        boolean showsProblems = onTerminal && terminal.err() && chosen == Format.BRIEF;
        PrintStream messages = quiet || showsProblems ? null : around.err();
        Issues listed = issues.listed(spec);
        Function<LinkedIncidents.Finder, BriefWriter> writers =
                imports -> chosen.writer(terminal.look(toStandardOutput()), citations, listed, imports);
        Desk desk = openDesk();
        if (caseName != null) {
            return writeCase(caseName, desk, messages, writers, out);
        }
        BriefWriter writer = writers.apply(LinkedIncidents.Finder.NONE);
        // no bar where the output itself appears line by line
        try (Progress progress = openProgress(!onTerminal || chosen.isBrief(), () -> desk.count(inputs));
                OrderedReading reading = new OrderedReading(desk, inputs, progress::step, threads, this::bug)) {
            Watched watched = new Watched(reading, progress, messages);
            writer.write(watched, out.bytes());
            out.finish();
            return watched.problems().isEmpty() ? Exit.OK : Exit.PROBLEMS;
        }
    }

    private int writeCase(
            String name,
            Desk desk,
            @Nullable PrintStream messages,
            Function<LinkedIncidents.Finder, BriefWriter> writers,
            Output out)
            throws IOException {
        PrintStream notices = quiet ? null : around.err();
        try (CaseReading reading = openCase(name, desk, notices)) {
            Iterator<Outcome> all;
            try (Progress progress = openProgress(true, () -> reading.count(inputs))) {
                reading.file(inputs, progress, messages);
                all = reading.tell(progress, messages);
            }
            writers.apply(reading.imports(acled)).write(all, out.bytes());
            out.finish();
            return reading.whole() ? Exit.OK : Exit.PROBLEMS;
        } catch (CaseProblem e) {
            return wrongCase(e);
        } catch (CaseFailure e) {
            return wrongCase(e.problem());
        } catch (Refusal e) {
            around.err().println("parley: " + CaseWork.sentence(e));
            return Exit.USAGE;
        }
    }

    private CaseReading openCase(String name, Desk desk, @Nullable PrintStream notices) throws CaseProblem, Refusal {
        Optional<AuthorOptions> filing = inputs.isEmpty() ? Optional.empty() : Optional.of(author);
        try {
            return CaseReading.open(CasePlace.of(name, System.getenv()), filing, desk, threads, this::bug, notices);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private int wrongCase(CaseProblem problem) {
        around.err().println("parley: " + problem.getMessage());
        return problem.kind() == CaseProblem.Kind.FOLDER ? Exit.USAGE : Exit.OUTPUT;
    }

    private Desk openDesk() {
        try {
            return around.desk().open(around.in(), limits, roster);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "A setting cannot be so: " + e.getMessage());
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(), "Cannot read the roster " + roster + ": " + Output.cause(e) + ".");
        }
    }

    private Progress openProgress(boolean wanted, LongSupplier total) {
        Terminal terminal = around.terminal();
        boolean shown = wanted && terminal.err() && !quiet;
        return shown ? Progress.of(around.err(), terminal.columns(), total) : Progress.none(around.err());
    }

    private boolean toStandardOutput() {
        return output.equals("-");
    }

    /** As given; a brief in a file that ends in .html, .docx, .pdf or .md has that form; otherwise what the name ends in. */
    private Format chosenFormat() {
        if (toStandardOutput()) {
            return format == null ? Format.BRIEF : format;
        }
        Optional<Format> named = output.endsWith("/") ? Optional.of(Format.TABLES) : Format.findByFileName(output);
        if (format == null) {
            return named.orElseThrow(() -> new ParameterException(
                    spec.commandLine(),
                    "What format is '" + output + "'? Give --format, or a name that ends in one of " + endings()));
        }
        return format == Format.BRIEF ? named.filter(Format::isBrief).orElse(format) : format;
    }

    private static String endings() {
        return Arrays.stream(Format.values())
                .flatMap(format -> format.extensions().stream())
                .map(extension -> "." + extension)
                .collect(Collectors.joining(", "));
    }

    private void bug(Throwable bug) {
        if (verbose || around.verbose()) {
            bug.printStackTrace(around.err());
        }
    }
}
