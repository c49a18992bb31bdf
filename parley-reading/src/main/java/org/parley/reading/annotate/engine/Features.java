package org.parley.reading.annotate.engine;

/**
 * The features of one decision, as row numbers of a {@link Weights}: each template mixes its number with the hashes of what
 * it looks at. Different features may fall on one row; with a million rows that costs less than a table of names would.
 * Reused from decision to decision, for one thread.
 */
public final class Features {

    private final int[] rows = new int[160];
    private final int mask;
    private int count;

    Features(int mask) {
        this.mask = mask;
    }

    void clear() {
        count = 0;
    }

    void add(int template) {
        put(template * 0x9E3779B1);
    }

    void add(int template, int a) {
        put((template * 0x9E3779B1 + a) * 0x85EBCA6B);
    }

    void add(int template, int a, int b) {
        put(((template * 0x9E3779B1 + a) * 0x85EBCA6B + b) * 0xC2B2AE35);
    }

    void add(int template, int a, int b, int c) {
        put((((template * 0x9E3779B1 + a) * 0x85EBCA6B + b) * 0xC2B2AE35 + c) * 0x27D4EB2F);
    }

    void add(int template, int a, int b, int c, int d) {
        put(((((template * 0x9E3779B1 + a) * 0x85EBCA6B + b) * 0xC2B2AE35 + c) * 0x27D4EB2F + d) * 0x165667B1);
    }

    private void put(int hash) {
        int h = hash ^ (hash >>> 15);
        h *= 0x2C1B3C6D;
        h ^= h >>> 12;
        h *= 0x297A2D39;
        h ^= h >>> 15;
        rows[count++] = h & mask;
    }

    /** Row numbers; the first {@link #count()} count. Overwritten by the next decision. */
    public int[] rows() {
        return rows;
    }

    public int count() {
        return count;
    }
}
