package org.parley.reading.extract;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;

/** Weights while they are learned: the training programs write them. For one thread at a time. */
public final class LearningWeights extends HashedWeights {

    private final float[] table;

    /**
     * All zero.
     *
     * @param bits 1 to 24
     * @param labels at least 1
     */
    public LearningWeights(int bits, int labels) {
        super(bits, labels);
        this.table = new float[labels << bits];
    }

    /** The numbers themselves. */
    public float[] table() {
        return table;
    }

    @Override
    float weight(int index) {
        return table[index];
    }

    @Override
    void add(int row, double[] scores, int at) {
        for (int l = 0; l < labels(); l++) {
            scores[at + l] += table[row + l];
        }
    }

    /**
     * Writes the table. Numbers are cut to {@code ±most}.
     *
     * @param most largest absolute weight kept, positive
     * @param least rows whose weights are all smaller than this are left out
     */
    public void write(OutputStream raw, float most, float least) throws IOException {
        int rows = 0;
        for (int row = 0; row < 1 << bits(); row++) {
            rows += negligible(row, least) ? 0 : 1;
        }
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(raw, 1 << 16)))) {
            out.writeByte(bits());
            out.writeByte(labels());
            out.writeFloat(most);
            out.writeInt(rows);
            int last = 0;
            for (int row = 0; row < 1 << bits(); row++) {
                if (negligible(row, least)) {
                    continue;
                }
                writeGap(out, row - last);
                last = row;
                for (int l = 0; l < labels(); l++) {
                    out.writeByte(step(table[row * labels() + l], most));
                }
            }
        }
    }

    private boolean negligible(int row, float least) {
        for (int l = 0; l < labels(); l++) {
            if (Math.abs(table[row * labels() + l]) >= least) {
                return false;
            }
        }
        return true;
    }

    private static int step(float weight, float most) {
        double share = Math.sqrt(Math.min(1, Math.abs(weight) / most));
        return (int) Math.round(Math.copySign(share * StoredWeights.STEPS, weight));
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
