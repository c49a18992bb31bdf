package org.parley.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.parley.spark.input.WrongInput;
import org.parley.spark.job.ReconcileJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what the reports of an archive tell together. */
@Command(
        name = "reconcile-archive",
        description =
                "Put together what the reports in an output folder tell: incidents over reports, what corroborates them, where "
                        + "they are told differently, and which reports are copies. Goes into the folder reconciled beside them.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:it is there",
            "2:the command line or the folder is wrong",
            "3:the job ended before its time; what was there before stays"
        })
final class ReconcileArchive implements Callable<Integer> {

    @Parameters(paramLabel = "FOLDER", description = "The output folder of read-archive.")
    private String folder = "";

    @Option(
            names = {"-q", "--quiet"},
            description = "Nothing on standard error.")
    private boolean quiet;

    private final PrintStream err;

    ReconcileArchive(PrintStream err) {
        this.err = err;
    }

    @Override
    public Integer call() throws IOException, WrongInput {
        try (SparkSession spark = Cluster.open("reconcile-archive")) {
            List<Long> counts = new ReconcileJob(spark, this::say).run(folder);
            say(String.format(
                    Locale.ROOT,
                    "into %s/reconciled: %,d incidents over reports, %,d corroborations, %,d discrepancies, %,d copies",
                    folder,
                    counts.get(0),
                    counts.get(1),
                    counts.get(2),
                    counts.get(3)));
            return Exit.OK;
        }
    }

    private void say(String line) {
        if (!quiet) {
            err.println("parley: " + line);
        }
    }
}
