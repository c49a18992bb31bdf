package org.parley.reading.annotate.engine;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * Weights of two bytes each: sums are whole numbers, so the result does not depend on machine or order. Only the rows that
 * are not all zero are kept, in memory as in the file: a sum looks at dozens of rows at random places, and is as fast as they come from
 * memory. In the file low bytes and high bytes lie apart because most high bytes are alike. Immutable.
 */
public final class LinearModel implements Weights {

    private static final int MAGIC = 0x50415231;

    private final List<String> names;
    private final int mask;
    private final KeptRows kept;
    private final short[] weights;

    /**
     * A model of the given weights.
     *
     * @param names of the classes
     * @param rows a power of two
     * @param weights row after row, one for each class
     */
    public LinearModel(List<String> names, int rows, short[] weights) {
        int n = names.size();
        if (Integer.bitCount(rows) != 1 || weights.length != rows * n) {
            throw new IllegalArgumentException(
                    rows + " rows of " + n + " classes do not make " + weights.length + " weights");
        }
        this.names = List.copyOf(names);
        this.mask = rows - 1;
        this.kept = new KeptRows(rows, row -> !isZero(weights, row * n, n));
        this.weights = new short[kept.count() * n];
        for (int row = 0; row < rows; row++) {
            if (kept.place(row) >= 0) {
                System.arraycopy(weights, row * n, this.weights, kept.place(row) * n, n);
            }
        }
    }

    private LinearModel(List<String> names, int rows, KeptRows kept, short[] weights) {
        this.names = names;
        this.mask = rows - 1;
        this.kept = kept;
        this.weights = weights;
    }

    private static boolean isZero(short[] weights, int from, int count) {
        for (int i = from; i < from + count; i++) {
            if (weights[i] != 0) {
                return false;
            }
        }
        return true;
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
        int[] at = new int[count];
        int found = 0;
        for (int i = 0; i < count; i++) {
            int place = kept.place(rows[i]);
            if (place >= 0) {
                at[found++] = place * n;
            }
        }
        // class by class: the rows then come from memory side by side and not one after the other
        for (int c = 0; c < n; c++) {
            int sum = 0;
            for (int i = 0; i < found; i++) {
                sum += weights[at[i] + c];
            }
            scores[c] = sum;
        }
    }

    /**
     * A smaller model that decides almost alike: all weights divided, and rows left out in which no weight then reaches a
     * least size.
     */
    public LinearModel thinned(int divisor, int least) {
        int n = names.size();
        short[] out = new short[(mask + 1) * n];
        for (int row = 0; row <= mask; row++) {
            int place = kept.place(row);
            int most = 0;
            for (int c = 0; c < n && place >= 0; c++) {
                most = Math.max(most, Math.abs(weights[place * n + c] / divisor));
            }
            for (int c = 0; c < n && place >= 0 && most >= least; c++) {
                out[row * n + c] = (short) (weights[place * n + c] / divisor);
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
        int count = in.readInt();
        byte[] gaps = in.readNBytes(in.readInt());
        byte[] low = in.readNBytes(count * names.length);
        byte[] high = in.readNBytes(count * names.length);
        boolean[] isKept = new boolean[rows];
        int row = -1;
        int gapAt = 0;
        for (int i = 0; i < count; i++) {
            int gap = 0;
            int b;
            do {
                b = gaps[gapAt++] & 0xff;
                gap += b;
            } while (b == 255);
            row += gap + 1;
            isKept[row] = true;
        }
        short[] weights = new short[low.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (short) ((high[i] << 8) | (low[i] & 0xff));
        }
        return new LinearModel(List.of(names), rows, new KeptRows(rows, one -> isKept[one]), weights);
    }

    /** Writes the model: gaps between the rows that are kept, then those rows. */
    public void write(DataOutputStream out) throws IOException {
        out.writeInt(MAGIC);
        out.writeInt(names.size());
        for (String name : names) {
            out.writeUTF(name);
        }
        int rows = mask + 1;
        byte[] gaps = new byte[rows * 2];
        byte[] low = new byte[weights.length];
        byte[] high = new byte[weights.length];
        int gapCount = 0;
        int last = -1;
        for (int row = 0; row < rows; row++) {
            if (kept.place(row) < 0) {
                continue;
            }
            int gap = row - last - 1;
            for (; gap >= 255; gap -= 255) {
                gaps[gapCount++] = (byte) 255;
            }
            gaps[gapCount++] = (byte) gap;
            last = row;
        }
        for (int i = 0; i < weights.length; i++) {
            low[i] = (byte) weights[i];
            high[i] = (byte) (weights[i] >> 8);
        }
        out.writeInt(rows);
        out.writeInt(kept.count());
        out.writeInt(gapCount);
        out.write(gaps, 0, gapCount);
        out.write(low);
        out.write(high);
    }
}
