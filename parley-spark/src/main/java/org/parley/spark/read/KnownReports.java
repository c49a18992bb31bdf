package org.parley.spark.read;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;

/**
 * Ids of the reports that earlier runs have read, 16 bytes each: the first half of the id, which no two texts share by chance.
 * Immutable.
 */
public final class KnownReports implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int DIGITS = 16;

    /** Sorted as unsigned by the first number, then the second. */
    private final long[] ids;

    private KnownReports(long[] ids) {
        this.ids = ids;
    }

    /** None. */
    public static KnownReports none() {
        return new KnownReports(new long[0]);
    }

    /** Those of these ids, in any order, also several times. */
    public static KnownReports of(Iterator<String> ids) {
        Id[] found = new Id[1 << 10];
        int size = 0;
        while (ids.hasNext()) {
            if (size == found.length) {
                found = Arrays.copyOf(found, Math.multiplyExact(size, 2));
            }
            found[size++] = Id.of(ids.next());
        }
        Arrays.sort(found, 0, size);
        long[] packed = new long[2 * size];
        for (int i = 0; i < size; i++) {
            packed[2 * i] = found[i].first();
            packed[2 * i + 1] = found[i].second();
        }
        return new KnownReports(packed);
    }

    /** How many ids were given. */
    public int size() {
        return ids.length / 2;
    }

    /** Whether a report of that id was read. */
    public boolean contains(String id) {
        Id sought = Id.of(id);
        int low = 0;
        int high = size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = new Id(ids[2 * middle], ids[2 * middle + 1]).compareTo(sought);
            if (order == 0) {
                return true;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return false;
    }

    private record Id(long first, long second) implements Comparable<Id> {

        static Id of(String id) {
            return new Id(
                    Long.parseUnsignedLong(id, 0, DIGITS, 16), Long.parseUnsignedLong(id, DIGITS, 2 * DIGITS, 16));
        }

        @Override
        public int compareTo(Id other) {
            int order = Long.compareUnsigned(first, other.first);
            return order != 0 ? order : Long.compareUnsigned(second, other.second);
        }
    }
}
