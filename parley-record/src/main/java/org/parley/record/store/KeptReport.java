package org.parley.record.store;

import java.io.UncheckedIOException;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.parley.model.ContentId;
import org.parley.model.ReadReport;
import org.parley.model.Report;

/**
 * A report of a case under one name of its files. Holds it small; each call of {@link #report} and {@link #read} makes it
 * anew. Safe for many threads.
 */
public final class KeptReport {

    /** By date of publication, undated last, then by file name, then by what is in it: never by when it was filed. */
    static final Comparator<KeptReport> IN_ORDER = Comparator.<KeptReport, String>comparing(
                    kept -> kept.row.published(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(KeptReport::file)
            .thenComparing(kept -> kept.row.id())
            .thenComparing(kept -> kept.row.key());

    private final Row row;
    private final String file;

    KeptReport(Row row, String file) {
        this.row = row;
        this.file = file;
    }

    /** A row of the table of reports. */
    record Row(String key, String id, @Nullable String published, Deflated asFiled, String readBy, Deflated reading) {}

    /** The same for every name of one report. */
    public String key() {
        return row.key();
    }

    /** Hash of its text. */
    public String id() {
        return row.id();
    }

    /** Base name as given. */
    public String file() {
        return file;
    }

    /** Whether what is kept was read by this version of the reading, in the form that this program knows. */
    public boolean wasReadBy(String version) {
        return row.readBy().equals(CaseStore.readBy(version));
    }

    /** Which version of the reading has read it, and in which form that is kept. */
    public String readBy() {
        return row.readBy();
    }

    /** Whether what was read from it is kept in the form that this program knows, whichever version read it. */
    public boolean isOfThisForm() {
        return row.readBy().startsWith(CaseStore.readBy(""));
    }

    /**
     * As filed.
     *
     * @throws CaseProblem when what is kept is damaged
     */
    public Report report() throws CaseProblem {
        try {
            byte[] filed = row.asFiled().inflate();
            if (!ContentId.ofBytes(filed).equals(row.key())) {
                throw damaged();
            }
            return ReportForm.read(filed, file, Packing.CBOR);
        } catch (IllegalArgumentException | IllegalStateException | UncheckedIOException e) {
            throw damaged();
        }
    }

    /**
     * With what was read from it.
     *
     * @throws CaseProblem when what is kept is damaged, or in another form than this program's
     */
    public ReadReport read() throws CaseProblem {
        if (!isOfThisForm()) {
            throw new CaseProblem(
                    CaseProblem.Kind.UNREADABLE,
                    "What was read from " + file
                            + " was kept by another version of Parley; 'parley read --case' without inputs"
                            + " brings the case up to date.");
        }
        Report report = report();
        try {
            return ReadingForm.read(row.reading().inflate(), report, Packing.CBOR);
        } catch (IllegalArgumentException | IllegalStateException | UncheckedIOException e) {
            throw damaged();
        }
    }

    private CaseProblem damaged() {
        return new CaseProblem(
                CaseProblem.Kind.UNREADABLE,
                "What the case keeps of " + file + " is damaged; file it into a new case.");
    }

    /** The same report as this version of the reading has read it. */
    public KeptReport with(ReadReport read, String version) {
        return new KeptReport(
                new Row(
                        row.key(),
                        row.id(),
                        row.published(),
                        row.asFiled(),
                        CaseStore.readBy(version),
                        Deflated.of(ReadingForm.write(read, Packing.CBOR))),
                file);
    }
}
