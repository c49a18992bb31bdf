package org.parley.spark.job;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.parley.model.ReadReport;
import org.parley.model.Report;
import org.parley.record.store.PackedReading;
import org.parley.spark.ledger.Batch;
import org.parley.spark.ledger.Ledger;
import org.parley.spark.read.ReadSlices;

/** What the batches of an output folder hold, as rows: the columns of {@link ReadSlices#SCHEMA} and {@code position}. */
public final class ReadingRows {

    private static final int SLICE_BITS = 23;
    private static final int ORDINAL_BITS = 24;

    private ReadingRows() {}

    /**
     * The reports of all batches, in no order; {@code position} has the order of the archive.
     *
     * @throws IOException when the ledger cannot be read
     */
    public static Dataset<Row> reports(SparkSession spark, Ledger ledger) throws IOException {
        List<String> folders = ledger.batches().stream()
                .filter(batch -> batch.reports() > 0)
                .map(Batch::number)
                .map(number -> ledger.layout().readings(number).toString())
                .toList();
        StructType schema = ReadSlices.SCHEMA.add("batch", "int");
        if (folders.isEmpty()) {
            return positioned(spark.createDataFrame(List.of(), schema));
        }
        Dataset<Row> read = spark.read()
                .schema(schema)
                .option("basePath", new Path(folders.get(0)).getParent().toString())
                .parquet(folders.toArray(String[]::new));
        return positioned(read).where(functions.col("id").isNotNull());
    }

    private static Dataset<Row> positioned(Dataset<Row> rows) {
        return rows.withColumn(
                "position",
                functions.expr("shiftleft(bigint(batch), " + (SLICE_BITS + ORDINAL_BITS)
                        + ") + shiftleft(bigint(slice), " + ORDINAL_BITS + ") + ordinal"));
    }

    /** The report of a row. */
    public static Report report(Row row) {
        return PackedReading.unpack(row.<byte[]>getAs("report"), row.getAs("file"));
    }

    /** The report of a row and what was read from it. */
    public static ReadReport reading(Row row) {
        return PackedReading.unpack(report(row), row.<byte[]>getAs("reading"));
    }
}
