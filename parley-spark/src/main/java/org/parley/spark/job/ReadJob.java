package org.parley.spark.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.sum;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.parley.spark.input.Listing;
import org.parley.spark.input.Part;
import org.parley.spark.input.Slice;
import org.parley.spark.input.Slicing;
import org.parley.spark.input.Unit;
import org.parley.spark.input.WrongInput;
import org.parley.spark.ledger.Batch;
import org.parley.spark.ledger.Layout;
import org.parley.spark.ledger.Ledger;
import org.parley.spark.ledger.Planned;
import org.parley.spark.ledger.Terms;
import org.parley.spark.read.KnownReports;
import org.parley.spark.read.ReadSlices;

/**
 * Reads an archive into an output folder. First the run that was begun and not ended, if there is one, then what is new: files
 * that no run has seen, and of those the reports that none has read. What is read is committed batch by batch, so that a run
 * that is stopped loses no more than the batch in work.
 */
public final class ReadJob {

    private static final int MEGABYTE = 1 << 20;
    private static final int ROW_GROUP_BYTES = 16 * MEGABYTE;

    private final SparkSession spark;
    private final JavaSparkContext context;
    private final Configuration configuration;
    private final Consumer<String> says;
    private final ExecutorService tables = Executors.newFixedThreadPool(Layout.TABLES.size(), task -> {
        Thread thread = new Thread(task, "parley-tables");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * A job.
     *
     * @param says takes a line after each batch, and when there is something to wait for
     */
    public ReadJob(SparkSession spark, Consumer<String> says) {
        this.spark = spark;
        this.context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        this.configuration = context.hadoopConfiguration();
        this.says = says;
    }

    /**
     * Reads.
     *
     * @return what this call has committed
     * @throws WrongInput when an input or the output cannot be used
     * @throws IOException when the file system fails
     */
    public Batch run(ReadOrder order) throws IOException, WrongInput {
        try (Ledger ledger = Ledger.open(order.output(), configuration)) {
            // before anything is made, so that a wrong path leaves nothing behind
            List<Unit> units = Listing.of(order.inputs(), configuration);
            ledger.claim(says);
            ledger.settle(new Terms(Terms.FORM, order.reading(), order.dates()));
            ledger.recover();
            Batch read = new Batch(0, 0, 0, 0, 0, 0, 0);
            if (ledger.findOpenRun().isPresent()) {
                read = read.plus(run(ledger, ledger.findOpenRun().get(), order));
            }
            Set<Unit> done = ledger.done();
            List<Slice> slices = Slicing.of(
                    units.stream().filter(unit -> !done.contains(unit)).toList());
            return slices.isEmpty()
                    ? read
                    : read.plus(run(ledger, ledger.begin(batches(slices, order.batchMegabytes())), order));
        }
    }

    private static List<List<Slice>> batches(List<Slice> slices, int megabytes) {
        List<List<Slice>> batches = new ArrayList<>();
        long weight = 0;
        for (Slice slice : slices) {
            long bytes = slice.parts().stream().mapToLong(ReadJob::bytes).sum();
            if (batches.isEmpty() || weight + bytes > (long) megabytes * MEGABYTE) {
                batches.add(new ArrayList<>());
                weight = 0;
            }
            batches.get(batches.size() - 1).add(slice);
            weight += bytes;
        }
        return batches;
    }

    private static long bytes(Part part) {
        return part.to() - part.from();
    }

    private Batch run(Ledger ledger, int run, ReadOrder order) throws IOException {
        List<Planned> plan = ledger.plan(run);
        Batch read = new Batch(0, run, 0, 0, 0, 0, 0);
        Broadcast<SerializableConfiguration> files = context.broadcast(new SerializableConfiguration(configuration));
        Broadcast<KnownReports> known = context.broadcast(known(ledger, run));
        for (Planned batch : plan) {
            if (!ledger.isCommitted(batch.number())) {
                Batch done = read(ledger, run, batch, order, files, known);
                read = read.plus(done);
                says.accept("batch " + (batch.number() - plan.get(0).number() + 1) + " of " + plan.size() + ": "
                        + Sums.line(read));
            }
        }
        ledger.end(run);
        known.destroy();
        files.destroy();
        return read;
    }

    /** The reports of all runs before this one. */
    private KnownReports known(Ledger ledger, int run) throws IOException {
        List<String> folders = new ArrayList<>();
        for (Batch batch : ledger.batches()) {
            if (batch.run() < run && batch.reports() > 0) {
                folders.add(ledger.layout().readings(batch.number()).toString());
            }
        }
        if (folders.isEmpty()) {
            return KnownReports.none();
        }
        Dataset<String> ids = spark.read()
                .schema(ReadSlices.SCHEMA)
                .parquet(folders.toArray(String[]::new))
                .where(col("id").isNotNull())
                .select("id")
                .as(Encoders.STRING());
        return KnownReports.of(ids.toLocalIterator());
    }

    private Batch read(
            Ledger ledger,
            int run,
            Planned batch,
            ReadOrder order,
            Broadcast<SerializableConfiguration> files,
            Broadcast<KnownReports> known)
            throws IOException {
        ledger.clear(batch.number());
        Path staging = ledger.layout().staging(batch.number());
        String readings = new Path(staging, "readings").toString();
        ReadSlices work = new ReadSlices(order.settings(), new Path(staging, "jsonl").toString(), files, known);
        spark.createDataFrame(
                        context.parallelize(batch.slices(), batch.slices().size())
                                .mapPartitions(work),
                        ReadSlices.SCHEMA)
                .write()
                .option("parquet.block.size", ROW_GROUP_BYTES)
                .parquet(readings);
        Dataset<Row> read = spark.read().schema(ReadSlices.SCHEMA).parquet(readings);
        // small jobs, each with few tasks: together they fill the processors
        Layout.TABLES.stream()
                .map(table -> CompletableFuture.runAsync(
                        () -> Tables.write(
                                Tables.lines(read, order.dates(), table),
                                table,
                                new Path(new Path(staging, "parquet"), table)),
                        tables))
                .toList()
                .forEach(CompletableFuture::join);
        Batch counted = counted(read, batch.number(), run);
        ledger.commit(counted);
        return counted;
    }

    private static Batch counted(Dataset<Row> read, int number, int run) {
        Row sums = read.agg(
                        count(col("id")),
                        sum(col("statements")),
                        sum(col("events")),
                        sum(col("incidents")),
                        count(col("ordinal")))
                .first();
        long reports = sums.getLong(0);
        return new Batch(
                number,
                run,
                reports,
                sums.isNullAt(1) ? 0 : sums.getLong(1),
                sums.isNullAt(2) ? 0 : sums.getLong(2),
                sums.isNullAt(3) ? 0 : sums.getLong(3),
                sums.getLong(4) - reports);
    }
}
