package org.parley.brief.told;

import java.util.ArrayList;
import java.util.List;
import org.parley.model.Span;

/** The paragraphs of a report's text. */
public final class Paragraphs {

    /** Lines at most this long, all of them, mean that the text was broken to a width. */
    private static final int LONGEST_BROKEN_LINE = 100;

    private Paragraphs() {}

    /**
     * Where paragraphs lie: a paragraph ends at a blank line; unless the text was broken to a width, at every line end.
     * White space between paragraphs is left out of them.
     */
    public static List<Span> of(String text) {
        boolean broken = text.lines().mapToInt(String::length).max().orElse(0) <= LONGEST_BROKEN_LINE;
        List<Span> paragraphs = new ArrayList<>();
        int at = 0;
        int begin = -1;
        int end = -1;
        while (at < text.length()) {
            int lineEnd = text.indexOf('\n', at);
            int next = lineEnd < 0 ? text.length() : lineEnd + 1;
            String line = text.substring(at, next);
            boolean blank = line.isBlank();
            if (begin >= 0 && (blank || !broken)) {
                paragraphs.add(new Span(begin, end));
                begin = -1;
            }
            if (!blank) {
                begin = begin < 0 ? at : begin;
                end = at + line.stripTrailing().length();
            }
            at = next;
        }
        if (begin >= 0) {
            paragraphs.add(new Span(begin, end));
        }
        return paragraphs;
    }
}
