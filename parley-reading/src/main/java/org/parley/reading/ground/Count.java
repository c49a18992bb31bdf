package org.parley.reading.ground;

import org.jspecify.annotations.Nullable;
import org.parley.model.Span;

/**
 * A number of people as one phrase gives it.
 *
 * @param min least number, 0 or more
 * @param max most, absent when the words set no upper bound
 * @param approx whether the words give no exact number
 * @param noun lemma of what is counted; empty when the phrase has none
 * @param additional whether the words say that these come on top of others ("two more")
 * @param definite whether the words take up people already told of ("the two men")
 * @param span the words
 */
record Count(
        int min, @Nullable Integer max, boolean approx, String noun, boolean additional, boolean definite, Span span) {

    static Count exactly(int number, String noun, boolean additional, boolean definite, Span span) {
        return new Count(number, number, false, noun, additional, definite, span);
    }

    /** The same on top of others. */
    Count asAdditional() {
        return new Count(min, max, approx, noun, true, definite, span);
    }

    boolean isSameNumber(Count other) {
        return min == other.min && approx == other.approx;
    }
}
