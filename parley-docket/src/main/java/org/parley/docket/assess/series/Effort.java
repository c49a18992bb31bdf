package org.parley.docket.assess.series;

import java.time.LocalDate;
import java.util.List;

/**
 * How much was watched, day by day: hours of patrol, observers, reports that came in. A day of no span has none.
 *
 * @param name as indicators call it
 * @param spans in any order, not overlapping
 */
public record Effort(String name, List<Span> spans) {

    /**
     * Days with the same effort.
     *
     * @param from first day
     * @param to last day, not before {@code from}
     * @param perDay 0 or more, in the series' own unit
     */
    public record Span(LocalDate from, LocalDate to, double perDay) {

        public Span {
            if (to.isBefore(from) || !(perDay >= 0) || Double.isInfinite(perDay)) {
                throw new IllegalArgumentException(
                        "effort must be 0 or more on days in order, got " + perDay + " from " + from + " to " + to);
            }
        }
    }

    public Effort {
        spans = List.copyOf(spans);
    }

    /** Effort of all days from {@code from} to before {@code end} together. */
    public double between(LocalDate from, LocalDate end) {
        double sum = 0;
        for (Span span : spans) {
            long first = Math.max(from.toEpochDay(), span.from().toEpochDay());
            long last = Math.min(end.toEpochDay() - 1, span.to().toEpochDay());
            sum += last >= first ? (last - first + 1) * span.perDay() : 0;
        }
        return sum;
    }
}
