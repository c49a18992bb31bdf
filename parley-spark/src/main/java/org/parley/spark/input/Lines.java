package org.parley.spark.input;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a file that begin in a range of it. Longer ones than the limit are passed over. Used by one thread. */
final class Lines implements Closeable {

    /**
     * A line.
     *
     * @param at byte of the file on which it begins
     * @param text without its end; absent when it is too long
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, and never compared
    record Line(long at, byte @Nullable [] text) {}

    private final InputStream in;
    private final long to;
    private final int most;
    private long at;

    /**
     * Lines.
     *
     * @param in stands at byte {@code from}, or at the one before when {@code from} is not 0
     * @param most bytes of a line
     */
    Lines(InputStream in, long from, long to, int most) throws IOException {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.to = to;
        this.most = most;
        this.at = from;
        if (from > 0) {
            // the line that the range begins in belongs to the range before
            at = from - 1;
            read();
        }
    }

    /** The next line, null after the last. */
    @Nullable
    Line next() throws IOException {
        return at >= to ? null : read();
    }

    private @Nullable Line read() throws IOException {
        long begin = at;
        ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 12);
        int next = in.read();
        if (next < 0) {
            at = Long.MAX_VALUE;
            return null;
        }
        while (next >= 0 && next != '\n') {
            if (line.size() <= most) {
                line.write(next);
            }
            at++;
            next = in.read();
        }
        at++;
        return new Line(begin, line.size() > most ? null : line.toByteArray());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
