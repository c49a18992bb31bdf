package org.parley.reading.annotate.engine;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Weights of two bytes each: sums are whole numbers, so the result does not depend on machine or order. Only the rows that
 * are not all zero are in the file, low bytes and high bytes apart because most high bytes are alike. Immutable.
 */
public final class LinearModel implements Weights {

    private static final int MAGIC = 0x50415231;

    private final List<String> names;
    private final int mask;
    private final short[] weights;

    /**
     * A model of the given weights.
     *
     * @param names of the classes
     * @param rows a power of two
     * @param weights row after row, one for each class; not copied
     */
    public LinearModel(List<String> names, int rows, short[] weights) {
        if (Integer.bitCount(rows) != 1 || weights.length != rows * names.size()) {
            throw new IllegalArgumentException(
                    rows + " rows of " + names.size() + " classes do not make " + weights.length + " weights");
        }
        this.names = List.copyOf(names);
        this.mask = rows - 1;
        this.weights = weights;
    }

    @Override
    public int classes() {
        return names.size();
    }

    @Override
    public int mask() {
        return mask;
    }

    /** Names of the classes. */
    public List<String> names() {
        return names;
    }

    @Override
    public void score(int[] rows, int count, int[] scores) {
        int n = names.size();
        if (n == 3) {
            scoreThree(rows, count, scores);
            return;
        }
        Arrays.fill(scores, 0, n, 0);
        for (int i = 0; i < count; i++) {
            int at = rows[i] * n;
            for (int c = 0; c < n; c++) {
                scores[c] += weights[at + c];
            }
        }
    }

    private void scoreThree(int[] rows, int count, int[] scores) {
        int a = 0;
        int b = 0;
        int c = 0;
        for (int i = 0; i < count; i++) {
            int at = rows[i] * 3;
            a += weights[at];
            b += weights[at + 1];
            c += weights[at + 2];
        }
        scores[0] = a;
        scores[1] = b;
        scores[2] = c;
    }

    /**
     * A smaller model that decides almost alike: all weights divided, and rows left out in which no weight then reaches a
     * least size.
     */
    public LinearModel thinned(int divisor, int least) {
        int n = names.size();
        short[] out = new short[weights.length];
        for (int row = 0; row <= mask; row++) {
            int most = 0;
            for (int c = 0; c < n; c++) {
                most = Math.max(most, Math.abs(weights[row * n + c] / divisor));
            }
            for (int c = 0; c < n && most >= least; c++) {
                out[row * n + c] = (short) (weights[row * n + c] / divisor);
            }
        }
        return new LinearModel(names, mask + 1, out);
    }

    /** Reads what {@link #write} wrote. */
    static LinearModel read(DataInputStream in) throws IOException {
        int magic = in.readInt();
        if (magic != MAGIC) {
            throw new IOException("not a model: begins with " + Integer.toHexString(magic));
        }
        String[] names = new String[in.readInt()];
        for (int i = 0; i < names.length; i++) {
            names[i] = in.readUTF();
        }
        int rows = in.readInt();
        int kept = in.readInt();
        byte[] gaps = in.readNBytes(in.readInt());
        byte[] low = in.readNBytes(kept * names.length);
        byte[] high = in.readNBytes(kept * names.length);
        short[] weights = new short[rows * names.length];
        int row = -1;
        int gapAt = 0;
        for (int i = 0; i < kept; i++) {
            int gap = 0;
            int b;
            do {
                b = gaps[gapAt++] & 0xff;
                gap += b;
            } while (b == 255);
            row += gap + 1;
            for (int c = 0; c < names.length; c++) {
                int at = i * names.length + c;
                weights[row * names.length + c] = (short) ((high[at] << 8) | (low[at] & 0xff));
            }
        }
        return new LinearModel(List.of(names), rows, weights);
    }

    /** Writes the model: gaps between the rows that are kept, then those rows. */
    public void write(DataOutputStream out) throws IOException {
        out.writeInt(MAGIC);
        out.writeInt(names.size());
        for (String name : names) {
            out.writeUTF(name);
        }
        int n = names.size();
        int rows = mask + 1;
        byte[] gaps = new byte[rows * 2];
        byte[] low = new byte[weights.length];
        byte[] high = new byte[weights.length];
        int gapCount = 0;
        int kept = 0;
        int last = -1;
        for (int row = 0; row < rows; row++) {
            if (isZero(row)) {
                continue;
            }
            int gap = row - last - 1;
            for (; gap >= 255; gap -= 255) {
                gaps[gapCount++] = (byte) 255;
            }
            gaps[gapCount++] = (byte) gap;
            for (int c = 0; c < n; c++) {
                low[kept * n + c] = (byte) weights[row * n + c];
                high[kept * n + c] = (byte) (weights[row * n + c] >> 8);
            }
            kept++;
            last = row;
        }
        out.writeInt(rows);
        out.writeInt(kept);
        out.writeInt(gapCount);
        out.write(gaps, 0, gapCount);
        out.write(low, 0, kept * n);
        out.write(high, 0, kept * n);
    }

    private boolean isZero(int row) {
        for (int c = 0; c < names.size(); c++) {
            if (weights[row * names.size() + c] != 0) {
                return false;
            }
        }
        return true;
    }
}
