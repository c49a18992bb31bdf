package org.parley.model;

import java.util.Locale;

/**
 * When something happened, as far as a report tells: a value of EDTF (ISO 8601-2) levels 0 and 1, such as {@code
 * 2007-05-28}, {@code 2007-05}, {@code 2007-05-28/2007-05-30}, {@code 2007-05~}. Unknown stays unknown: a
 * report that gives no date gives none. The one date that a report does not say in so many words is marked {@code ~}: the
 * day of the report itself, for an incident that it tells in the plain past, in a story without any word of time.
 *
 * @param edtf the value
 * @param precision how fine it is
 */
public record EventDate(String edtf, Precision precision) {

    /** How fine a date is. */
    public enum Precision {
        DAY,
        WEEK,
        MONTH,
        SEASON,
        YEAR,
        /** a stretch with a beginning or an end or both */
        INTERVAL;

        /** Lower-case word as in the JSON lines. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public EventDate {
        if (edtf.isBlank()) {
            throw new IllegalArgumentException("a date has a value; an unknown date is absent");
        }
    }
}
