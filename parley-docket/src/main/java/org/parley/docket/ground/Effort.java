package org.parley.docket.ground;

import java.time.LocalDate;

/**
 * How much was done to see what happens: without it a count of incidents says little. Filed by hand or from a table.
 *
 * @param unit what is counted: patrols, access denials, sensor hours, reporting outlets, or another, in lower case
 * @param place where, as a country's code, a province or a place is named; empty when everywhere
 * @param from first day
 * @param to last day, not before {@code from}
 * @param amount 0 or more
 * @param source who says so; may be empty
 */
public record Effort(String unit, String place, LocalDate from, LocalDate to, double amount, String source) {

    public Effort {
        if (unit.isBlank() || !unit.equals(unit.toLowerCase(java.util.Locale.ROOT))) {
            throw new IllegalArgumentException("effort is counted in something, in lower case, got '" + unit + "'");
        }
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("effort ends on " + to + " before it begins on " + from);
        }
        if (!(amount >= 0 && amount < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("an amount of effort must be 0 or more, got " + amount);
        }
    }
}
