package org.parley.reading.intake;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The runs of {@value #WORDS} words of a text, as hashes: ascending, each once, eight bytes each. A class and no record,
 * since what it holds is an array. Immutable.
 */
final class Shingles {

    private static final int WORDS = 4;
    static final int BANDS = 64;
    private static final int ROWS = 2;

    /** Of a text with fewer than {@value #WORDS} words. */
    static final Shingles NONE = new Shingles(new long[0]);

    private final long[] hashes;

    private Shingles(long[] hashes) {
        this.hashes = hashes;
    }

    static Shingles of(List<String> words) {
        long[] each = words.stream().mapToLong(Shingles::hash).toArray();
        return new Shingles(LongStream.range(0, Math.max(0, each.length - WORDS + 1))
                .map(from -> hash(each, (int) from))
                .sorted()
                .distinct()
                .toArray());
    }

    int size() {
        return hashes.length;
    }

    /** How many shingles both texts have. */
    int common(Shingles other) {
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < hashes.length && j < other.hashes.length) {
            int order = Long.compare(hashes[i], other.hashes[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return common;
    }

    /** One hash a band, of {@value #ROWS} minima each: pairs with a third in common meet in some band almost surely. */
    long[] bands() {
        long[] minima = new long[BANDS * ROWS];
        Arrays.fill(minima, Long.MAX_VALUE);
        for (long shingle : hashes) {
            for (int i = 0; i < minima.length; i++) {
                minima[i] = Math.min(minima[i], mix(shingle + (i + 1) * 0xD1B54A32D192ED03L));
            }
        }
        long[] bands = new long[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long hash = band;
            for (int row = 0; row < ROWS; row++) {
                hash = mix(hash * 31 + minima[band * ROWS + row]);
            }
            bands[band] = hash;
        }
        return bands;
    }

    private static long hash(long[] words, int from) {
        long hash = 1;
        for (int i = from; i < from + WORDS; i++) {
            hash = hash * 0x9E3779B97F4A7C15L + words[i];
        }
        return mix(hash);
    }

    /** FNV-1a over UTF-16 units. */
    private static long hash(String word) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    /** The finishing steps of SplitMix64 (Steele, Lea and Flood 2014). */
    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
