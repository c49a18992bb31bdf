package org.parley.reading.time;

import static org.parley.reading.time.Calendar.MONTH;
import static org.parley.reading.time.Calendar.NUMBER;
import static org.parley.reading.time.Calendar.WEEKDAY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.model.Span;
import org.parley.reading.time.DateFinder.Base;
import org.parley.reading.time.DateFinder.Rule;

/** The words that name dates, most specific first. */
final class DateRules {

    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?\\b";
    private static final String PART = "(?:\\s+(?:morning|afternoon|evening|night|dawn|noon|midnight))?";
    private static final String YEAR = "((?:1[89]|20)\\d\\d)\\b";
    private static final int LEAST_YEAR = 1800;

    static final List<Rule> ALL = List.of(
            rule("\\b" + YEAR + "-(\\d{2})-(\\d{2})\\b", (m, span, base) -> Calendar.day(
                            number(m, 1), number(m, 2), number(m, 3))
                    .map(day -> Calendar.onDay(span, day))),
            rule(
                    "(?:from |between )?\\b(" + MONTH + ")\\s*" + DAY + "\\s*(?:-|–|—|to|and|through|until)\\s*" + DAY
                            + "(?:,?\\s*" + YEAR + ")?",
                    DateRules::range),
            rule(
                    "(since )?\\b(" + MONTH + ")\\s*" + DAY + "(?:,?\\s*" + YEAR + ")?",
                    (m, span, base) -> day(m, span, base, 2, 3, 4)),
            rule(
                    "(since )?\\b" + DAY + "\\s+(?:of\\s+)?(" + MONTH + ")(?:,?\\s*" + YEAR + ")?",
                    (m, span, base) -> day(m, span, base, 3, 2, 4)),
            rule(
                    "(since )?(?:(early|mid|late|the (?:beginning|middle|end) of)[\\s-]+)?\\b(" + MONTH
                            + ")\\s*(?:of\\s+)?" + YEAR,
                    DateRules::month),
            rule(
                    "(since )?(?:(early|mid|late|the (?:beginning|middle|end) of)[\\s-]+)(?:in )?\\b(" + MONTH
                            + ")\\b()",
                    DateRules::month),
            rule("\\b(since )(?:last )?()\\b(" + MONTH + ")\\b()", DateRules::month),
            rule("\\b(?:in|during|last|this past|by|until) ()()(" + MONTH + ")\\b()", DateRules::month),
            rule("\\b(?:the )?day before yesterday\\b", ago(2)),
            rule(
                    "\\b(?:yesterday|last)\\s*(?:morning|afternoon|evening|night)\\b|\\byesterday\\b|\\bthe previous (?:day|night)\\b",
                    ago(1)),
            rule("\\bovernight\\b", (m, span, base) -> base.day()
                    .map(day -> Calendar.stretch(span, day.minusDays(1), day))),
            rule("\\b(?:earlier |late(?:r)? |early )?(?:today|tonight|this (?:morning|afternoon|evening))\\b", ago(0)),
            rule("\\btomorrow" + PART + "\\b", ago(-1)),
            rule("(since |next |last |this )?(?:early |late )?\\b(" + WEEKDAY + ")" + PART, DateRules::weekday),
            rule(
                    "\\b(since )?(?:(?:earlier|late|later|early) )?(this|last|next) (week|month|year|spring|summer|autumn|fall|winter)\\b",
                    DateRules::unit),
            rule(
                    "\\b(?:about |some |nearly |almost |more than )?(" + NUMBER
                            + ") (day|night|week|month|year)s? (?:ago|earlier|before)\\b",
                    DateRules::ago),
            rule(
                    "\\b(?:over|during|in|for|within) the (?:past|last) (" + NUMBER
                            + ") (day|night|week|month|year)s?\\b",
                    DateRules::past),
            rule(
                    "\\b(?:over|during|in|for|within) the (?:past|last) ()(day|night|week|month|year)\\b",
                    DateRules::past),
            rule(
                    "\\b(?:in )?(?:the )?(spring|summer|autumn|fall|winter) (?:of )?" + YEAR,
                    (m, span, base) -> Optional.of(Calendar.inSeason(span, number(m, 2), season(m.group(1))))),
            rule("\\b(since )(?:the |early |late |mid-?)?" + YEAR, DateRules::year),
            rule("\\bin ()" + YEAR + "(?!,\\d|\\s+people)", DateRules::year),
            rule(
                    "\\b(?:during|of|by|until|from|early|late|mid|the)[ -]()" + YEAR
                            + "(?!,\\d|\\s+(?:people|men|women|children|troops|soldiers))",
                    DateRules::year));

    private DateRules() {}

    private static Rule rule(String words, DateFinder.Maker maker) {
        return new Rule(Pattern.compile("(?i)" + words), maker);
    }

    private static DateFinder.Maker ago(int days) {
        return (m, span, base) -> base.day().map(day -> Calendar.onDay(span, day.minusDays(days)));
    }

    private static Optional<DateMention> range(Matcher m, Span span, Base base) {
        int month = Calendar.month(m.group(1));
        return day(month, number(m, 2), m.group(4), base)
                .flatMap(first -> Calendar.day(first.getYear(), month, number(m, 3))
                        .filter(last -> last.isAfter(first))
                        .map(last -> Calendar.stretch(span, first, last)));
    }

    private static Optional<DateMention> day(Matcher m, Span span, Base base, int month, int day, int year) {
        return day(Calendar.month(m.group(month)), number(m, day), m.group(year), base)
                .map(found -> Calendar.onDay(span, found))
                .map(found -> m.group(1) == null ? found : Calendar.since(span, found));
    }

    /** Without year: the last such day up to the day after the base, or the next one when it is to come. */
    private static Optional<LocalDate> day(int month, int day, @Nullable String year, Base base) {
        if (year != null) {
            return Calendar.day(Integer.parseInt(year), month, day);
        }
        return base.day().flatMap(from -> {
            LocalDate limit = base.future() ? from.plusMonths(6) : from.plusDays(1);
            for (int y = limit.getYear(); y > limit.getYear() - 5; y--) {
                Optional<LocalDate> found = Calendar.day(y, month, day).filter(date -> !date.isAfter(limit));
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        });
    }

    private static Optional<DateMention> month(Matcher m, Span span, Base base) {
        int month = Calendar.month(m.group(3));
        String year = m.group(4);
        Optional<YearMonth> found = year != null && !year.isEmpty()
                ? Optional.of(YearMonth.of(Integer.parseInt(year), month))
                : base.day().map(day -> {
                    YearMonth here = YearMonth.from(day);
                    YearMonth same = YearMonth.of(day.getYear(), month);
                    boolean later = same.isAfter(here);
                    return later && !base.future()
                            ? same.minusYears(1)
                            : !later && base.future() && same.isBefore(here) ? same.plusYears(1) : same;
                });
        return found.map(when -> part(span, when, m.group(2)))
                .map(date -> m.group(1) == null || m.group(1).isEmpty() ? date : Calendar.since(span, date));
    }

    private static DateMention part(Span span, YearMonth month, @Nullable String part) {
        if (part == null || part.isEmpty()) {
            return Calendar.inMonth(span, month);
        }
        String word = part.toLowerCase(Locale.ROOT);
        if (word.startsWith("early") || word.contains("beginning")) {
            return Calendar.stretch(span, month.atDay(1), month.atDay(10));
        }
        return word.startsWith("mid") || word.contains("middle")
                ? Calendar.stretch(span, month.atDay(11), month.atDay(20))
                : Calendar.stretch(span, month.atDay(21), month.atEndOfMonth());
    }

    private static Optional<DateMention> weekday(Matcher m, Span span, Base base) {
        DayOfWeek wanted = Calendar.weekday(m.group(2));
        String word = m.group(1) == null ? "" : m.group(1).strip().toLowerCase(Locale.ROOT);
        return base.day().map(day -> {
            if (word.equals("next") || (base.future() && !word.equals("last") && !word.equals("since"))) {
                return Calendar.onDay(span, day.with(TemporalAdjusters.next(wanted)));
            }
            LocalDate last = day.with(
                    word.equals("last")
                            ? TemporalAdjusters.previous(wanted)
                            : TemporalAdjusters.previousOrSame(wanted));
            DateMention found = Calendar.onDay(span, last);
            return word.equals("since") ? Calendar.since(span, found) : found;
        });
    }

    private static Optional<DateMention> unit(Matcher m, Span span, Base base) {
        int step =
                switch (m.group(2).toLowerCase(Locale.ROOT)) {
                    case "last" -> -1;
                    case "next" -> 1;
                    default -> 0;
                };
        String unit = m.group(3).toLowerCase(Locale.ROOT);
        return base.day()
                .map(day -> switch (unit) {
                    case "week" -> Calendar.inWeek(span, day.plusWeeks(step));
                    case "month" -> Calendar.inMonth(span, YearMonth.from(day).plusMonths(step));
                    case "year" -> Calendar.inYear(span, day.getYear() + step);
                    default -> season(span, day, step, season(unit));
                })
                .map(date -> m.group(1) == null ? date : Calendar.since(span, date));
    }

    private static DateMention season(Span span, LocalDate day, int step, int season) {
        DateMention same = Calendar.inSeason(span, day.getYear(), season);
        boolean over = same.last().isBefore(day);
        int year = step < 0 && !over
                ? day.getYear() - 1
                : step > 0 && !same.first().isAfter(day) ? day.getYear() + 1 : day.getYear();
        return Calendar.inSeason(span, year, season);
    }

    private static int season(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "spring" -> 1;
            case "summer" -> 2;
            case "winter" -> 4;
            default -> 3;
        };
    }

    private static Optional<DateMention> ago(Matcher m, Span span, Base base) {
        return base.day().flatMap(day -> Calendar.number(m.group(1))
                .map(count -> switch (m.group(2).toLowerCase(Locale.ROOT)) {
                    case "week" -> Calendar.inWeek(span, day.minusWeeks(count));
                    case "month" -> Calendar.inMonth(span, YearMonth.from(day).minusMonths(count));
                    case "year" -> Calendar.inYear(span, day.getYear() - count);
                    default -> Calendar.onDay(span, day.minusDays(count));
                }));
    }

    private static Optional<DateMention> past(Matcher m, Span span, Base base) {
        Optional<Integer> many = m.group(1).isEmpty() ? Optional.of(1) : Calendar.number(m.group(1));
        return base.day()
                .flatMap(day -> many.map(count -> switch (m.group(2).toLowerCase(Locale.ROOT)) {
                    case "week" -> Calendar.stretch(span, day.minusWeeks(count), day);
                    case "month" -> Calendar.stretch(span, day.minusMonths(count), day);
                    case "year" -> Calendar.stretch(span, day.minusYears(count), day);
                    default -> Calendar.stretch(span, day.minusDays(count), day);
                }));
    }

    private static Optional<DateMention> year(Matcher m, Span span, Base base) {
        int year = number(m, 2);
        int limit = base.day().map(LocalDate::getYear).orElse(2100) + 30;
        if (year < LEAST_YEAR || year > limit) {
            return Optional.empty();
        }
        DateMention found = Calendar.inYear(span, year);
        return Optional.of(m.group(1).isEmpty() ? found : Calendar.since(span, found));
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }
}
