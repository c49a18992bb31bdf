package org.parley.reading.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Calendar dates as English and ISO texts write them. A date that could be read in two ways (05/06/2007) is no date. The
 * day is the one that is written, whatever its time zone.
 */
final class Dates {

    static final String MONTH =
            "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|"
                    + "Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern ISO = Pattern.compile("\\b(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?=\\b|T)");
    private static final Pattern COMPACT = Pattern.compile("^(\\d{4})(\\d{2})(\\d{2})(?:\\d{6})?$");
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "\\b(" + MONTH + ")\\s+(\\d{1,2})(?:st|nd|rd|th)?\\s*,?\\s+(\\d{4})\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY_FIRST = Pattern.compile(
            "\\b(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(?:of\\s+)?(" + MONTH + ")\\s*,?[\\s-]+(\\d{4})\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SLASHES = Pattern.compile("\\b(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})\\b");

    private Dates() {}

    /** The first date with a year in a text. */
    static Optional<LocalDate> find(String text) {
        Matcher monthFirst = MONTH_FIRST.matcher(text);
        if (monthFirst.find()) {
            return of(number(monthFirst, 3), month(monthFirst.group(1)), number(monthFirst, 2));
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.find()) {
            return of(number(dayFirst, 3), month(dayFirst.group(2)), number(dayFirst, 1));
        }
        Optional<LocalDate> iso = ofIso(text);
        if (iso.isPresent()) {
            return iso;
        }
        Matcher slashes = SLASHES.matcher(text);
        return slashes.find()
                ? ofSlashes(number(slashes, 1), number(slashes, 2), number(slashes, 3))
                : Optional.empty();
    }

    /** The day of an ISO 8601 date or time, or of eight digits. */
    static Optional<LocalDate> ofIso(String text) {
        Matcher compact = COMPACT.matcher(text.trim());
        Matcher iso = ISO.matcher(text);
        Matcher found = compact.matches() ? compact : iso.find() ? iso : null;
        return found == null ? Optional.empty() : of(number(found, 1), number(found, 2), number(found, 3));
    }

    /** One of the two must be above 12 to say which is the day, unless both are the same. */
    private static Optional<LocalDate> ofSlashes(int first, int second, int year) {
        if (first > 12) {
            return of(year, second, first);
        }
        return second > 12 || first == second ? of(year, first, second) : Optional.empty();
    }

    /** 1 to 12 for an English month name or its abbreviation. */
    static int month(String name) {
        return MONTHS.indexOf(Words.lower(name.substring(0, 3))) + 1;
    }

    static Optional<LocalDate> of(int year, int month, int day) {
        try {
            return year < 1600 || year > 2200 ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
