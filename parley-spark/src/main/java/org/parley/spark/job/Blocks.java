package org.parley.spark.job;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.StructType;

/**
 * Parts the incidents of an archive into blocks that can be reconciled alone: by place and kind and run of days; people held by number
 * and states; what tells no day by the sites that it names, which then bring their blocks together.
 */
final class Blocks {

    private static final StructType JOINED = StructType.fromDDL("node STRING, joined STRING");

    /** Before the name of a site, where names of blocks and of sites stand together. */
    private static final String SITE = "at\t";

    private Blocks() {}

    /**
     * Blocks and what belongs to them: {@code block}, {@code position} of a report, {@code incidents} (ids).
     *
     * @param chosen traces of reports, each report once
     */
    static Dataset<Row> of(SparkSession spark, Dataset<Row> chosen) {
        Dataset<Row> told = chosen.select(
                        col("position"), explode(col("traces")).as("trace"))
                .select("position", "trace.*");
        Dataset<Row> nodes = nodes(told);
        Dataset<Row> joined = joined(spark, nodes);
        return nodes.join(joined, nodes.col("node").equalTo(joined.col("node")), "left")
                .select(coalesce(joined.col("joined"), nodes.col("node")).as("block"), col("position"), col("incident"))
                .groupBy("block", "position")
                .agg(collect_set("incident").as("incidents"));
    }

    /** Each with the {@code node} that it belongs to when sites are left aside. */
    private static Dataset<Row> nodes(Dataset<Row> told) {
        WindowSpec inOrder = Window.partitionBy("block").orderBy("first", "last", "position", "incident");
        Dataset<Row> dated = told.where(col("first").isNotNull())
                .withColumn("before", max("last").over(inOrder.rowsBetween(Window.unboundedPreceding(), -1)))
                .withColumn(
                        "begins",
                        when(expr("before is null or first > before + 1"), 1).otherwise(0))
                .withColumn(
                        "run",
                        sum("begins").over(inOrder.rowsBetween(Window.unboundedPreceding(), Window.currentRow())))
                .withColumn("node", concat(lit("run\t"), col("block"), lit("\t"), col("run")))
                .select("position", "incident", "sites", "first", "node");
        Dataset<Row> undated = told.where(col("first").isNull())
                .withColumn(
                        "node",
                        when(col("block").equalTo(""), concat(lit("alone\t"), col("incident")))
                                .otherwise(col("block")))
                .select("position", "incident", "sites", "first", "node");
        return dated.union(undated);
    }

    /** The nodes that sites bring together, each with the name of what they become. */
    private static Dataset<Row> joined(SparkSession spark, Dataset<Row> nodes) {
        Dataset<Row> at =
                nodes.select(col("node"), col("first"), explode(col("sites")).as("site"));
        Dataset<Row> sites = at.where(col("first").isNull()).select("site").distinct();
        Groups<String> groups = new Groups<>();
        for (Iterator<Row> all =
                        at.join(sites, "site").select("node", "site").distinct().toLocalIterator();
                all.hasNext(); ) {
            Row row = all.next();
            groups.join(row.getString(0), SITE + row.getString(1));
        }
        List<Row> names = new ArrayList<>();
        groups.names().forEach((node, name) -> {
            if (!node.startsWith(SITE)) {
                names.add(RowFactory.create(node, name));
            }
        });
        return spark.createDataFrame(names, JOINED);
    }
}
