package org.parley.docket.compare;

import org.parley.model.Discrepancy;

/**
 * Whether an account tells something itself or from another medium's word.
 *
 * @param second whether it is told from another's word
 * @param words as shown to people
 */
public record Hand(boolean second, String words) implements Value {

    @Override
    public Comparison compare(Value other) {
        return other instanceof Hand hand && hand.second == second ? Comparison.SAME : Comparison.DIFFERENT;
    }

    @Override
    public Discrepancy.Kind kind() {
        return Discrepancy.Kind.SECOND_HAND;
    }
}
