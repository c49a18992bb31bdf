package org.parley.docket.assess.series;

import java.time.LocalDate;

/**
 * One stretch of time of a series.
 *
 * @param from first day
 * @param end day after the last
 * @param count 0 or more
 * @param exposure days, or effort where that is known; 0 or more
 */
public record Cell(LocalDate from, LocalDate end, double count, double exposure) {

    public Cell {
        if (!end.isAfter(from) || !(count >= 0 && exposure >= 0)) {
            throw new IllegalArgumentException("a cell has days in order, counts and exposure of 0 or more, got " + from
                    + ", " + end + ", " + count + ", " + exposure);
        }
    }

    /** Number of days. */
    public int days() {
        return (int) (end.toEpochDay() - from.toEpochDay());
    }

    /** Days from {@code origin} to the middle of the cell. */
    public double middle(LocalDate origin) {
        return (from.toEpochDay() + end.toEpochDay()) / 2.0 - origin.toEpochDay();
    }
}
