package org.parley.reading.extract;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Weights of a linear model over hashed features: a table of {@code 2^bits} rows with one number per label. On disk only
 * rows that matter, each number one byte on a quadratic scale: most weights of such a model are small, and a linear scale
 * would round them away. Once loaded it is only read, by any number of threads.
 */
public final class HashedWeights {

    private static final int STEPS = 127;

    private final int bits;
    private final int labels;
    private final float[] table;

    /**
     * @param bits 1 to 24
     * @param labels at least 1
     */
    public HashedWeights(int bits, int labels) {
        if (bits < 1 || bits > 24 || labels < 1) {
            throw new IllegalArgumentException("bits " + bits + " must be 1..24 and labels " + labels + " at least 1");
        }
        this.bits = bits;
        this.labels = labels;
        this.table = new float[labels << bits];
    }

    public int labels() {
        return labels;
    }

    /** Index of the first number of a feature's row. */
    public int row(int hash) {
        return (hash >>> (32 - bits)) * labels;
    }

    /** The numbers themselves; the training programs write them. */
    public float[] table() {
        return table;
    }

    /** Adds the weights of all features to the scores, one per label. */
    void score(Features features, double[] scores) {
        for (int f = 0; f < features.size(); f++) {
            int row = row(features.get(f));
            for (int l = 0; l < labels; l++) {
                scores[l] += table[row + l];
            }
        }
    }

    /** The same for features that are mixed with a former role: the way of a step. */
    void score(Features features, int before, double[] scores) {
        for (int f = 0; f < features.size(); f++) {
            int row = stepRow(features.get(f), before);
            for (int l = 0; l < labels; l++) {
                scores[l] += table[row + l];
            }
        }
    }

    /** Row of a step's feature after a former role. */
    public int stepRow(int hash, int before) {
        return row(Features.mix(hash, before + 1));
    }

    /** The only label's score. */
    double score(Features features) {
        double sum = 0;
        for (int f = 0; f < features.size(); f++) {
            sum += table[row(features.get(f))];
        }
        return sum;
    }

    static HashedWeights load(String resource) {
        try (InputStream raw = HashedWeights.class.getResourceAsStream(resource)) {
            if (raw == null) {
                throw new IllegalStateException("resource " + resource + " must be in the jar");
            }
            return read(raw);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static HashedWeights read(InputStream raw) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(raw, 1 << 16), 1 << 16));
        HashedWeights out = new HashedWeights(in.readUnsignedByte(), in.readUnsignedByte());
        float most = in.readFloat();
        int rows = in.readInt();
        int row = 0;
        for (int i = 0; i < rows; i++) {
            row += gap(in);
            for (int l = 0; l < out.labels; l++) {
                out.table[row * out.labels + l] = value(in.readByte(), most);
            }
        }
        return out;
    }

    /**
     * Writes the table. Numbers are cut to {@code ±most}.
     *
     * @param most largest absolute weight kept, positive
     * @param least rows whose weights are all smaller than this are left out
     */
    public void write(OutputStream raw, float most, float least) throws IOException {
        int rows = 0;
        for (int row = 0; row < 1 << bits; row++) {
            rows += negligible(row, least) ? 0 : 1;
        }
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(raw, 1 << 16)))) {
            out.writeByte(bits);
            out.writeByte(labels);
            out.writeFloat(most);
            out.writeInt(rows);
            int last = 0;
            for (int row = 0; row < 1 << bits; row++) {
                if (negligible(row, least)) {
                    continue;
                }
                writeGap(out, row - last);
                last = row;
                for (int l = 0; l < labels; l++) {
                    out.writeByte(step(table[row * labels + l], most));
                }
            }
        }
    }

    private boolean negligible(int row, float least) {
        for (int l = 0; l < labels; l++) {
            if (Math.abs(table[row * labels + l]) >= least) {
                return false;
            }
        }
        return true;
    }

    private static int step(float weight, float most) {
        double share = Math.sqrt(Math.min(1, Math.abs(weight) / most));
        return (int) Math.round(Math.copySign(share * STEPS, weight));
    }

    private static float value(int step, float most) {
        return Math.signum(step) * most * step * step / (STEPS * STEPS);
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

    private static void writeGap(DataOutputStream out, int value) throws IOException {
        int rest = value;
        while (rest >= 0x80) {
            out.writeByte(rest | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }
}
