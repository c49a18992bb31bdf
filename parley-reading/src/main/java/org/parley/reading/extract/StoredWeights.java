package org.parley.reading.extract;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * Weights of one byte each, on a quadratic scale: most weights of such a model are small, and a linear scale would round them away. They
 * stay bytes in memory too: reading looks up thousands of rows for each token, and is as fast as they come. Immutable.
 */
public final class StoredWeights extends HashedWeights {

    /** Steps of the scale on either side of 0. */
    static final int STEPS = 127;

    private final byte[] table;
    private final float[] scale = new float[256];

    private StoredWeights(int bits, int labels, float most) {
        super(bits, labels);
        this.table = new byte[labels << bits];
        for (int step = -STEPS; step <= STEPS; step++) {
            scale[step & 0xff] = Math.signum(step) * most * step * step / (STEPS * STEPS);
        }
    }

    @Override
    float weight(int index) {
        return scale[table[index] & 0xff];
    }

    @Override
    void add(int row, double[] scores, int at) {
        for (int l = 0; l < labels(); l++) {
            scores[at + l] += scale[table[row + l] & 0xff];
        }
    }

    /** Reads what {@link LearningWeights#write} wrote. */
    public static StoredWeights read(InputStream raw) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(raw, 1 << 16), 1 << 16));
        int bits = in.readUnsignedByte();
        int labels = in.readUnsignedByte();
        StoredWeights out = new StoredWeights(bits, labels, in.readFloat());
        int rows = in.readInt();
        int row = 0;
        for (int i = 0; i < rows; i++) {
            row += gap(in);
            in.readFully(out.table, row * labels, labels);
        }
        return out;
    }

    private static int gap(DataInputStream in) throws IOException {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            int b = in.readUnsignedByte();
            value |= (b & 0x7F) << shift;
            if (b < 0x80) {
                return value;
            }
        }
    }
}
