package org.parley.spark.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.parley.brief.SingleLines;
import org.parley.model.Copy;
import org.parley.reading.intake.Copies;

/**
 * Which reports repeat an earlier one. Reports that share a band, directly or through others, are looked at together, in the order of
 * the archive and by the same {@link Copies}: what is found is what one process would find that holds them all.
 */
final class CopiesFound {

    private static final StructType COPY =
            StructType.fromDDL("position BIGINT, report STRING, original STRING, line STRING");
    private static final StructType GROUPED = StructType.fromDDL("position BIGINT, together BIGINT");

    private CopiesFound() {}

    /** The copies among them: columns of {@link #COPY}. */
    static Dataset<Row> among(SparkSession spark, Dataset<Row> reports, Dataset<Row> traces) {
        Dataset<Row> bands =
                traces.select(col("position"), explode(col("bands")).as("band"));
        Dataset<Row> shared = bands.groupBy("band")
                .agg(min("position").as("first"), count(lit(1)).as("held"))
                .where(col("held").gt(1));
        Dataset<Row> pairs = bands.join(shared, "band")
                .where(col("position").notEqual(col("first")))
                .select("position", "first")
                .distinct();
        Groups<Long> groups = new Groups<>();
        for (Iterator<Row> all = pairs.toLocalIterator(); all.hasNext(); ) {
            Row pair = all.next();
            groups.join(pair.getLong(0), pair.getLong(1));
        }
        List<Row> together = new ArrayList<>();
        groups.names().forEach((position, name) -> together.add(RowFactory.create(position, name)));
        return reports.select("position", "file", "report")
                .join(spark.createDataFrame(together, GROUPED), "position")
                .groupByKey((MapFunction<Row, Long>) row -> row.<Long>getAs("together"), Encoders.LONG())
                .flatMapSortedGroups(
                        new org.apache.spark.sql.Column[] {col("position")},
                        (FlatMapGroupsFunction<Long, Row, Row>) (name, rows) -> copies(rows),
                        Encoders.row(COPY));
    }

    private static Iterator<Row> copies(Iterator<Row> rows) {
        Copies copies = new Copies();
        List<Row> found = new ArrayList<>();
        while (rows.hasNext()) {
            Row row = rows.next();
            Optional<Copy> copy = copies.add(ReadingRows.report(row));
            copy.ifPresent(one -> found.add(RowFactory.create(
                    row.getAs("position"),
                    one.report(),
                    one.of(),
                    SingleLines.of(one).strip())));
        }
        return found.iterator();
    }

    /** For each report that is a copy or has one: {@code id} and {@code origin}, the smallest id among them. */
    static Dataset<Row> origins(Dataset<Row> copies) {
        Dataset<Row> others = copies.where(col("report").notEqual(col("original")))
                .select("report", "original")
                .distinct();
        Dataset<Row> first = others.groupBy("original")
                .agg(min("report").as("least"))
                .select(col("original"), least(col("least"), col("original")).as("origin"));
        return others.join(first, "original")
                .select(col("report").as("id"), col("origin"))
                .union(first.select(col("original").as("id"), col("origin")));
    }
}
