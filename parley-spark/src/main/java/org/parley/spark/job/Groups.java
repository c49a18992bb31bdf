package org.parley.spark.job;

import java.util.HashMap;
import java.util.Map;

/**
 * Which things hang together, when each of some pairs does: union-find with the smallest of a group as its name. Holds only what was
 * joined. Not for several threads.
 */
final class Groups<T extends Comparable<T>> {

    private final Map<T, T> above = new HashMap<>();

    /** These two hang together. */
    void join(T one, T other) {
        T first = name(one);
        T second = name(other);
        int order = first.compareTo(second);
        if (order == 0) {
            above.putIfAbsent(first, first);
            return;
        }
        T small = order < 0 ? first : second;
        above.put(order < 0 ? second : first, small);
        above.putIfAbsent(small, small);
    }

    /** The smallest of its group; itself when it was not joined. */
    T name(T one) {
        T top = one;
        for (T next = above.get(top); next != null && !next.equals(top); next = above.get(top)) {
            top = next;
        }
        T at = one;
        while (!at.equals(top)) {
            T next = above.put(at, top);
            at = next == null ? top : next;
        }
        return top;
    }

    /** The name of the group of each thing that was joined. */
    Map<T, T> names() {
        Map<T, T> names = new HashMap<>();
        for (T one : Map.copyOf(above).keySet()) {
            names.put(one, name(one));
        }
        return names;
    }
}
