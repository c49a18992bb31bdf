package org.parley.record.store;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.parley.model.ContentId;
import org.parley.model.Report;

/** A report of a case with all that is kept of it, as it is kept: for copies of a case. Immutable. */
public final class RawReport {

    private final String key;
    private final String id;
    private final Optional<String> published;
    private final Deflated asFiled;
    private final String readBy;
    private final Deflated reading;
    private final List<Name> names;

    /**
     * A name under which it was filed.
     *
     * @param file base name as given
     * @param filedBy which intake filed it under this name
     */
    public record Name(String file, String filedBy) {}

    RawReport(KeptReport.Row row, List<Name> names) {
        this.key = row.key();
        this.id = row.id();
        this.published = Optional.ofNullable(row.published());
        this.asFiled = row.asFiled();
        this.readBy = row.readBy();
        this.reading = row.reading();
        this.names = List.copyOf(names);
    }

    /**
     * From a copy.
     *
     * @param asFiled what {@link #asFiled} gave
     * @param reading what {@link #reading} gave
     * @throws IllegalArgumentException when the parts do not belong together
     */
    public static RawReport of(String key, byte[] asFiled, String readBy, byte[] reading, List<Name> names) {
        byte[] form;
        Report report;
        try {
            form = Deflated.kept(asFiled.clone()).inflate();
            Deflated.kept(reading.clone()).inflate();
            report = ReportForm.read(form, "any", Packing.CBOR);
        } catch (IllegalArgumentException | IllegalStateException | UncheckedIOException e) {
            throw new IllegalArgumentException("the report " + key + " is damaged", e);
        }
        if (!ContentId.ofBytes(form).equals(key) || names.isEmpty()) {
            throw new IllegalArgumentException("the report " + key + " is not the one that was kept under this key");
        }
        KeptReport.Row row = new KeptReport.Row(
                key,
                report.id(),
                report.heading().findPublished().map(Object::toString).orElse(null),
                Deflated.kept(asFiled.clone()),
                readBy,
                Deflated.kept(reading.clone()));
        return new RawReport(row, names);
    }

    /** Hash of the report as filed. */
    public String key() {
        return key;
    }

    /** Which version of the reading the next one comes from. */
    public String readBy() {
        return readBy;
    }

    /** All but the names, in the form of the store, deflated. */
    public byte[] asFiled() {
        return asFiled.bytes().clone();
    }

    /** What was read from it, in the form of the store, deflated. */
    public byte[] reading() {
        return reading.bytes().clone();
    }

    /** In order; at least one. */
    public List<Name> names() {
        return names;
    }

    String id() {
        return id;
    }

    Optional<String> published() {
        return published;
    }
}
