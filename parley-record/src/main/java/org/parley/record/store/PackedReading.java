package org.parley.record.store;

import org.parley.model.ReadReport;
import org.parley.model.Report;

/**
 * Reports and what was read from them as bytes, in the forms in which a case keeps them: small, and whole when unpacked.
 * Stateless.
 */
public final class PackedReading {

    private PackedReading() {}

    /** A report as filed, its file name aside. */
    public static byte[] pack(Report report) {
        return ReportForm.write(report, Packing.CBOR);
    }

    /** What was read from a report, itself aside. */
    public static byte[] pack(ReadReport read) {
        return ReadingForm.write(read, Packing.CBOR);
    }

    /**
     * A report under this file name.
     *
     * @throws IllegalStateException when it was packed by a later version of Parley
     */
    public static Report unpack(byte[] report, String file) {
        return ReportForm.read(report, file, Packing.CBOR);
    }

    /** A report with what was read from it. */
    public static ReadReport unpack(Report report, byte[] reading) {
        return ReadingForm.read(reading, report, Packing.CBOR);
    }

    /** The number that changes whenever the bytes of what was read do. */
    public static int version() {
        return ReadingForm.VERSION;
    }
}
