package org.parley.spark.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.parley.docket.incidents.CaseIncidents;
import org.parley.docket.incidents.Trace;
import org.parley.docket.page.Page;
import org.parley.model.ReadReport;
import org.parley.reading.intake.Copies;

/** By what reports can meet each other, small enough to be compared with all others: a row for each report. */
final class Traces {

    /** Days count from 1970. */
    static final StructType SCHEMA = StructType.fromDDL(
            "position BIGINT, id STRING, file STRING, heading STRING, bands ARRAY<BIGINT>, "
                    + "traces ARRAY<STRUCT<incident STRING, block STRING, first BIGINT, last BIGINT, sites ARRAY<STRING>>>");

    private Traces() {}

    static Dataset<Row> of(Dataset<Row> reports) {
        return reports.select("position", "file", "report", "reading")
                .map((MapFunction<Row, Row>) Traces::row, Encoders.row(SCHEMA));
    }

    private static Row row(Row row) {
        ReadReport read = ReadingRows.reading(row);
        List<Long> bands = new ArrayList<>();
        for (long band : Copies.bands(read.report())) {
            bands.add(band);
        }
        List<Row> traces = new ArrayList<>();
        for (Trace trace : CaseIncidents.traces(Page.of(read))) {
            traces.add(RowFactory.create(
                    trace.incident(),
                    trace.block(),
                    day(trace.first()),
                    day(trace.last()),
                    trace.sites().toArray(String[]::new)));
        }
        return RowFactory.create(
                row.getAs("position"),
                read.report().id(),
                read.report().file(),
                read.report().heading().toString(),
                bands.toArray(Long[]::new),
                traces.toArray(Row[]::new));
    }

    private static @Nullable Long day(@Nullable LocalDate day) {
        return day == null ? null : day.toEpochDay();
    }
}
