package org.parley.brief.sections;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.model.EventDate;

/**
 * The days that an EDTF date covers, where it tells a first and a last one.
 *
 * @param first day
 * @param last day, not before the first
 */
record Days(LocalDate first, LocalDate last) {

    private static final Pattern SINGLE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?[~?%]?");

    /** Nothing for open intervals, seasons, and what is no date of the calendar. */
    static Optional<Days> find(EventDate date) {
        String[] ends = date.edtf().split("/", -1);
        Optional<Days> first = single(ends[0]);
        Optional<Days> last = single(ends[ends.length - 1]);
        if (ends.length > 2
                || first.isEmpty()
                || last.isEmpty()
                || last.get().last.isBefore(first.get().first)) {
            return Optional.empty();
        }
        return Optional.of(new Days(first.get().first, last.get().last));
    }

    private static Optional<Days> single(String edtf) {
        Matcher parts = SINGLE.matcher(edtf);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(parts.group(1));
        if (parts.group(2) == null) {
            return Optional.of(new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
        }
        int month = Integer.parseInt(parts.group(2));
        if (month < 1 || month > 12) {
            return Optional.empty();
        }
        YearMonth whole = YearMonth.of(year, month);
        if (parts.group(3) == null) {
            return Optional.of(new Days(whole.atDay(1), whole.atEndOfMonth()));
        }
        int day = Integer.parseInt(parts.group(3));
        return whole.isValidDay(day) ? Optional.of(new Days(whole.atDay(day), whole.atDay(day))) : Optional.empty();
    }
}
