package org.parley.reading.annotate.engine;

import java.util.Arrays;

/** Growing list of token ranges. Not for several threads. */
final class Offsets {

    private int[] begins = new int[64];
    private int[] ends = new int[64];
    private int size;

    void add(int begin, int end) {
        if (size == begins.length) {
            begins = Arrays.copyOf(begins, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        begins[size] = begin;
        ends[size++] = end;
    }

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    int begin(int i) {
        return begins[i];
    }

    int end(int i) {
        return ends[i];
    }

    int[] begins(int from, int to) {
        return Arrays.copyOfRange(begins, from, to);
    }

    int[] ends(int from, int to) {
        return Arrays.copyOfRange(ends, from, to);
    }
}
