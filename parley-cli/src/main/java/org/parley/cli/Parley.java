package org.parley.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code parley} command. */
@Command(
        name = "parley",
        description =
                "Keeps the record of talks between adversaries: who said what, every line linked to its sentence.",
        versionProvider = Parley.Version.class,
        mixinStandardHelpOptions = true,
        subcommands = {CommandLine.HelpCommand.class},
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Examples:",
            "  parley read report.txt           who said what in one report",
            "  parley read -o brief.html talks  all reports of a folder as one page",
            "  parley serve                     work on a case in a browser",
            "  parley verify talks.zip          whether anybody has changed a record",
            "  parley help read                 everything about reading"
        })
public final class Parley implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs
    private CommandSpec spec;

    Parley() {}

    /** Lucene tells on newer Javas how it reads files; held so that its level is not forgotten. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    public static void main(String[] arguments) {
        LUCENE.setLevel(Level.SEVERE);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Surroundings around = new Surroundings(
                System.in,
                new FileOutputStream(FileDescriptor.out),
                err,
                Terminal.of(System.getenv(), System::getProperty),
                !System.getenv().getOrDefault("PARLEY_DEBUG", "").isEmpty(),
                Desks::open);
        System.exit(run(around, arguments));
    }

    /** Runs one command line and says how it went, as an exit code of {@link Exit}. */
    static int run(Surroundings around, String... arguments) {
        return commandLine(around).execute(arguments);
    }

    static CommandLine commandLine(Surroundings around) {
        CommandLine line = new CommandLine(new Parley())
                .addSubcommand(new ReadCommand(around))
                .addSubcommand(new DocketCommand(around))
                .addSubcommand(new ServeCommand(around))
                .addSubcommand(new ReviewCommand(around))
                .addSubcommand(new ImportCommand(around))
                .addSubcommand(new GroundCommand(around))
                .addSubcommand(new EffortCommand(around))
                .addSubcommand(new AssessCommand(around))
                .addSubcommand(new ExportCommand(around))
                .addSubcommand(CaseCommand.of(around))
                .addSubcommand(new VerifyCommand(around))
                .addSubcommand(new ArchiveCommand(around))
                .addSubcommand(new CompletionCommand());
        Terminal terminal = around.terminal();
        PrintWriter err = new PrintWriter(around.err(), true, StandardCharsets.UTF_8);
        line.setOut(new PrintWriter(around.out(), true, StandardCharsets.UTF_8));
        line.setErr(err);
        line.setUsageHelpWidth(Math.min(100, Math.max(80, terminal.columns())));
        line.setColorScheme(
                CommandLine.Help.defaultColorScheme(terminal.out() && terminal.colour() ? Ansi.ON : Ansi.OFF));
        line.setParameterExceptionHandler((wrong, given) -> usage(wrong, err));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((bug, command, given) -> bug(bug, around));
        return line;
    }

    private static int usage(ParameterException wrong, PrintWriter err) {
        err.println("parley: " + wrong.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(wrong, err);
        err.println("Try '" + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
        return Exit.USAGE;
    }

    private static int bug(Exception bug, Surroundings around) {
        around.err()
                .println("parley: This is an error in Parley (" + bug
                        + "); please report it with what you did, and set PARLEY_DEBUG=1 to see where it happened.");
        if (around.verbose()) {
            bug.printStackTrace(around.err());
        }
        return Exit.BUG;
    }

    /** Without a command: the help, as an error. */
    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Which command? There are read, docket, serve, review, import, ground, effort, assess, export, case, verify, archive, completion and help.");
    }

    /** The version that the build wrote down. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            try (InputStream in = Parley.class.getResourceAsStream("version.properties")) {
                Properties properties = new Properties();
                properties.load(in);
                return new String[] {"parley " + properties.getProperty("version")};
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
