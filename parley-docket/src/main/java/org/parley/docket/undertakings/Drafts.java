package org.parley.docket.undertakings;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.parley.docket.lookup.WordIndex;
import org.parley.docket.parties.Telling;

/**
 * Puts offers together: those of one side on one issue are one thing, and those on no known issue when they share words.
 * Looks things up by word, so that the work grows with the number of offers. One thread.
 */
final class Drafts {

    /** Offers on no known issue are one thing when they share this many words. */
    private static final int ALIKE = 2;

    private static final Pattern AGAIN = Pattern.compile(
            "\\b(?:(?:another|next|second|further|new) (?:meeting|round|session|talks)|invit\\w+|meet again)\\b");

    private final TreeMap<String, Draft> drafts = new TreeMap<>();
    private final Map<Offer, Draft> ofOffer = new HashMap<>();
    private final WordIndex<Draft> byStem = new WordIndex<>(Comparator.comparing(draft -> draft.key));

    private Drafts() {}

    /** @param offers of the whole case, by report */
    static Drafts of(Telling telling, Collection<Offer> offers) {
        Drafts all = new Drafts();
        for (Offer offer : offers) {
            String topic = offer.topic();
            if (topic != null) {
                Set<String> stems = stems(telling, offer);
                String key = all.findLike(
                                stems, 1, draft -> draft.by().equals(offer.by()) && topic.equals(draft.topic()))
                        .map(draft -> draft.key)
                        .orElseGet(() -> all.unused(offer.by().key() + '\t' + topic, offer));
                all.put(key, offer, stems);
            }
        }
        for (Offer offer : offers) {
            if (offer.topic() == null) {
                Set<String> stems = stems(telling, offer);
                String key = all.findLike(stems, ALIKE, draft -> draft.by().equals(offer.by()))
                        .map(draft -> draft.key)
                        .orElse(offer.by().key() + '\t' + offer.page().words(offer.what()));
                all.put(key, offer, stems);
            }
        }
        return all;
    }

    /** What an offer is about; all ways to say "let us meet again" are one. */
    private static Set<String> stems(Telling telling, Offer offer) {
        Set<String> stems = telling.stems(offer.page(), offer.what());
        boolean again = "further talks".equals(offer.topic())
                && offer.page().always("again", offer.line().number(), () -> offer.line()
                        .has(AGAIN));
        if (!again) {
            return stems;
        }
        Set<String> all = new TreeSet<>(stems);
        all.add(AGAIN.pattern());
        return all;
    }

    /** A key of its own for a second thing of one side on one issue. */
    private String unused(String key, Offer offer) {
        return drafts.containsKey(key) ? key + '\t' + offer.page().words(offer.what()) : key;
    }

    private void put(String key, Offer offer, Set<String> stems) {
        Draft draft = drafts.computeIfAbsent(key, Draft::new);
        draft.add(offer);
        ofOffer.put(offer, draft);
        for (String stem : stems) {
            if (draft.stems.add(stem)) {
                byStem.add(draft, stem);
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

    /** Those that share at least so many words with these, with the number of words. */
    List<WordIndex.Shared<Draft>> like(Set<String> stems, int least) {
        return byStem.like(stems, least);
    }

    /** The one that shares most words with these; of equals the first by key. */
    Optional<Draft> findLike(Set<String> stems, int least, Predicate<Draft> fits) {
        return byStem.findLike(stems, least, fits);
    }
}
