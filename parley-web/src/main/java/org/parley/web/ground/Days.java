package org.parley.web.ground;

import java.time.LocalDate;

/**
 * Days on which something may have happened.
 *
 * @param from the first
 * @param to the last, not before the first
 */
public record Days(LocalDate from, LocalDate to) {

    public Days {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("The last day, " + to + ", is before the first, " + from + ".");
        }
    }

    /** How many, 1 or more. */
    public long count() {
        return to.toEpochDay() - from.toEpochDay() + 1;
    }

    /** Whether it is one. */
    public boolean isOne() {
        return from.equals(to);
    }
}
