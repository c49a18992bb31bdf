package org.parley.record.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.parley.record.bundle.Bundle;
import org.parley.record.log.Frontier;

/** Takes the reports of a case out, and puts reports and a log into an empty one: the same in every database. */
public final class CaseCopy {

    private static final int ROWS_AT_A_TIME = 200;

    private CaseCopy() {}

    /**
     * Hands out all reports as they are at one moment, by their keys.
     *
     * @param each must not take long: who wants to file meanwhile may have to wait
     */
    public static void walk(CaseStore store, Consumer<RawReport> each) throws CaseProblem {
        AtomicBoolean begun = new AtomicBoolean();
        store.connections().read(rows -> {
            if (begun.getAndSet(true)) {
                throw new UncheckedIOException(new IOException("the connection to the database was lost"));
            }
            try (Stream<Named> all = rows
                    .createQuery("SELECT r.*, f.file, f.filed_by FROM report r"
                            + " JOIN report_file f ON f.report_key = r.report_key ORDER BY r.report_key, f.file")
                    .setFetchSize(ROWS_AT_A_TIME)
                    .map((row, context) -> new Named(
                            CaseStore.row(row), new RawReport.Name(row.getString("file"), row.getString("filed_by"))))
                    .stream()) {
                together(all.iterator(), each);
            }
            return rows;
        });
    }

    private record Named(KeptReport.Row row, RawReport.Name name) {}

    /** One after the other, each with all its names. */
    private static void together(Iterator<Named> all, Consumer<RawReport> each) {
        List<Named> same = new ArrayList<>();
        while (all.hasNext()) {
            Named next = all.next();
            if (!same.isEmpty() && !same.get(0).row().key().equals(next.row().key())) {
                each.accept(report(same));
                same.clear();
            }
            same.add(next);
        }
        if (!same.isEmpty()) {
            each.accept(report(same));
        }
    }

    private static RawReport report(List<Named> same) {
        return new RawReport(same.get(0).row(), same.stream().map(Named::name).toList());
    }

    /**
     * Fills an empty case; all or nothing.
     *
     * @param reports in any order; may throw unchecked, and then nothing is changed
     * @param ground lines of {@link GroundCopy}, as it hands them out
     * @param record log with checkpoints, absent when there is none
     * @throws CaseProblem of kind {@link CaseProblem.Kind#FOLDER} when the case is not empty
     * @throws IOException when the record cannot be read
     */
    public static void fill(
            CaseStore store, Iterator<RawReport> reports, Iterator<String> ground, Optional<Bundle> record)
            throws CaseProblem, IOException {
        boolean empty;
        try {
            empty = store.connections().write(rows -> {
                store.takeTurn(rows);
                if (!isEmpty(rows)) {
                    return false;
                }
                while (reports.hasNext()) {
                    insert(rows, reports.next());
                }
                GroundCopy.fill(rows, ground);
                record.ifPresent(log -> insert(rows, log));
                return true;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (!empty) {
            throw new CaseProblem(
                    CaseProblem.Kind.FOLDER, "There is a case in " + store + " already; nothing is written over it.");
        }
    }

    private static boolean isEmpty(Handle rows) {
        return rows.select("SELECT (SELECT count(*) FROM report) + (SELECT count(*) FROM log_entry)"
                                        + " + (SELECT count(*) FROM log_origin)")
                                .mapTo(Long.class)
                                .one()
                        == 0
                && GroundCopy.isEmpty(rows);
    }

    private static void insert(Handle rows, RawReport report) {
        rows.createUpdate("INSERT INTO report (report_key, report_id, published, as_filed, read_by, reading)"
                        + " VALUES (:key, :id, :published, :filed, :by, :reading)")
                .bind("key", report.key())
                .bind("id", report.id())
                .bind("published", report.published())
                .bind("filed", report.asFiled())
                .bind("by", report.readBy())
                .bind("reading", report.reading())
                .execute();
        for (RawReport.Name name : report.names()) {
            rows.execute(
                    "INSERT INTO report_file (report_key, file, filed_by) VALUES (?, ?, ?)",
                    report.key(),
                    name.file(),
                    name.filedBy());
        }
    }

    private static void insert(Handle handle, Bundle record) {
        LogRows rows = new LogRows(handle);
        rows.settle(new LogName(record.key().name(), record.key()));
        Frontier frontier = new Frontier();
        try {
            record.walk(
                    entry -> rows.copy(frontier, entry.leaf(), entry.payload().orElse(null)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        record.checkpoints().forEach(rows::keep);
    }
}
