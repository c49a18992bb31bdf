package org.parley.reading.resolve;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.parley.model.Span;
import org.parley.model.StatementKind;

/**
 * Which parts of a text stand between quotation marks. Straight and typographic, double and single marks, guillemets and
 * doubled apostrophes; a quotation left open at the end of a paragraph is taken to go on when the next paragraph opens
 * with a mark, otherwise to end with its paragraph, so that one missing mark never turns the rest of a text around. One
 * pass. Immutable.
 */
final class QuoteMarks {

    /** "at least nine tenths", {@link StatementKind#DIRECT}. */
    private static final int DIRECT_PERCENT = 90;

    private final BitSet inside;
    private final String text;

    private QuoteMarks(String text, BitSet inside) {
        this.text = text;
        this.inside = inside;
    }

    static QuoteMarks of(String text) {
        BitSet inside = new BitSet(text.length());
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            markDouble(text, start, end, inside);
            markSingle(text, start, end, inside);
            start = end + 1;
        }
        return new QuoteMarks(text, inside);
    }

    private static void markDouble(String text, int start, int end, BitSet inside) {
        int open = -1;
        for (int i = start; i < end; i++) {
            int width = width(text, i, end);
            if (width == 0) {
                continue;
            }
            if (opens(text, i, width, end, open >= 0)) {
                open = open < 0 ? i + width : open;
            } else if (open >= 0) {
                inside.set(open, i);
                open = -1;
            }
            i += width - 1;
        }
        if (open >= 0) {
            inside.set(open, end);
        }
    }

    private static int width(String text, int i, int end) {
        char c = text.charAt(i);
        if (c == '"' || c == '“' || c == '”' || c == '„' || c == '«' || c == '»' || c == '‟') {
            return 1;
        }
        return (c == '\'' || c == '`') && i + 1 < end && text.charAt(i + 1) == c ? 2 : 0;
    }

    private static boolean opens(String text, int i, int width, int end, boolean isOpen) {
        char c = text.charAt(i);
        if (c == '“' || c == '„' || c == '«' || c == '`') {
            return true;
        }
        if (c == '”' || c == '»') {
            return false;
        }
        // a straight mark opens when none is open and a word follows
        return !isOpen && i + width < end && !Character.isWhitespace(text.charAt(i + width));
    }

    private static void markSingle(String text, int start, int end, BitSet inside) {
        int open = -1;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c != '\'' && c != '‘' && c != '’') {
                continue;
            }
            boolean letterBefore = i > start && Character.isLetterOrDigit(text.charAt(i - 1));
            boolean letterAfter = i + 1 < end && Character.isLetterOrDigit(text.charAt(i + 1));
            boolean spaceBefore = i == start
                    || Character.isWhitespace(text.charAt(i - 1))
                    || "(—“\"".indexOf(text.charAt(i - 1)) >= 0;
            if (open < 0 && c != '’' && spaceBefore && letterAfter) {
                open = i + 1;
            } else if (open >= 0
                    && c != '‘'
                    && !letterAfter
                    && !spaceBefore
                    && !isPluralPossessive(text, i, end, letterBefore)) {
                inside.set(open, i);
                open = -1;
            }
        }
    }

    /** "the rebels' demands": an apostrophe after s, before a lower-case word. */
    private static boolean isPluralPossessive(String text, int i, int end, boolean letterBefore) {
        return letterBefore
                && text.charAt(i - 1) == 's'
                && i + 2 < end
                && text.charAt(i + 1) == ' '
                && Character.isLowerCase(text.charAt(i + 2))
                && text.indexOf('\'', i + 1) > 0
                && text.indexOf('\'', i + 1) < end;
    }

    boolean contains(int offset) {
        return inside.get(offset);
    }

    /** Direct when nine tenths of the words or more are quoted, indirect when none is. */
    StatementKind kindOf(List<Span> content) {
        int words = 0;
        int quoted = 0;
        for (Span span : content) {
            boolean inWord = false;
            for (int i = span.begin(); i < span.end(); i++) {
                boolean letter = Character.isLetterOrDigit(text.charAt(i));
                if (letter && !inWord) {
                    words++;
                    quoted += inside.get(i) ? 1 : 0;
                }
                inWord = letter || (inWord && (text.charAt(i) == '\'' || text.charAt(i) == '’'));
            }
        }
        if (quoted == 0) {
            return StatementKind.INDIRECT;
        }
        return quoted * 100 >= words * DIRECT_PERCENT ? StatementKind.DIRECT : StatementKind.MIXED;
    }

    /** Quoted ranges, for tests. */
    List<Span> spans() {
        List<Span> out = new ArrayList<>();
        for (int i = inside.nextSetBit(0); i >= 0; ) {
            int end = inside.nextClearBit(i);
            out.add(new Span(i, end));
            i = inside.nextSetBit(end);
        }
        return out;
    }
}
