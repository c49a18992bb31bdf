package org.parley.reading.intake;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Numbers filed under hashes, some twenty bytes each: a hash table over plain arrays, since a map of lists takes five times
 * that and there are {@link Shingles#BANDS} entries for each report. Each hash keeps the first
 * {@value #MOST_IN_BUCKET} numbers: a fuller bucket holds boilerplate, not copies. For one thread.
 */
final class Buckets {

    private static final int MOST_IN_BUCKET = 200;
    private static final int NONE = -1;

    private int[] heads = filled(1 << 10);
    private long[] hashes = new long[1 << 10];
    private int[] numbers = new int[1 << 10];
    private int[] nexts = new int[1 << 10];
    private int size;

    private static int[] filled(int length) {
        int[] heads = new int[length];
        Arrays.fill(heads, NONE);
        return heads;
    }

    /** Files a number under a hash, unless the bucket is full. */
    void add(long hash, int number) {
        int[] held = {0};
        each(hash, other -> held[0]++);
        if (held[0] >= MOST_IN_BUCKET) {
            return;
        }
        if (size == hashes.length) {
            grow();
        }
        hashes[size] = hash;
        numbers[size] = number;
        link(size);
        size++;
    }

    /** All numbers filed under a hash, the last first. */
    void each(long hash, IntConsumer out) {
        for (int i = heads[slot(hash)]; i != NONE; i = nexts[i]) {
            if (hashes[i] == hash) {
                out.accept(numbers[i]);
            }
        }
    }

    private void link(int entry) {
        int slot = slot(hashes[entry]);
        nexts[entry] = heads[slot];
        heads[slot] = entry;
    }

    private int slot(long hash) {
        return (int) (hash ^ (hash >>> 32)) & (heads.length - 1);
    }

    private void grow() {
        int length = Math.multiplyExact(size, 2);
        hashes = Arrays.copyOf(hashes, length);
        numbers = Arrays.copyOf(numbers, length);
        nexts = Arrays.copyOf(nexts, length);
        heads = filled(length);
        for (int entry = 0; entry < size; entry++) {
            link(entry);
        }
    }
}
