package org.parley.reading.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parley.model.EventDate;
import org.parley.model.EventDate.Precision;
import org.parley.model.Span;

/** English names of months, days and small numbers, and dates made of them. */
final class Calendar {

    static final String MONTH =
            "(?:January|February|March|April|May|June|July|August|September|October|November|December|"
                    + "(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\b\\.?)";
    static final String WEEKDAY =
            "(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|(?:Mon|Tues|Wed|Thurs|Fri|Sat|Sun)\\.)";
    static final String NUMBER =
            "(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|a few|a couple of)";

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final List<String> NUMBERS = List.of(
            "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private Calendar() {}

    /** 1 to 12. */
    static int month(String name) {
        return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }

    static DayOfWeek weekday(String name) {
        return DayOfWeek.of(DAYS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1);
    }

    /** Empty for "several" and the like. */
    static Optional<Integer> number(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.equals("a") || lower.equals("an")) {
            return Optional.of(1);
        }
        if (Character.isDigit(lower.charAt(0))) {
            return Optional.of(Integer.parseInt(lower));
        }
        int index = NUMBERS.indexOf(lower);
        return index > 0 ? Optional.of(index) : Optional.empty();
    }

    static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static DateMention onDay(Span span, LocalDate day) {
        return new DateMention(span, new EventDate(day.toString(), Precision.DAY), day, day);
    }

    static DateMention stretch(Span span, LocalDate first, LocalDate last) {
        return first.equals(last)
                ? onDay(span, first)
                : new DateMention(span, new EventDate(first + "/" + last, Precision.INTERVAL), first, last);
    }

    static DateMention inWeek(Span span, LocalDate day) {
        LocalDate monday = day.with(DayOfWeek.MONDAY);
        return new DateMention(
                span, new EventDate(monday + "/" + monday.plusDays(6), Precision.WEEK), monday, monday.plusDays(6));
    }

    static DateMention inMonth(Span span, YearMonth month) {
        return new DateMention(
                span, new EventDate(month.toString(), Precision.MONTH), month.atDay(1), month.atEndOfMonth());
    }

    static DateMention inYear(Span span, int year) {
        return new DateMention(
                span,
                new EventDate(String.format(Locale.ROOT, "%04d", year), Precision.YEAR),
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31));
    }

    /** Season 1 (spring) to 4 (winter) of a year; winter is the one that ends it. EDTF writes 21 to 24. */
    static DateMention inSeason(Span span, int year, int season) {
        LocalDate first = LocalDate.of(year, 3 * season, 1);
        return new DateMention(
                span,
                new EventDate(String.format(Locale.ROOT, "%04d-%d", year, 20 + season), Precision.SEASON),
                first,
                first.plusMonths(3).minusDays(1));
    }

    /** "since" a date: open to the future. */
    static DateMention since(Span span, DateMention begin) {
        String from = begin.date().edtf().replaceAll("/.*", "");
        return new DateMention(span, new EventDate(from + "/..", Precision.INTERVAL), begin.first(), LocalDate.MAX);
    }
}
