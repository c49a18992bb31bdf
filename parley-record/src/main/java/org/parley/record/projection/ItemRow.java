package org.parley.record.projection;

import org.parley.record.review.ReviewItem;
import org.parley.record.review.ReviewState;

/**
 * An item in the list of one reader.
 *
 * @param reader all for the public, chair or a party
 * @param item its id
 * @param type of its line
 * @param position of the entry that proposed it, or split it off
 * @param weight how much hangs on it, the more the greater
 * @param confidence 0 to 1
 * @param reviews how many count
 */
public record ItemRow(
        String reader,
        String item,
        String type,
        ReviewState state,
        long position,
        int weight,
        double confidence,
        int reviews) {

    static ItemRow of(String reader, ReviewItem item) {
        return new ItemRow(
                reader,
                item.id(),
                item.type(),
                item.state(),
                item.proposed().position(),
                item.weight(),
                item.confidence(),
                item.reviews().size());
    }
}
