package org.parley.docket.assess.indicator;

import java.time.LocalDate;
import java.util.Locale;

/** How long a cell of a series is. Cells are laid out from the day on which the conduct begins, so that none holds days of both sides. */
public enum CellLength {
    DAY(1),
    WEEK(7),
    /** of the calendar, from the same day of the month */
    MONTH(31);

    private final int mostDays;

    CellLength(int mostDays) {
        this.mostDays = mostDays;
    }

    /** The most days that one has. */
    public int mostDays() {
        return mostDays;
    }

    /** The day {@code cells} cells after {@code day}; before it when negative. */
    public LocalDate step(LocalDate day, int cells) {
        return this == MONTH ? day.plusMonths(cells) : day.plusDays((long) cells * mostDays);
    }

    /** Lower-case word. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
