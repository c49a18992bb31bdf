package org.parley.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Stands for the command that the launcher starts in a Java of its own, with Apache Spark beside it: here it is only listed, so that
 * nobody fetches Spark who does not need it.
 */
@Command(
        name = "archive",
        description = "Read archives of any size, on this machine or on a cluster (fetches Apache Spark on first use).",
        mixinStandardHelpOptions = true,
        footer = {"", "The jobs and their options: parley archive --help, and docs/archive.md."})
final class ArchiveCommand implements Callable<Integer> {

    @Parameters(paramLabel = "JOB", arity = "0..*", description = "read-archive, reconcile-archive or file-archive.")
    private List<String> job = List.of();

    private final Surroundings around;

    ArchiveCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        String given = job.isEmpty() ? "" : " " + job.get(0);
        around.err()
                .println("parley: archive" + given
                        + " is started by the script parley, which brings Apache Spark; see docs/archive.md.");
        return Exit.USAGE;
    }
}
