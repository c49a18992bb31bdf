package org.parley.record.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Bytes made small (RFC 1950, 1951). How small differs between versions of the compressing library, so nothing may
 * compare or hash what comes out; what goes in comes back exactly.
 */
final class Deflated {

    private final byte[] small;

    private Deflated(byte[] small) {
        this.small = small;
    }

    /** Takes bytes that {@link #bytes} gave. */
    static Deflated kept(byte[] small) {
        return new Deflated(small);
    }

    static Deflated of(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2 + 16);
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
        try (DeflaterOutputStream deflating = new DeflaterOutputStream(out, deflater)) {
            deflating.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return new Deflated(out.toByteArray());
    }

    /** The small bytes, to be kept; not to be changed. */
    byte[] bytes() {
        return small;
    }

    /** What was made small. */
    byte[] inflate() {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(small))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("what is kept of a report is damaged", e);
        }
    }
}
