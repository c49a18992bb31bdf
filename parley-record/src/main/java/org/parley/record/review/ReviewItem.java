package org.parley.record.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.parley.record.fold.Entry;

/**
 * An item under review. Treat its JSON as fixed.
 *
 * @param id of the item; a part of a split item has that of the whole with {@code /1}, {@code /2} and so on
 * @param type of its line
 * @param proposed the entry that proposed it, or split it off
 * @param original its line as it came
 * @param line its line as the last reviewer has put it
 * @param reviews that count, the oldest first
 * @param replacedBy items that stand for it: the one that it was merged into, or its parts
 * @param standsFor items that were merged into it
 */
public record ReviewItem(
        String id,
        String type,
        Entry proposed,
        JsonNode original,
        JsonNode line,
        ReviewState state,
        List<Review> reviews,
        List<String> replacedBy,
        List<String> standsFor) {

    public ReviewItem {
        reviews = List.copyOf(reviews);
        replacedBy = List.copyOf(replacedBy);
        standsFor = List.copyOf(standsFor);
    }

    /** How much hangs on it; see the table in {@code docs/procedure.md}. */
    public int weight() {
        return Weight.of(type);
    }

    /** 0 to 1 as its line says; 0 when it says none, so that a person looks at it early. */
    public double confidence() {
        double told = original.path("confidence").asDouble(0);
        return told >= 0 && told <= 1 ? told : 0;
    }

    /** Whether a first person has decided, and a second one must confirm. */
    public boolean awaitsSecond() {
        return state == ReviewState.PROPOSED && !reviews.isEmpty();
    }

    /** Whether this person is the one whom another must confirm. */
    public boolean awaitsSomeoneElseThan(String member) {
        return awaitsSecond() && reviews.get(reviews.size() - 1).by().member().equals(member);
    }
}
