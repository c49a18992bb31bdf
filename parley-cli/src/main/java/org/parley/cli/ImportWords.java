package org.parley.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.parley.brief.told.Plain;
import org.parley.docket.ground.ImportReport;
import org.parley.docket.ground.Snapshot;
import org.parley.record.store.GroundStore;

/** Tells in words what an import did, and what a snapshot is. */
final class ImportWords {

    private static final int SHOWN_PLACES = 5;

    private final PrintWriter out;

    ImportWords(PrintWriter out) {
        this.out = out;
    }

    /** @param first whether its data set has no earlier snapshot */
    void print(GroundStore.Imported done, boolean first) {
        Snapshot snapshot = done.snapshot();
        Snapshot.Counts counts = snapshot.counts();
        if (!done.isNew() && counts.rows() == 0) {
            out.println("Nothing was imported.");
            out.flush();
            return;
        }
        if (done.isNew()) {
            out.println("Imported " + Plain.snapshot(snapshot) + ".");
        } else {
            out.println("Nothing is new: this is " + Plain.snapshot(snapshot) + ", unchanged.");
        }
        print(snapshot, counts, first && done.isNew());
        out.flush();
    }

    /** What became of the rows, and on which terms they may be used. */
    void print(Snapshot snapshot, Snapshot.Counts counts, boolean first) {
        out.println("  " + VerdictWords.count(counts.rows(), "row") + " read: " + number(counts.kept()) + " kept, "
                + number(counts.rows() - counts.kept()) + " left out.");
        out.println(
                first
                        ? "  The first snapshot of this data set."
                        : "  Against the snapshot before: " + number(counts.appeared()) + " appeared, "
                                + number(counts.changed()) + " changed, " + vanished(snapshot, counts) + ".");
        if (!snapshot.complete()) {
            out.println("  Not all files could be read to their ends.");
        }
        flaws(snapshot.flaws(), true);
        flaws(snapshot.flaws(), false);
        for (Snapshot.File file : snapshot.files()) {
            out.println("  File: " + file.name() + ", SHA-256 " + file.hash());
        }
        out.println("  Attribution: " + snapshot.head().terms().attribution());
        out.println("  Licence: " + snapshot.head().terms().licence());
    }

    private static String vanished(Snapshot snapshot, Snapshot.Counts counts) {
        if (snapshot.head().adds()) {
            return "none can vanish, as the files add to it";
        }
        return snapshot.complete() ? number(counts.vanished()) + " vanished" : "vanished cannot be told";
    }

    private void flaws(List<ImportReport.Count> flaws, boolean kept) {
        List<ImportReport.Count> some =
                flaws.stream().filter(flaw -> flaw.kind().isKept() == kept).toList();
        if (some.isEmpty()) {
            return;
        }
        out.println(kept ? "  Kept, but not as they should be:" : "  Left out:");
        for (ImportReport.Count flaw : some) {
            List<String> places = flaw.first();
            String more = flaw.rows() > Math.min(SHOWN_PLACES, places.size()) ? ", ..." : "";
            out.println("    " + VerdictWords.count(flaw.rows(), "row") + ", "
                    + flaw.kind().word() + ": "
                    + flaw.kind().sentence() + " ("
                    + String.join(", ", places.subList(0, Math.min(SHOWN_PLACES, places.size()))) + more + ")");
        }
    }

    /** Whether no snapshot before this one is of the same data set. */
    static boolean isFirst(Snapshot snapshot, List<Snapshot> all) {
        return all.stream()
                .noneMatch(one -> one.number() < snapshot.number()
                        && one.head().dataSet().equals(snapshot.head().dataSet()));
    }

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
