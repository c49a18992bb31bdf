package org.parley.reading.intake;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
    private static final String REGION = ", \\p{Lu}[\\p{L}.]*(?: (?:(?:of|and)(?: the)? )?\\p{Lu}[\\p{L}.]*){0,3}";
    private static final String DATE = "(?:,? (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?((?:" + Dates.MONTH
            + " \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)? " + Dates.MONTH + ")(?:,? (\\d{4}))?))";
    private static final String AGENCY =
            "(?: ?[(\\[](?!" + Dates.MONTH + " \\d)([\\p{Lu}][\\p{L}\\p{N}.'&/ -]{1,40})[)\\]])";
    private static final String DASH = "(?: ?\u2014 ?| (?:\u2013|-|--+|_) |(?:\u2013|--+) )";

    private static final Pattern IN_CAPITALS = Pattern.compile("^(" + CAPITALS + regionNotDate() + ")(?:" + DATE + "?"
            + AGENCY + "?|" + AGENCY + DATE + ")\\s?" + DASH + "(?=\\S)");
    private static final Pattern IN_TITLE_CASE = Pattern.compile("^(" + TITLE_CASE + regionNotDate() + ")(?:" + DATE
            + AGENCY + "?|" + AGENCY + DATE + "?)\\s?" + DASH + "(?=\\S)");
    private static final Pattern LABEL = Pattern.compile(
            "(?i)(?:update|updated|exclusive|breaking|watch|video|analysis|opinion|corrected|correction|new(?! (?:york|delhi|orleans|haven|brunswick|plymouth|westminster)\\b)|live|factbox|timeline|"
                    + "interview|insight|editorial|special|photos?|read|more|related|note|editor|listen|poll|report|alert|q|a|q&a|the(?! hague\\b)|transcript|"
                    + "review|feature|wrapup|wire|source|sources|warning|spoiler|fact|claim|rating|yes|no|host|advertisement)(?:[ .:'\\d].*)?");

    private static final Pattern NEWS_AGENCY = Pattern.compile(
            "(?!(?:U\\.?S\\.?A?|U\\.?K|U\\.?A\\.?E)\\.?$)(?:\\p{Lu}[\\p{Lu}.&/-]{1,7}|.*\\b(?:Agency|Press|News|Newswire|Wire|Service|Times|Post|Network|Radio|Media|Broadcasting)"
                    + "|Reuters|Xinhua|Bloomberg|Interfax|T[Aa][Ss][Ss]|Kyodo|Yonhap|Anadolu|Ansa|Bernama|Antara|CNN.*|BBC.*)");

    private DatelineFinder() {}

    private static String regionNotDate() {
        return "(?:(?!, (?:" + Dates.MONTH + "|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\\b)" + REGION + ")?";
    }

    /** Offsets count within the block's plain text. */
    static Optional<Dateline> find(Block block, @Nullable LocalDate published) {
        String plain = block.plain();
        for (Pattern form : List.of(IN_CAPITALS, IN_TITLE_CASE)) {
            Matcher line = form.matcher(plain);
            if (line.find() && !LABEL.matcher(line.group(1)).matches()) {
                return Optional.of(dateline(line, published));
            }
        }
        return Optional.empty();
    }

    /**
     * The agency where its name says that it is one: initials, a usual word, or a name known from wire copy. "PARIS
     * (Texas)" names none.
     */
    static Optional<String> newsAgency(Dateline dateline) {
        String agency = dateline.agency();
        return agency != null && NEWS_AGENCY.matcher(agency).matches() ? Optional.of(agency) : Optional.empty();
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

    private static Dateline dateline(Matcher line, @Nullable LocalDate published) {
        int end = line.end();
        while (Character.isWhitespace(line.group().charAt(end - 1))) {
            end--;
        }
        boolean agencyFirst = line.group(5) != null;
        LocalDate date = agencyFirst
                ? date(line.group(6), line.group(7), published)
                : date(line.group(2), line.group(3), published);
        return new Dateline(new Span(0, end), line.group(1), date, line.group(agencyFirst ? 5 : 4));
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
