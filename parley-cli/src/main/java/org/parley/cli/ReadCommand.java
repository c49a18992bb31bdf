package org.parley.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.brief.Format;
import org.parley.brief.sections.Citation;
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
            "2:the command line is wrong; nothing was read",
            "3:the output could not be written",
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
            arity = "1..*",
            description = "Files or folders, read in this order; folders with all that is in them, by name. "
                    + "- stands for standard input.")
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
        Desk desk = openDesk();
        try (Progress progress = openProgress(desk, onTerminal && !chosen.isBrief());
                OrderedReading reading = new OrderedReading(desk, inputs, progress::step, threads, this::bug)) {
            Watched watched = new Watched(reading, progress, quiet || showsProblems ? null : around.err());
            chosen.writer(terminal.look(toStandardOutput()), citations).write(watched, out.bytes());
            out.finish();
            return watched.problems() == 0 ? Exit.OK : Exit.PROBLEMS;
        }
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

    /** None where the output itself appears line by line. */
    private Progress openProgress(Desk desk, boolean lineByLine) {
        Terminal terminal = around.terminal();
        boolean shown = terminal.err() && !lineByLine && !quiet;
        return shown
                ? Progress.of(around.err(), terminal.columns(), () -> desk.count(inputs))
                : Progress.none(around.err());
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
