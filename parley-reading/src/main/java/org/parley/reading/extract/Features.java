package org.parley.reading.extract;

import java.util.Arrays;

/**
 * Hashed indicator features of one decision, collected before they are looked up. Each feature is a template number mixed
 * with the values it joins; the hash is the index into the weights (Weinberger et al. 2009). Reused from decision to
 * decision; one instance per thread.
 */
public final class Features {

    private int[] hashes = new int[128];
    private int size;

    public void clear() {
        size = 0;
    }

    public int size() {
        return size;
    }

    /** The hash of the feature at a position, any int. */
    public int get(int position) {
        return hashes[position];
    }

    void add(int template, int value) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        hashes[size++] = mix(template * 0x9E3779B1 + 0x7F4A7C15, value);
    }

    void add(int template, int a, int b) {
        add(template, mix(a, b));
    }

    void add(int template, int a, int b, int c) {
        add(template, mix(mix(a, b), c));
    }

    /** Murmur3's finalising mix over both values. */
    public static int mix(int a, int b) {
        int h = a * 0xCC9E2D51;
        h = Integer.rotateLeft(h, 15) * 0x1B873593;
        h ^= b * 0x85EBCA6B;
        h ^= h >>> 16;
        h *= 0x85EBCA6B;
        h ^= h >>> 13;
        h *= 0xC2B2AE35;
        h ^= h >>> 16;
        return h;
    }

    /** Small numbers as they are, larger ones in steps that double: 0 1 2 3 4 5-6 7-9 10-14 15-24 25-49 50+. */
    static int bucket(int number) {
        int n = Math.abs(number);
        int b = n <= 4 ? n : n <= 6 ? 5 : n <= 9 ? 6 : n <= 14 ? 7 : n <= 24 ? 8 : n <= 49 ? 9 : 10;
        return number < 0 ? -b : b;
    }
}
