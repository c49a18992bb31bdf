package org.parley.docket.ground;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads days as the data sets write them. Forms in which day and month could be exchanged unseen are not read. */
final class Days {

    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})-(\\d{1,2})-(\\d{4})");
    private static final Pattern WITH_MONTH = Pattern.compile("(\\d{1,2})[ -](\\p{Alpha}{3,9})[ -](\\d{4})");
    private static final Pattern TIME = Pattern.compile("[T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?Z?");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final int ISO_LENGTH = 10;

    private Days() {}

    /** {@code 2007-05-28}, also with a time behind, {@code 20070528}, {@code 28-05-2007}, {@code 28 May 2007}. */
    static Optional<LocalDate> find(String words) {
        try {
            if (words.length() >= ISO_LENGTH && words.charAt(4) == '-' && words.charAt(7) == '-') {
                boolean timed = words.length() > ISO_LENGTH
                        && !TIME.matcher(words.substring(ISO_LENGTH)).matches();
                return timed ? Optional.empty() : Optional.of(day(words, 0, 5, 8));
            }
            if (words.length() == 8 && words.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return Optional.of(day(words, 0, 4, 6));
            }
            Matcher dayFirst = DAY_FIRST.matcher(words);
            if (dayFirst.matches()) {
                return Optional.of(LocalDate.of(number(dayFirst, 3), number(dayFirst, 2), number(dayFirst, 1)));
            }
            Matcher named = WITH_MONTH.matcher(words);
            if (named.matches()) {
                int month = MONTHS.indexOf(named.group(2).substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
                return Optional.of(LocalDate.of(number(named, 3), month, number(named, 1)));
            }
            return Optional.empty();
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static LocalDate day(String words, int year, int month, int day) {
        return LocalDate.of(
                Integer.parseInt(words, year, year + 4, 10),
                Integer.parseInt(words, month, month + 2, 10),
                Integer.parseInt(words, day, day + 2, 10));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
