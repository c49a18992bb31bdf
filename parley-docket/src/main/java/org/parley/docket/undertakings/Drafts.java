package org.parley.docket.undertakings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.parley.docket.parties.Telling;

/**
 * Puts offers together: those of one side on one issue are one thing, and those on no known issue when they share words.
 * Looks things up by word, so that the work grows with the number of offers. One thread.
 */
final class Drafts {

    /** Offers on no known issue are one thing when they share this many words. */
    private static final int ALIKE = 2;

    /** A word that more things share says nothing about any of them. */
    private static final int COMMON = 60;

    private static final Pattern AGAIN = Pattern.compile(
            "\\b(?:(?:another|next|second|further|new) (?:meeting|round|session|talks)|invit\\w+|meet again)\\b");

    private final Telling telling;
    private final TreeMap<String, Draft> drafts = new TreeMap<>();
    private final Map<Offer, Draft> ofOffer = new HashMap<>();
    private final Map<String, List<Draft>> byStem = new HashMap<>();

    Drafts(Telling telling) {
        this.telling = telling;
    }

    /** @param offers of the whole case, by report */
    static Drafts of(Telling telling, Collection<Offer> offers) {
        Drafts all = new Drafts(telling);
        for (Offer offer : offers) {
            String topic = offer.topic();
            if (topic != null) {
                Set<String> stems = all.stems(offer);
                String key = all.findLike(
                                stems, 1, draft -> draft.by().equals(offer.by()) && topic.equals(draft.topic()))
                        .map(draft -> draft.key)
                        .orElseGet(() -> all.unused(offer.by().key() + '\t' + topic, offer));
                all.put(key, offer);
            }
        }
        for (Offer offer : offers) {
            if (offer.topic() == null) {
                Set<String> stems = all.stems(offer);
                String key = all.findLike(stems, ALIKE, draft -> draft.by().equals(offer.by()))
                        .map(draft -> draft.key)
                        .orElse(offer.by().key() + '\t' + offer.page().words(offer.what()));
                all.put(key, offer);
            }
        }
        return all;
    }

    /** What an offer is about; all ways to say "let us meet again" are one. */
    private Set<String> stems(Offer offer) {
        Set<String> stems = new TreeSet<>(telling.stems(offer.page(), offer.what()));
        if (offer.line().has(AGAIN) && "further talks".equals(offer.topic())) {
            stems.add(AGAIN.pattern());
        }
        return stems;
    }

    /** A key of its own for a second thing of one side on one issue. */
    private String unused(String key, Offer offer) {
        return drafts.containsKey(key) ? key + '\t' + offer.page().words(offer.what()) : key;
    }

    private void put(String key, Offer offer) {
        Draft draft = drafts.computeIfAbsent(key, Draft::new);
        draft.add(offer);
        ofOffer.put(offer, draft);
        for (String stem : stems(offer)) {
            if (draft.stems.add(stem)) {
                byStem.computeIfAbsent(stem, name -> new ArrayList<>()).add(draft);
            }
        }
    }

    /** By key. */
    Collection<Draft> all() {
        return drafts.values();
    }

    Optional<Draft> find(Offer offer) {
        return Optional.ofNullable(ofOffer.get(offer));
    }

    /** Those that share at least so many words with these, with the number of words, by key. */
    Map<Draft, Integer> like(Set<String> stems, int least) {
        Map<Draft, Integer> shared = new LinkedHashMap<>();
        for (String stem : stems) {
            List<Draft> having = byStem.getOrDefault(stem, List.of());
            if (having.size() <= COMMON) {
                having.forEach(draft -> shared.merge(draft, 1, Integer::sum));
            }
        }
        shared.values().removeIf(count -> count < least);
        return shared;
    }

    /** The one that shares most words with these; of equals the first by key. */
    Optional<Draft> findLike(Set<String> stems, int least, Predicate<Draft> fits) {
        Draft best = null;
        int most = least - 1;
        for (Map.Entry<Draft, Integer> entry : like(stems, least).entrySet()) {
            Draft draft = entry.getKey();
            boolean same = entry.getValue() == most && best != null && draft.key.compareTo(best.key) < 0;
            boolean more = entry.getValue() > most || same;
            if (more && fits.test(draft)) {
                best = draft;
                most = entry.getValue();
            }
        }
        return Optional.ofNullable(best);
    }
}
