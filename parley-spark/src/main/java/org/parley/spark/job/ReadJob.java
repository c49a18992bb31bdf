package org.parley.spark.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.sum;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
 * that is stopped loses no more than the batch in work and the one before, whose tables are written meanwhile.
 */
public final class ReadJob {

    private static final int MEGABYTE = 1 << 20;
    private static final int ROW_GROUP_BYTES = 16 * MEGABYTE;

    private final SparkSession spark;
    private final JavaSparkContext context;
    private final Configuration configuration;
    private final Consumer<String> says;
    private final ExecutorService tables;
    private final ExecutorService batches;

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
        this.tables = writers(Layout.TABLES.size(), "parley-tables");
        this.batches = writers(1, "parley-batches");
    }

    /** Threads whose jobs take turns with the reading of the next batch; in its pool they would come after all of it. */
    private ExecutorService writers(int count, String name) {
        return Executors.newFixedThreadPool(count, task -> {
            Runnable inPool = () -> {
                context.setLocalProperty("spark.scheduler.pool", "tables");
                task.run();
            };
            Thread thread = new Thread(inPool, name);
            thread.setDaemon(true);
            return thread;
        });
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

    /** While one batch is read, the tables of the one before are written: processors that wait for the one have the other. */
    private Batch run(Ledger ledger, int run, ReadOrder order) throws IOException {
        List<Planned> plan = ledger.plan(run);
        Broadcast<SerializableConfiguration> files = context.broadcast(new SerializableConfiguration(configuration));
        Broadcast<KnownReports> known = context.broadcast(known(ledger, run));
        Future<Batch> written = CompletableFuture.completedFuture(new Batch(0, run, 0, 0, 0, 0, 0));
        try {
            for (Planned batch : plan) {
                if (!ledger.isCommitted(batch.number())) {
                    Dataset<Row> readings = read(ledger, batch, order, files, known);
                    Batch before = made(written);
                    written = batches.submit(() -> {
                        Batch read = before.plus(write(ledger, run, batch.number(), order.dates(), readings));
                        says.accept("batch " + (batch.number() - plan.get(0).number() + 1) + " of " + plan.size() + ": "
                                + Sums.line(read));
                        return read;
                    });
                }
            }
        } finally {
            // nothing is at work in the folder any more when this returns, be it with an error
            await(written);
        }
        Batch read = made(written);
        ledger.end(run);
        known.destroy();
        files.destroy();
        return read;
    }

    private static Batch made(Future<Batch> batch) throws IOException {
        try {
            return batch.get();
        } catch (InterruptedException e) {
            throw stopped();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException wrong) {
                throw wrong;
            }
            if (e.getCause() instanceof RuntimeException wrong) {
                throw wrong;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private static void await(Future<Batch> batch) throws IOException {
        try {
            batch.get();
        } catch (InterruptedException e) {
            throw stopped();
        } catch (ExecutionException e) {
            // told by whoever takes it
        }
    }

    private static IOException stopped() {
        Thread.currentThread().interrupt();
        return new InterruptedIOException("told to stop");
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

    /** Reads a batch, and gives what was read as rows. */
    private Dataset<Row> read(
            Ledger ledger,
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
        return spark.read().schema(ReadSlices.SCHEMA).parquet(readings);
    }

    /** Writes the tables of a batch that was read, and commits it. */
    private Batch write(Ledger ledger, int run, int batch, String dates, Dataset<Row> readings) throws IOException {
        Path parquet = new Path(ledger.layout().staging(batch), "parquet");
        // small jobs, each with few tasks: together they fill the processors
        Layout.TABLES.stream()
                .map(table -> CompletableFuture.runAsync(
                        () -> Tables.write(Tables.lines(readings, dates, table), table, new Path(parquet, table)),
                        tables))
                .toList()
                .forEach(CompletableFuture::join);
        Batch counted = counted(readings, batch, run);
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
