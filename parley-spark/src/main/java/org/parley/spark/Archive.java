package org.parley.spark;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.parley.spark.input.WrongInput;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code archive} command; what {@code spark-submit} starts. */
@Command(
        name = "archive",
        description = "Reads archives of any size, on this machine or on a cluster.",
        mixinStandardHelpOptions = true,
        subcommands = {CommandLine.HelpCommand.class},
        synopsisSubcommandLabel = "JOB",
        commandListHeading = "%nJobs:%n",
        footer = {
            "",
            "Examples:",
            "  parley archive read-archive -o read/ news-2007.warc.gz talks/ articles.jsonl",
            "  parley archive reconcile-archive read/",
            "  parley archive file-archive read/ --case talks.case",
            "  spark-submit --master spark://HOST:7077 parley-spark.jar read-archive -o hdfs:///read hdfs:///news"
        })
public final class Archive implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs
    private CommandSpec spec;

    Archive() {}

    public static void main(String[] arguments) {
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int exit = run(err, arguments);
        // in a cluster the end of main is the end of the driver; exit only where there is something to tell
        if (exit != Exit.OK) {
            System.exit(exit);
        }
    }

    /** Runs one command line and says how it went, as an exit code of {@link Exit}. */
    static int run(PrintStream err, String... arguments) {
        CommandLine line = new CommandLine(new Archive())
                .addSubcommand(new ReadArchive(err))
                .addSubcommand(new ReconcileArchive(err))
                .addSubcommand(new FileArchive(err));
        line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        line.setParameterExceptionHandler((wrong, given) -> {
            err.println("parley: " + wrong.getMessage());
            err.println("Try 'parley " + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
            return Exit.USAGE;
        });
        line.setExecutionExceptionHandler((failure, command, given) -> failed(failure, err));
        return line.execute(arguments);
    }

    private static int failed(Exception failure, PrintStream err) {
        if (failure instanceof WrongInput wrong) {
            err.println("parley: " + wrong.sentence());
            return Exit.USAGE;
        }
        err.println("parley: The job ended before its time: " + cause(failure)
                + ". What was committed stays; the same command goes on from there.");
        if (!System.getenv().getOrDefault("PARLEY_DEBUG", "").isEmpty()) {
            failure.printStackTrace(err);
        }
        return Exit.OUTPUT;
    }

    private static String cause(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage() == null
                ? ""
                : root.getMessage().lines().findFirst().orElse("");
        return message.isBlank() ? root.getClass().getSimpleName() : message.replaceAll("\\.$", "");
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Which job? There are read-archive, reconcile-archive and file-archive.");
    }
}
