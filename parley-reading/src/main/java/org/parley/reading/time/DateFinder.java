package org.parley.reading.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.model.Span;
import org.parley.reading.annotate.Annotation;
import org.parley.reading.annotate.Sentence;

/**
 * Finds the dates that a report names. A weekday is the last such day up to the day of the report, that day included, and
 * a day and month without year the last such day, unless "next" or the future tense of the sentence says that it is to
 * come. Immutable; safe for many threads.
 */
public final class DateFinder {

    private static final Pattern FUTURE = Pattern.compile(
            "(?i)\\b(?:will|shall|'ll|(?-i:may|might) (?!have )|(?:is|are) (?:to|expected|scheduled|due|set|planning|planned|going)|plans? to|intends? to|would)\\b");

    /** Some word that every rule needs: most sentences have none, and are done. */
    private static final Pattern ANY = Pattern.compile(
            "\\d|day|night|week|month|year|\\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon\\.|Tues|Wed|Thurs|Fri|Sat|Sun)"
                    + "|tomorrow|this (?:morning|afternoon|evening)|summer|winter|spring|autumn|fall",
            Pattern.CASE_INSENSITIVE);

    /** What a rule makes of its words; empty when they name no date. */
    @FunctionalInterface
    interface Maker {
        Optional<DateMention> make(Matcher words, Span span, Base base);
    }

    /** The day from which relative words count, and whether the sentence speaks of the future. */
    record Base(Optional<LocalDate> day, boolean future) {}

    /** Words and what they mean. */
    record Rule(Pattern words, Maker maker) {}

    public DateFinder() {}

    /** In text order, without overlap; the longest words first. */
    public List<DateMention> find(ReportDays days, Annotation annotation) {
        List<DateMention> out = new ArrayList<>();
        for (Sentence sentence : annotation.sentences()) {
            find(annotation.text(), sentence.span(), days, out);
        }
        return out;
    }

    private static void find(String text, Span sentence, ReportDays days, List<DateMention> out) {
        String words = sentence.in(text);
        if (!ANY.matcher(words).find()) {
            return;
        }
        boolean future = FUTURE.matcher(words).find();
        List<DateMention> found = new ArrayList<>();
        for (Rule rule : DateRules.ALL) {
            Matcher matcher = rule.words().matcher(words);
            while (matcher.find()) {
                Span span = new Span(sentence.begin() + matcher.start(), sentence.begin() + matcher.end());
                if (found.stream().noneMatch(other -> other.span().overlaps(span))) {
                    Base base = new Base(days.at(span.begin()), future);
                    rule.maker().make(matcher, span, base).ifPresent(found::add);
                }
            }
        }
        found.removeIf(mention -> isDateline(mention, days));
        found.sort(Comparator.comparing(DateMention::span));
        out.addAll(found);
    }

    private static boolean isDateline(DateMention mention, ReportDays days) {
        return days.datelines().stream().anyMatch(line -> line.overlaps(mention.span()));
    }
}
