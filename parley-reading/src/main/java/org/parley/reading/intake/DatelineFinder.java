package org.parley.reading.intake;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.model.Dateline;
import org.parley.model.Span;
import org.parley.reading.intake.Page.Block;

/**
 * "BAGHDAD, May 28 (Agency) —" at the head of a block. The place is in capitals, or a date or an agency follows it: words
 * in capitals that are labels (UPDATE, ANALYSIS) are no places. A date without year gets the year that puts it at or
 * shortly before publication, and stays absent when that is not known.
 */
final class DatelineFinder {

    private static final String CAPITALS =
            "\\p{Lu}[\\p{Lu}.'\u2019-]+(?:[ /-](?:de|la|el|al-)?\\p{Lu}[\\p{Lu}.'\u2019-]+){0,3}";
    private static final String TITLE_CASE = "\\p{Lu}[\\p{L}.'\u2019-]+(?:[ /-]\\p{Lu}[\\p{L}.'\u2019-]+){0,3}";
    private static final String REGION = ", \\p{Lu}[\\p{L}.]*(?: \\p{Lu}[\\p{L}.]*){0,2}";
    private static final String DATE = "(?:,? (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?((?:" + Dates.MONTH
            + " \\d{1,2}|\\d{1,2} " + Dates.MONTH + ")(?:,? (\\d{4}))?))";
    private static final String AGENCY = "(?: ?[(\\[]([\\p{Lu}][\\p{L}.&/ -]{1,40})[)\\]])";
    private static final String DASH = "(?: ?\u2014 ?| (?:\u2013|-|--+) |(?:\u2013|--+) )";

    private static final Pattern IN_CAPITALS = Pattern.compile(
            "^(" + CAPITALS + regionNotDate() + ")" + DATE + "?" + AGENCY + "?" + "\\s?" + DASH + "(?=\\S)");
    private static final Pattern IN_TITLE_CASE = Pattern.compile("^(" + TITLE_CASE + regionNotDate() + ")(?:" + DATE
            + AGENCY + "?|" + AGENCY + ")" + "\\s?" + DASH + "(?=\\S)");
    private static final Pattern LABEL = Pattern.compile(
            "(?i)(?:update|updated|exclusive|breaking|watch|video|analysis|opinion|corrected|correction|new|live|factbox|timeline|"
                    + "interview|insight|editorial|special|photos?|read|more|related|note|editor|listen|poll|report|alert|q|a|q&a|the|transcript|"
                    + "review|feature|wrapup|wire|source|sources|warning|spoiler|fact|claim|rating|yes|no|host|advertisement)(?:[ .:'\\d].*)?");

    private DatelineFinder() {}

    private static String regionNotDate() {
        return "(?:(?!, (?:" + Dates.MONTH + "|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\\b)" + REGION + ")?";
    }

    /** Offsets count within the block's plain text. */
    static Optional<Dateline> find(Block block, @Nullable LocalDate published) {
        String plain = block.plain();
        Matcher capitals = IN_CAPITALS.matcher(plain);
        if (capitals.find() && !LABEL.matcher(capitals.group(1)).matches()) {
            return Optional.of(dateline(capitals, capitals.group(2), capitals.group(3), capitals.group(4), published));
        }
        Matcher titleCase = IN_TITLE_CASE.matcher(plain);
        if (titleCase.find() && !LABEL.matcher(titleCase.group(1)).matches()) {
            String agency = titleCase.group(4) == null ? titleCase.group(5) : titleCase.group(4);
            return Optional.of(dateline(titleCase, titleCase.group(2), titleCase.group(3), agency, published));
        }
        return Optional.empty();
    }

    /** The same dateline with its span in the report's text: from the place to the dash. */
    static Dateline inText(Dateline found, Block block, String text) {
        int plain = 0;
        int at = block.span().begin();
        String squeezed = block.plain();
        while (at < block.span().end() && plain < found.span().end()) {
            boolean blankHere = squeezed.charAt(plain) == ' ';
            if (blankHere) {
                while (at < block.span().end() && isBlank(text.charAt(at))) {
                    at++;
                }
            } else {
                at++;
            }
            plain++;
        }
        return new Dateline(
                new Span(block.span().begin(), Math.max(at, block.span().begin() + 1)),
                found.place(),
                found.date(),
                found.agency());
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
    }

    private static Dateline dateline(
            Matcher matcher,
            @Nullable String day,
            @Nullable String year,
            @Nullable String agency,
            @Nullable LocalDate published) {
        int end = matcher.end();
        while (Character.isWhitespace(matcher.group().charAt(end - 1))) {
            end--;
        }
        return new Dateline(new Span(0, end), matcher.group(1), date(day, year, published), agency);
    }

    private static @Nullable LocalDate date(
            @Nullable String day, @Nullable String year, @Nullable LocalDate published) {
        if (day == null) {
            return null;
        }
        if (year != null) {
            return Dates.find(day).orElse(null);
        }
        if (published == null) {
            return null;
        }
        for (int back = -1; back <= 1; back++) {
            LocalDate date =
                    Dates.find(day + ", " + (published.getYear() - back)).orElse(null);
            if (date != null) {
                long days = ChronoUnit.DAYS.between(date, published);
                if (days >= -1 && days < 364) {
                    return date;
                }
            }
        }
        return null;
    }
}
