package org.parley.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.parley.reading.ReadingVersion;
import org.parley.spark.input.WrongInput;
import org.parley.spark.job.ReadJob;
import org.parley.spark.job.ReadOrder;
import org.parley.spark.job.Sums;
import org.parley.spark.ledger.Batch;
import org.parley.spark.read.ReadSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads an archive into an output folder. */
@Command(
        name = "read-archive",
        description =
                "Read an archive into a folder of Parquet and JSON lines. What the folder holds already is not read again; "
                        + "a run that was stopped goes on where it was.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything was read, or is a problem in the output",
            "2:the command line, an input or the output folder is wrong; nothing was read",
            "3:the job ended before its time; the same command goes on"
        })
final class ReadArchive implements Callable<Integer> {

    @Parameters(
            paramLabel = "INPUT",
            arity = "1..*",
            description =
                    "Files and folders, on this machine or as hdfs://, s3a:// and so on: documents, WARC (.warc, .warc.gz), ZIP, "
                            + "JSON lines (.jsonl, .jsonl.gz), Parquet (.parquet).")
    private List<String> inputs = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            required = true,
            description = "Where the output goes; made when it is missing.")
    private String output = "";

    @Option(
            names = "--dates",
            paramLabel = "HOW",
            defaultValue = "month",
            description =
                    "By what the tables are parted: day, month or year of publication. Default: ${DEFAULT-VALUE}.")
    private String dates = "month";

    @Option(
            names = "--batch-megabytes",
            paramLabel = "N",
            defaultValue = "256",
            description = "Input that is committed at once. Default: ${DEFAULT-VALUE}.")
    private int batchMegabytes = 256;

    @Option(
            names = "--max-megabytes",
            paramLabel = "N",
            defaultValue = "64",
            description = "Largest document. Default: ${DEFAULT-VALUE}.")
    private int megabytes = 64;

    @Option(
            names = "--max-seconds",
            paramLabel = "N",
            defaultValue = "60",
            description = "Longest time for opening one document. Default: ${DEFAULT-VALUE}.")
    private int openSeconds = 60;

    @Option(
            names = "--max-reading-seconds",
            paramLabel = "N",
            defaultValue = "600",
            description = "Longest time for reading one document that is open. Default: ${DEFAULT-VALUE}.")
    private int readSeconds = 600;

    @Option(
            names = "--roster",
            paramLabel = "FILE",
            description = "Further countries, bodies, armed groups and media, in a file on the driver's machine.")
    private @Nullable Path roster;

    @Option(
            names = {"-q", "--quiet"},
            description = "No line on standard error after each batch.")
    private boolean quiet;

    private final PrintStream err;

    ReadArchive(PrintStream err) {
        this.err = err;
    }

    @Override
    public Integer call() throws IOException, WrongInput {
        ReadOrder order = order();
        try (SparkSession spark = Cluster.open("read-archive")) {
            Batch read = new ReadJob(spark, this::say).run(order);
            say("into " + output + ": " + Sums.line(read));
            return Exit.OK;
        }
    }

    private ReadOrder order() throws WrongInput {
        try {
            String lines = roster == null ? "" : Files.readString(roster);
            ReadSettings settings = new ReadSettings(megabytes, openSeconds, readSeconds, lines);
            return new ReadOrder(inputs, output, settings, ReadingVersion.of(roster), dates, batchMegabytes);
        } catch (IOException e) {
            throw WrongInput.of("Cannot read the roster " + roster, e);
        } catch (IllegalArgumentException e) {
            throw new WrongInput("A setting cannot be so: " + e.getMessage() + ".");
        }
    }

    private void say(String line) {
        if (!quiet) {
            err.println("parley: " + line);
        }
    }
}
