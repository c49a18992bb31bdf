package org.parley.spark.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.parley.spark.input.WrongInput;
import org.parley.spark.ledger.Ledger;

/**
 * Says what the reports of an output folder tell together: incidents over reports, what corroborates them, where they are told
 * differently, and which reports are copies. Always made anew of all that was read; appears when it is whole.
 */
public final class ReconcileJob {

    /** What is made, in the order of its lines. */
    public static final List<String> TABLES = List.of("case_incident", "corroboration", "discrepancy", "copy");

    private static final int COPY_RANK = 3;

    private final SparkSession spark;
    private final Configuration configuration;
    private final Consumer<String> says;

    /**
     * A job.
     *
     * @param says takes a line when there is something to wait for
     */
    public ReconcileJob(SparkSession spark, Consumer<String> says) {
        this.spark = spark;
        this.says = says;
        this.configuration = spark.sparkContext().hadoopConfiguration();
    }

    /**
     * Reconciles.
     *
     * @return how many lines of each of {@link #TABLES}
     * @throws WrongInput when nothing was read into the folder, or another job writes into it
     * @throws IOException when the file system fails
     */
    public List<Long> run(String folder) throws IOException, WrongInput {
        try (Ledger ledger = Ledger.open(folder, configuration)) {
            if (ledger.findTerms().isEmpty()) {
                throw new WrongInput("Nothing was read into " + folder + "; begin with read-archive.");
            }
            ledger.claim(says);
            return run(folder, ledger);
        }
    }

    private List<Long> run(String folder, Ledger ledger) throws IOException, WrongInput {
        if (ledger.findOpenRun().isPresent()) {
            throw new WrongInput(
                    "A run of read-archive into " + folder + " was not ended; give its command again first.");
        }
        ledger.recover();
        Path staging = new Path(ledger.layout().staging(), "reconciled");
        Dataset<Row> reports = ReadingRows.reports(spark, ledger);
        Dataset<Row> traces = kept(Traces.of(reports), new Path(staging, "traces"));
        Dataset<Row> copies = kept(CopiesFound.among(spark, reports, traces), new Path(staging, "copies"));
        Dataset<Row> lines = kept(reconciled(reports, traces, copies).union(lines(copies)), new Path(staging, "lines"));
        Path made = new Path(staging, "made");
        for (String table : TABLES) {
            Tables.writeWhole(sorted(lines), table, new Path(made, "parquet/" + table));
        }
        write(lines, new Path(made, "jsonl"));
        List<Long> counts = TABLES.stream()
                .map(table -> lines.where(col("type").equalTo(table)).count())
                .toList();
        ledger.replace(made, ledger.layout().reconciled());
        ledger.recover();
        return counts;
    }

    /** Made once and read again, however often it is asked for. */
    private Dataset<Row> kept(Dataset<Row> rows, Path place) {
        rows.write().parquet(place.toString());
        return spark.read().schema(rows.schema()).parquet(place.toString());
    }

    private Dataset<Row> reconciled(Dataset<Row> reports, Dataset<Row> traces, Dataset<Row> copies) {
        // of a report that was filed several times the docket takes one, and names it by its first file
        Dataset<Row> once = traces.groupBy("id")
                .agg(
                        min(struct("file", "heading", "position")).as("taken"),
                        min(struct("position", "file")).as("first"))
                .select(
                        col("id"),
                        col("taken.position").as("position"),
                        col("first.file").as("filed_as"));
        Dataset<Row> chosen = traces.join(once.select("position"), "position");
        Dataset<Row> members =
                Blocks.of(spark, chosen).join(once, "position").join(CopiesFound.origins(copies), "id", "left");
        return members.select("block", "position", "incidents", "filed_as", "origin")
                .join(reports.select("position", "file", "report", "reading"), "position")
                .groupByKey((MapFunction<Row, String>) row -> row.<String>getAs("block"), Encoders.STRING())
                .flatMapGroups(new BlockReconciling(), Encoders.row(BlockReconciling.LINE));
    }

    private static Dataset<Row> lines(Dataset<Row> copies) {
        return copies.map(
                (MapFunction<Row, Row>) row -> BlockReconciling.row(
                        "copy", COPY_RANK, "", row.<Long>getAs("position"), row.<String>getAs("line")),
                Encoders.row(BlockReconciling.LINE));
    }

    private static Dataset<Row> sorted(Dataset<Row> lines) {
        return lines.orderBy(
                BlockReconciling.ORDER.stream().map(name -> col(name)).toArray(Column[]::new));
    }

    /** In order, as files whose names are in that order too. */
    private void write(Dataset<Row> lines, Path folder) throws IOException {
        sorted(lines).select("line").write().text(folder.toString());
        FileSystem files = folder.getFileSystem(configuration);
        int number = 0;
        FileStatus[] parts = files.listStatus(folder, path -> path.getName().startsWith("part-"));
        Arrays.sort(parts, Comparator.comparing(part -> part.getPath().getName()));
        for (FileStatus part : parts) {
            Path named = new Path(folder, String.format(Locale.ROOT, "part-%05d.jsonl", number++));
            if (!files.rename(part.getPath(), named)) {
                throw new IOException("cannot rename " + part.getPath() + " to " + named);
            }
        }
    }
}
