package org.parley.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many people were killed, injured or detained, as a range. "At least 19" has least 19 and no most; "19" has both; a
 * number in other words than digits or number words ("dozens", "several", "about 20") is approximate.
 *
 * @param min least number, 0 or more
 * @param max most, not below {@code min}; null when the report sets no upper bound
 * @param approx whether the report gives no exact number
 */
public record Toll(int min, @Nullable Integer max, boolean approx) {

    public static final Toll NONE = new Toll(0, 0, false);

    public Toll {
        if (min < 0 || (max != null && max < min)) {
            throw new IllegalArgumentException("toll " + min + ".." + max + " must have 0 <= min <= max");
        }
    }

    /** Exactly so many. */
    public static Toll of(int number) {
        return new Toll(number, number, false);
    }

    public static Toll atLeast(int number) {
        return new Toll(number, null, false);
    }

    public Optional<Integer> findMax() {
        return Optional.ofNullable(max);
    }
}
