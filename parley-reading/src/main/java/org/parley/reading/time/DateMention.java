package org.parley.reading.time;

import java.time.LocalDate;
import org.parley.model.EventDate;
import org.parley.model.Span;

/**
 * Words of a report that name a date.
 *
 * @param span the words
 * @param date what they name
 * @param first first day of it
 * @param last last day of it; {@link LocalDate#MAX} for what is open to the future
 */
public record DateMention(Span span, EventDate date, LocalDate first, LocalDate last) {

    public DateMention {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("date " + first + ".." + last + " must not end before it begins");
        }
    }

    /** Whether it begins and ends on the same day, or one night. */
    public boolean isDay() {
        return !last.isAfter(first.plusDays(1));
    }

    /** Whether it runs from one day into the next, as "overnight" does: less telling than a day named beside it. */
    public boolean isNight() {
        return last.equals(first.plusDays(1));
    }

    /** Whether the two have a day in common. */
    public boolean meets(DateMention other) {
        return !first.isAfter(other.last) && !other.first.isAfter(last);
    }
}
