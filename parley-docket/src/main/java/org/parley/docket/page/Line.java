package org.parley.docket.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.model.Span;

/** A sentence of a report: its text in lower case for patterns, its words for lists. Immutable. */
public final class Line {

    private final Span span;
    private final int number;
    private final int paragraph;
    private final String text;
    private final String lower;
    private final List<Word> words;

    Line(Span span, int number, int paragraph, String report) {
        this.span = span;
        this.number = number;
        this.paragraph = paragraph;
        this.text = span.in(report);
        this.lower = lower(text);
        this.words = words(lower, span.begin());
    }

    public Span span() {
        return span;
    }

    /** Its number in the report, from 0. */
    public int number() {
        return number;
    }

    /** The number of its paragraph in the report, from 0. */
    public int paragraph() {
        return paragraph;
    }

    /** As in the report. */
    public String text() {
        return text;
    }

    /** In lower case, of the same length, quotation marks and dashes made plain. */
    public String lower() {
        return lower;
    }

    /** In text order. */
    public List<Word> words() {
        return words;
    }

    /** The words inside a span of the report, in text order. */
    public List<Word> words(Span within) {
        return words.stream().filter(word -> within.contains(word.span())).toList();
    }

    /** Where a pattern first stands, as a span of the report. */
    public Optional<Span> find(Pattern pattern) {
        Matcher found = pattern.matcher(lower);
        return found.find() ? Optional.of(spanOf(found, 0)) : Optional.empty();
    }

    public boolean has(Pattern pattern) {
        return pattern.matcher(lower).find();
    }

    /** The span in the report of a group of a match in {@link #lower}. */
    public Span spanOf(Matcher match, int group) {
        return new Span(span.begin() + match.start(group), span.begin() + match.end(group));
    }

    /** Lower case that keeps every offset; typographic marks become plain ones. */
    static String lower(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(
                    switch (c) {
                        case '\u2018', '\u2019', '\u02bc' -> '\'';
                        case '\u201c', '\u201d', '\u00ab', '\u00bb' -> '"';
                        case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014' -> '-';
                        case '\n', '\r', '\t', '\u00a0', '\u2009', '\u202f' -> ' ';
                        default -> Character.toLowerCase(c);
                    });
        }
        return out.toString();
    }

    /** Words of a text in lower case, at offsets from {@code base}. */
    static List<Word> words(String lower, int base) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < lower.length()) {
            if (!Character.isLetterOrDigit(lower.charAt(at))) {
                at++;
                continue;
            }
            int end = at + 1;
            while (end < lower.length() && continues(lower, end)) {
                end++;
            }
            words.add(new Word(Spellings.same(lower.substring(at, end)), base + at, base + end));
            at = end;
        }
        return List.copyOf(words);
    }

    private static boolean continues(String lower, int at) {
        char c = lower.charAt(at);
        boolean joins = c == '\'' || c == ',' || c == '.';
        if (!joins || at + 1 >= lower.length()) {
            return Character.isLetterOrDigit(c);
        }
        char before = lower.charAt(at - 1);
        char after = lower.charAt(at + 1);
        return c == '\''
                ? Character.isLetter(before) && Character.isLetter(after)
                : Character.isDigit(before) && Character.isDigit(after);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d %s", number, text);
    }
}
