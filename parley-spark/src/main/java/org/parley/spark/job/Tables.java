package org.parley.spark.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.from_json;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.types.StructType;

/** The JSON lines as tables: a column for each key, with the same names; and {@code date}, by which the tables are parted. */
final class Tables {

    /** Where the date of a report is not known. */
    static final String UNDATED = "undated";

    private static final String SPANS = "ARRAY<ARRAY<INT>>";
    private static final String PLACE =
            "STRUCT<name STRING, admin1 STRING, country STRING, lat DOUBLE, lon DOUBLE, precision STRING>";
    private static final String TOLL = "STRUCT<min INT, max INT, approx BOOLEAN>";
    private static final String WHO =
            "STRUCT<name STRING, code STRING, sector STRING, actor STRING, span " + SPANS + ">";
    private static final String KIND = "STRUCT<event STRING, mode STRING, sub_event STRING>";
    private static final String ACCOUNTS =
            "ARRAY<STRUCT<file STRING, report STRING, spans " + SPANS + ", statement STRING, event STRING>>";
    private static final String MADE_BY = "rule STRING, version STRING, confidence DOUBLE";

    private static final Map<String, String> COLUMNS = Map.of(
            "report",
            "id STRING, report STRING, file STRING, title STRING, publisher STRING, author STRING, published STRING, "
                    + "dateline STRUCT<place STRING, date STRING, agency STRING, span " + SPANS
                    + ">, language STRING, words INT, "
                    + "skipped " + SPANS
                    + ", skipped_as ARRAY<STRING>, media_type STRING, notes ARRAY<STRING>, copy_of STRING, "
                    + "copy_of_file STRING, similarity DOUBLE",
            "statement",
            "id STRING, report STRING, file STRING, source " + SPANS + ", cue " + SPANS + ", content " + SPANS
                    + ", kind STRING, "
                    + "act STRING, speaker STRING, speaker_code STRING, addressee STRING, via ARRAY<STRING>, negated BOOLEAN, "
                    + "naming STRING, speaker_actor STRING, line INT, text STRING, " + MADE_BY,
            "event",
            "id STRING, report STRING, file STRING, event STRING, mode ARRAY<STRING>, context ARRAY<STRING>, trigger "
                    + SPANS
                    + ", actor ARRAY<" + WHO + ">, recipient ARRAY<" + WHO + ">, date_told STRING, place " + PLACE
                    + ", modality STRING, killed " + TOLL + ", injured " + TOLL + ", detained " + TOLL
                    + ", statement STRING, line INT, "
                    + MADE_BY,
            "incident",
            "id STRING, report STRING, files ARRAY<STRING>, events ARRAY<STRING>, date_told STRING, date_precision STRING, place "
                    + PLACE + ", killed " + TOLL + ", injured " + TOLL + ", detained " + TOLL + ", perpetrator " + WHO
                    + ", named_by STRING, kind " + KIND + ", spans " + SPANS + ", " + MADE_BY,
            "problem",
            "id STRING, file STRING, place STRING, cause STRING",
            "case_incident",
            "id STRING, reports ARRAY<STRING>, files ARRAY<STRING>, incidents ARRAY<STRING>, date_told STRING, place "
                    + PLACE + ", kind " + KIND + ", killed " + TOLL + ", injured " + TOLL + ", detained " + TOLL
                    + ", accounts " + ACCOUNTS,
            "corroboration",
            "id STRING, reports ARRAY<STRING>, files ARRAY<STRING>, item STRING, slot STRING, fact STRING, independent INT, "
                    + "origins ARRAY<STRUCT<name STRING, kind STRING, chain ARRAY<STRING>, accounts " + ACCOUNTS
                    + ">>, accounts "
                    + ACCOUNTS,
            "discrepancy",
            "id STRING, reports ARRAY<STRING>, files ARRAY<STRING>, kind STRING, item STRING, slot STRING, "
                    + "values ARRAY<STRUCT<value STRING, accounts " + ACCOUNTS + ">>, accounts " + ACCOUNTS,
            "copy",
            "report STRING, file STRING, copy_of STRING, copy_of_file STRING, similarity DOUBLE");

    private static final StructType LINE =
            StructType.fromDDL("date STRING, slice INT, ordinal INT, number INT, line STRING");

    private Tables() {}

    /** The columns of a table that hold the keys of its lines. */
    static StructType columns(String table) {
        String columns = COLUMNS.get(table);
        if (columns == null) {
            throw new IllegalArgumentException("no table is named " + table);
        }
        return StructType.fromDDL(columns);
    }

    /**
     * The lines of one table, each a row.
     *
     * @param readings with {@code published}, {@code slice}, {@code ordinal} and {@code lines}
     * @param dates {@code day}, {@code month} or {@code year}
     */
    static Dataset<Row> lines(Dataset<Row> readings, String dates, String table) {
        int digits = digits(dates);
        return readings.select("published", "slice", "ordinal", "lines")
                .flatMap((FlatMapFunction<Row, Row>) row -> lines(row, digits, table), Encoders.row(LINE));
    }

    static int digits(String dates) {
        return switch (dates) {
            case "day" -> "2007-05-28".length();
            case "month" -> "2007-05".length();
            case "year" -> "2007".length();
            default -> throw new IllegalArgumentException("dates must be day, month or year, got " + dates);
        };
    }

    private static Iterator<Row> lines(Row row, int digits, String table) {
        String date = row.isNullAt(0) ? UNDATED : row.getString(0).substring(0, digits);
        String all = row.getString(3);
        String begins = "{\"type\":\"" + table + "\"";
        List<Row> rows = new ArrayList<>();
        int begin = 0;
        while (begin < all.length()) {
            int end = all.indexOf('\n', begin);
            end = end < 0 ? all.length() : end;
            if (all.startsWith(begins, begin)) {
                rows.add(RowFactory.create(date, row.getInt(1), row.getInt(2), rows.size(), all.substring(begin, end)));
            }
            begin = end + 1;
        }
        return rows.iterator();
    }

    /** Writes one table, parted by date, a file for each; within a file in the order of the archive. */
    static void write(Dataset<Row> lines, String table, Path folder) {
        StructType columns = columns(table);
        lines.repartition(col("date"))
                .sortWithinPartitions("date", "slice", "ordinal", "number")
                .select(col("date"), from_json(col("line"), json(columns)).as("of"))
                .select("date", "of.*")
                .toDF(names(columns))
                .write()
                .mode(SaveMode.ErrorIfExists)
                .partitionBy("date")
                .parquet(folder.toString());
    }

    /** Writes one table of lines that stand in order, not parted. */
    static void writeWhole(Dataset<Row> lines, String table, Path folder) {
        StructType columns = columns(table);
        lines.where(col("type").equalTo(lit(table)))
                .select(from_json(col("line"), json(columns)).as("of"))
                .select("of.*")
                .toDF(columns.fieldNames())
                .write()
                .mode(SaveMode.ErrorIfExists)
                .parquet(folder.toString());
    }

    /** A key {@code date} of a line would hide the date by which the table is parted: it becomes {@code date_told}. */
    static StructType json(StructType columns) {
        return StructType.fromDDL(columns.toDDL().replace("date_told", "date"));
    }

    private static String[] names(StructType columns) {
        List<String> names = new ArrayList<>(List.of("date"));
        names.addAll(List.of(columns.fieldNames()));
        return names.toArray(String[]::new);
    }
}
