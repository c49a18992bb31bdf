package org.parley.record.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.parley.record.bundle.Bundle;
import org.parley.record.bundle.BundleEntry;
import org.parley.record.log.Checkpoint;
import org.parley.record.log.Frontier;
import org.parley.record.log.MerkleTree;
import org.parley.record.log.NoteSignature;

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
        store.inTransaction(rows -> {
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
     * @param record log with checkpoints, absent when there is none
     * @throws CaseProblem of kind {@link CaseProblem.Kind#FOLDER} when the case is not empty
     * @throws IOException when the record cannot be read
     */
    public static void fill(CaseStore store, Iterator<RawReport> reports, Optional<Bundle> record)
            throws CaseProblem, IOException {
        boolean empty;
        try {
            empty = store.inTransaction(rows -> {
                store.takeTurn(rows);
                if (!isEmpty(rows)) {
                    return false;
                }
                while (reports.hasNext()) {
                    insert(rows, reports.next());
                }
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
                == 0;
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

    private static void insert(Handle rows, Bundle record) {
        rows.execute(
                "INSERT INTO log_origin (one, origin, verifier_key) VALUES (1, ?, ?)",
                record.key().name(),
                record.key().toString());
        Frontier frontier = new Frontier();
        try {
            record.walk(entry -> insert(rows, frontier, entry));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (Checkpoint checkpoint : record.checkpoints()) {
            long size = checkpoint.head().size();
            List<NoteSignature> signatures = checkpoint.signatures();
            rows.execute(
                    "INSERT INTO log_checkpoint (size, note) VALUES (?, ?)",
                    size,
                    new Checkpoint(checkpoint.head(), signatures.subList(0, 1)).toString());
            for (NoteSignature cosignature : signatures.subList(1, signatures.size())) {
                rows.execute("INSERT INTO log_cosignature (size, line) VALUES (?, ?)", size, cosignature.toString());
            }
        }
    }

    private static void insert(Handle rows, Frontier frontier, BundleEntry entry) {
        long position = frontier.size();
        rows.execute("INSERT INTO log_entry (position, leaf) VALUES (?, ?)", position, entry.leaf());
        entry.payload()
                .ifPresent(kept -> rows.execute(
                        "INSERT INTO log_payload (position, salt, payload) VALUES (?, ?, ?)",
                        position,
                        kept.salt(),
                        kept.payload()));
        frontier.append(
                MerkleTree.leafHash(entry.leaf()),
                (level, at, hash) -> rows.execute(
                        "INSERT INTO log_node (level, position, hash) VALUES (?, ?, ?)", level, at, hash.bytes()));
    }
}
