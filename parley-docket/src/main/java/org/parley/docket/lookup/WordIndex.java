package org.parley.docket.lookup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Things by their words. A word that more than {@value #COMMON} things share says nothing about any of them. One thread.
 *
 * @param <T> equal only to itself
 */
public final class WordIndex<T> {

    private static final int COMMON = 60;

    /**
     * A thing that shares words with others.
     *
     * @param words how many it shares
     */
    public record Shared<T>(T thing, int words) {}

    private static final class Entry<T> {
        final T thing;

        /** Words met so far of those that are looked for. */
        int met;

        Entry(T thing) {
            this.thing = thing;
        }
    }

    private final Comparator<T> order;
    private final Map<T, Entry<T>> entries = new HashMap<>();
    private final Map<String, List<Entry<T>>> byWord = new HashMap<>();

    /** @param order of the things: of equals the first is found */
    public WordIndex(Comparator<T> order) {
        this.order = order;
    }

    /** Files a thing under one word more, under which it is not yet. */
    public void add(T thing, String word) {
        byWord.computeIfAbsent(word, key -> new ArrayList<>()).add(entries.computeIfAbsent(thing, Entry::new));
    }

    /**
     * Those that share at least so many words with these, in no order.
     *
     * @param least 1 or more
     */
    public List<Shared<T>> like(Set<String> words, int least) {
        List<Entry<T>> met = new ArrayList<>();
        for (String word : words) {
            List<Entry<T>> having = byWord.getOrDefault(word, List.of());
            if (having.size() <= COMMON) {
                for (Entry<T> entry : having) {
                    if (entry.met++ == 0) {
                        met.add(entry);
                    }
                }
            }
        }
        List<Shared<T>> shared = new ArrayList<>();
        for (Entry<T> entry : met) {
            if (entry.met >= least) {
                shared.add(new Shared<>(entry.thing, entry.met));
            }
            entry.met = 0;
        }
        return shared;
    }

    /**
     * The one that shares most words with these; of equals the first in order.
     *
     * @param least 1 or more
     */
    public Optional<T> findLike(Set<String> words, int least, Predicate<T> fits) {
        T best = null;
        int most = least - 1;
        for (Shared<T> one : like(words, least)) {
            boolean first = best != null && one.words() == most && order.compare(one.thing(), best) < 0;
            if ((one.words() > most || first) && fits.test(one.thing())) {
                best = one.thing();
                most = one.words();
            }
        }
        return Optional.ofNullable(best);
    }
}
