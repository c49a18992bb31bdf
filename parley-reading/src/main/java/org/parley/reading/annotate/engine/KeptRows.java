package org.parley.reading.annotate.engine;

import java.util.function.IntPredicate;

/** Which rows of a large table are kept, and where: in their order, without gaps. A bit a row, so that the answer is near at hand. Immutable. */
final class KeptRows {

    private final long[] bits;
    private final int[] before; // rows kept before each 64
    private final int count;

    /**
     * The rows that the predicate takes.
     *
     * @param rows how many there are, a multiple of 64 or fewer than 64
     */
    KeptRows(int rows, IntPredicate isKept) {
        bits = new long[(rows + 63) / 64];
        before = new int[bits.length];
        int sum = 0;
        for (int row = 0; row < rows; row++) {
            if ((row & 63) == 0) {
                before[row >>> 6] = sum;
            }
            if (isKept.test(row)) {
                bits[row >>> 6] |= 1L << row;
                sum++;
            }
        }
        count = sum;
    }

    int count() {
        return count;
    }

    /** Where a row lies among those that are kept; -1 when it is not kept. */
    int place(int row) {
        long around = bits[row >>> 6];
        long bit = 1L << row;
        return (around & bit) == 0 ? -1 : before[row >>> 6] + Long.bitCount(around & (bit - 1));
    }
}
