package org.parley.reading.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Counts what one input expands to, over all its nested archives, and stops it at the limit: the guard against archives
 * that are small on disk and endless inside. Used by one thread at a time.
 */
final class Budget {

    private final Limits limits;
    private final long size;
    private long expanded;
    private int entries;

    /**
     * @param size bytes of the input as given, -1 when not known
     */
    Budget(Limits limits, long size) {
        this.limits = limits;
        this.size = size;
    }

    void entry() throws Unreadable {
        if (++entries > limits.entries()) {
            throw Unreadable.ofInput("has more than " + limits.entries() + " entries; the rest is not read");
        }
    }

    private void expand(long bytes) throws Unreadable {
        expanded += bytes;
        if (expanded > limits.expandedBytes()) {
            throw Unreadable.ofInput(
                    "expands to more than " + Limits.size(limits.expandedBytes()) + "; the rest is not read");
        }
        if (size >= 0
                && expanded > Limits.RATIO_FLOOR_BYTES
                && expanded / Math.max(1, size) >= limits.expansionRatio()) {
            throw Unreadable.ofInput("expands to more than " + limits.expansionRatio()
                    + " times its size, as only a damaged or hostile file does; the rest is not read");
        }
    }

    /** The same bytes, counted. */
    InputStream metered(InputStream in) {
        return new Metered(in);
    }

    /**
     * All bytes of one entry.
     *
     * @throws Unreadable when there are more than one document may have
     */
    byte[] readEntry(InputStream in) throws IOException {
        return readAtMost(metered(in), limits);
    }

    static byte[] readAtMost(InputStream in, Limits limits) throws IOException {
        int most = (int) limits.bytesPerDocument();
        byte[] bytes = in.readNBytes(most + 1);
        if (bytes.length > most) {
            throw tooLarge(limits);
        }
        return bytes;
    }

    static Unreadable tooLarge(Limits limits) {
        return new Unreadable(
                "is larger than " + Limits.size(limits.bytesPerDocument()) + ", the limit for one document");
    }

    private final class Metered extends FilterInputStream {

        Metered(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            if (next >= 0) {
                expand(1);
            }
            return next;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int count = super.read(into, from, length);
            if (count > 0) {
                expand(count);
            }
            return count;
        }
    }
}
