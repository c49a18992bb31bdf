package org.parley.spark.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.parley.brief.SingleLines;
import org.parley.brief.told.CaseTold;
import org.parley.brief.told.Told;
import org.parley.docket.Docket;
import org.parley.docket.compare.Comparing;
import org.parley.docket.compare.Origins;
import org.parley.docket.incidents.CaseIncidents;
import org.parley.docket.lookup.Memo;
import org.parley.docket.page.Page;
import org.parley.model.Account;
import org.parley.model.CaseIncident;
import org.parley.model.Copy;
import org.parley.model.Corroboration;
import org.parley.model.Discrepancy;
import org.parley.model.EventDate;
import org.parley.model.ReadReport;
import org.parley.model.Report;

/** Reconciles one block: its reports in, the lines of its incidents, corroborations and discrepancies out, with what sorts them. */
final class BlockReconciling implements FlatMapGroupsFunction<String, Row, Row> {

    private static final long serialVersionUID = 1;

    /** A line and the columns by which all lines are put in the order of a docket. */
    static final StructType LINE =
            StructType.fromDDL("type STRING, rank INT, day STRING, report STRING, begin INT, end INT, "
                    + "account STRING, id STRING, number BIGINT, line STRING");

    /** What sorts lines, in this order. */
    static final List<String> ORDER = List.of("rank", "day", "report", "begin", "end", "account", "id", "number");

    @Override
    public Iterator<Row> call(String block, Iterator<Row> rows) {
        List<ReadReport> reports = new ArrayList<>();
        List<Told> filed = new ArrayList<>();
        List<Copy> copies = new ArrayList<>();
        Set<String> among = new HashSet<>();
        while (rows.hasNext()) {
            Row row = rows.next();
            ReadReport read = ReadingRows.reading(row);
            reports.add(read);
            filed.add(new Told(filedAs(read, row.getAs("filed_as")), null));
            among.addAll(row.getList(row.fieldIndex("incidents")));
            String origin = row.getAs("origin");
            if (origin != null && !origin.equals(read.report().id())) {
                copies.add(new Copy(read.report().id(), read.report().file(), origin, "", 1));
            }
        }
        reports.sort(Comparator.comparing(read -> read.report().id()));
        List<Page> pages = reports.stream().map(Page::of).toList();
        CaseIncidents.Found found = CaseIncidents.of(pages, new Memo(), incident -> among.contains(incident.id()));
        Comparing comparing = new Comparing(new Origins(pages, copies), found.facts(), new Memo());
        Docket docket = new Docket(
                reports,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                found.incidents(),
                comparing.corroborations(),
                comparing.discrepancies());
        return lines(docket, CaseTold.of(filed, List.of(), docket)).iterator();
    }

    /** A report that was filed several times goes by the name of the first. */
    private static ReadReport filedAs(ReadReport read, String file) {
        Report report = read.report();
        Report named = new Report(
                report.id(),
                file,
                report.mediaType(),
                report.text(),
                report.heading(),
                report.language(),
                report.skipped(),
                report.notes());
        return new ReadReport(
                named,
                read.statements(),
                read.actors(),
                read.events(),
                read.incidents(),
                read.sentences(),
                read.times(),
                read.places());
    }

    private static List<Row> lines(Docket docket, CaseTold told) {
        Iterator<String> lines = SingleLines.of(told).lines().iterator();
        List<Row> rows = new ArrayList<>();
        for (CaseIncident incident : docket.incidents()) {
            Account first = incident.accounts().get(0);
            rows.add(RowFactory.create(
                    "case_incident",
                    0,
                    incident.findDate().map(EventDate::edtf).orElse("9999"),
                    first.report(),
                    first.spans().get(0).begin(),
                    first.spans().get(0).end(),
                    first.spans() + "\t" + first.findStatement().orElse("") + "\t"
                            + first.findEvent().orElse(""),
                    incident.id(),
                    (long) rows.size(),
                    lines.next()));
        }
        for (Corroboration one : docket.corroborations()) {
            rows.add(row("corroboration", 1, one.item(), rows.size(), lines.next()));
        }
        for (Discrepancy one : docket.discrepancies()) {
            rows.add(row("discrepancy", 2, one.item(), rows.size(), lines.next()));
        }
        return rows;
    }

    /** A line whose place is that of the item that it is about. */
    static Row row(String type, int rank, String item, long number, String line) {
        return RowFactory.create(type, rank, "", "", 0, 0, "", item, number, line);
    }
}
