package org.parley.reading.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.model.Dateline;
import org.parley.model.Report;
import org.parley.model.Span;

/**
 * The day from which relative words count at each place of a report: that of the dateline above it, which a round-up has
 * several of, else the date of publication, else a date in the headline. A dateline without year gets it from publication
 * or from a document number that carries year and month ("2010-06-CA-024"); else it gives no day.
 */
public final class ReportDays {

    /** "BAGHDAD, May 28 (Agency)", "KABUL, Afghanistan (Jan. 25, 2013)", "(Sept. 30) -" after a place at the head of a line. */
    private static final Pattern DATELINE =
            Pattern.compile("\\b\\p{Lu}[\\p{Lu}.'-]{2,}(?:[ ,/-]{1,2}\\p{Lu}[\\p{L}.'-]+){0,4},?\\s{0,3}\\(?("
                    + Calendar.MONTH + ")\\s*(\\d{1,2})(?:[,.]?\\s*(\\d{4}))?\\s*[)(\u2013\u2014-]");

    private static final Pattern HEADLINE =
            Pattern.compile("(?:^|\\s)(" + Calendar.MONTH + ")\\s*(\\d{1,2})(?:,?\\s*(\\d{4})\\b|:)");
    private static final Pattern NUMBERED = Pattern.compile("\\b((?:19|20)\\d\\d)-(0[1-9]|1[0-2])-");
    private static final int HEAD = 300;

    private final TreeMap<Integer, LocalDate> days = new TreeMap<>();
    private final TreeMap<Integer, LocalDate> written = new TreeMap<>();
    private final List<Span> datelines = new ArrayList<>();

    private ReportDays() {}

    public static ReportDays of(Report report) {
        ReportDays out = new ReportDays();
        String text = report.text();
        LocalDate published = report.heading().published();
        if (published != null) {
            out.days.put(0, published);
        }
        Matcher headline = HEADLINE.matcher(text.substring(0, Math.min(HEAD, text.length())));
        if (headline.find()) {
            date(text, headline, published).ifPresent(day -> out.days.putIfAbsent(0, day));
        }
        Dateline dateline = report.heading().dateline();
        if (dateline != null) {
            out.datelines.add(dateline.span());
            if (dateline.date() != null) {
                out.written.put(dateline.span().end(), dateline.date());
            }
        }
        Matcher lines = DATELINE.matcher(text);
        while (lines.find()) {
            int at = lines.end();
            out.datelines.add(new Span(lines.start(), at));
            date(text, lines, published).ifPresent(day -> out.written.put(at, day));
        }
        out.days.putAll(out.written);
        return out;
    }

    private static Optional<LocalDate> date(String text, Matcher found, @Nullable LocalDate published) {
        int month = Calendar.month(found.group(1));
        int day = Integer.parseInt(found.group(2));
        if (found.group(3) != null) {
            return Calendar.day(Integer.parseInt(found.group(3)), month, day);
        }
        if (published != null) {
            return nearest(month, day, published);
        }
        Matcher numbered = NUMBERED.matcher(text);
        while (numbered.find()) {
            int away = Math.abs(Integer.parseInt(numbered.group(2)) - month);
            if (away <= 1) {
                return Calendar.day(Integer.parseInt(numbered.group(1)), month, day);
            }
        }
        return Optional.empty();
    }

    /** The day of that month and number that is nearest to another day. */
    private static Optional<LocalDate> nearest(int month, int day, LocalDate to) {
        Optional<LocalDate> best = Optional.empty();
        for (int year = to.getYear() - 1; year <= to.getYear() + 1; year++) {
            Optional<LocalDate> one = Calendar.day(year, month, day);
            if (one.isPresent()
                    && (best.isEmpty()
                            || Math.abs(ChronoUnit.DAYS.between(one.get(), to))
                                    < Math.abs(ChronoUnit.DAYS.between(best.get(), to)))) {
                best = one;
            }
        }
        return best;
    }

    /** The day from which words at an offset count. */
    public Optional<LocalDate> at(int offset) {
        return Optional.ofNullable(days.floorEntry(offset))
                .or(() -> Optional.ofNullable(days.firstEntry()))
                .map(Map.Entry::getValue);
    }

    /** Where a place and a date stand as a dateline, in no order; what follows one is a story of its own. */
    public List<Span> datelines() {
        return List.copyOf(datelines);
    }

    /** End of the last dateline that ends up to an offset, 0 when there is none: where its story begins. */
    public int storyOf(int offset) {
        return datelines.stream()
                .mapToInt(Span::end)
                .filter(end -> end <= offset)
                .max()
                .orElse(0);
    }
}
