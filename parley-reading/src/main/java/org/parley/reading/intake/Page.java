package org.parley.reading.intake;

import java.util.ArrayList;
import java.util.List;
import org.parley.model.Span;

/**
 * A text as blocks: its lines, or, where lines are broken at a fixed width, the paragraphs that they make up.
 *
 * @param text the whole text
 * @param blocks in text order; blank lines are none
 */
record Page(String text, List<Block> blocks) {

    private static final int SHORTEST_WRAPPED = 45;
    private static final int LONGEST_WRAPPED = 120;
    private static final int LEAST_SOFT_BREAKS = 3;

    /**
     * @param index place among the blocks
     * @param span without white space at its ends
     * @param plain the text with white space squeezed and typographic apostrophes made straight
     * @param words number of words
     */
    record Block(int index, Span span, String plain, int words) {

        /** Whether it ends as a sentence does. */
        boolean endsSentence() {
            return plain.matches("(?s).*[.!?][\"'\u201d\u2019)\\]]*");
        }
    }

    Page {
        blocks = List.copyOf(blocks);
    }

    static Page of(String text) {
        List<Span> lines = lines(text);
        boolean wrapped = isWrapped(text, lines);
        List<Block> blocks = new ArrayList<>();
        Span open = null;
        for (Span line : lines) {
            boolean joins = wrapped
                    && open != null
                    && lastLineLength(text, open) >= SHORTEST_WRAPPED
                    && touches(text, open, line);
            if (open != null && !joins) {
                add(blocks, text, open);
            }
            open = open != null && joins ? open.cover(line) : line;
        }
        if (open != null) {
            add(blocks, text, open);
        }
        return new Page(text, blocks);
    }

    private static void add(List<Block> blocks, String text, Span span) {
        String plain = Words.squeezed(span.in(text)).replace('\u2019', '\'');
        if (!plain.isEmpty()) {
            blocks.add(new Block(blocks.size(), span, plain, Words.count(plain)));
        }
    }

    private static List<Span> lines(String text) {
        List<Span> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || isLineEnd(text.charAt(i))) {
                int begin = from;
                int end = i;
                while (begin < end && isSpace(text.charAt(begin))) {
                    begin++;
                }
                while (end > begin && isSpace(text.charAt(end - 1))) {
                    end--;
                }
                if (begin < end) {
                    lines.add(new Span(begin, end));
                }
                from = i + 1;
            }
        }
        return lines;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\f' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }

    /** Whether many long lines end in the middle of a sentence that the next line goes on with. */
    private static boolean isWrapped(String text, List<Span> lines) {
        int soft = 0;
        int pairs = 0;
        for (int i = 1; i < lines.size(); i++) {
            Span line = lines.get(i - 1);
            if (!touches(text, line, lines.get(i))) {
                continue;
            }
            pairs++;
            char last = text.charAt(line.end() - 1);
            boolean open = Character.isLetterOrDigit(last) || last == ',' || last == '-';
            boolean goesOn = Character.isLowerCase(text.charAt(lines.get(i).begin()));
            boolean width = line.length() >= SHORTEST_WRAPPED && line.length() <= LONGEST_WRAPPED;
            soft += open && goesOn && width ? 1 : 0;
        }
        return soft >= LEAST_SOFT_BREAKS && soft * 5 >= pairs;
    }

    /** Whether no blank line stands between. */
    private static boolean touches(String text, Span line, Span next) {
        int ends = 0;
        for (int i = line.end(); i < next.begin(); i++) {
            boolean second = text.charAt(i) == '\n' && i > 0 && text.charAt(i - 1) == '\r';
            ends += isLineEnd(text.charAt(i)) && !second ? 1 : 0;
        }
        return ends <= 1;
    }

    private static int lastLineLength(String text, Span span) {
        int begin = span.end();
        while (begin > span.begin() && !isLineEnd(text.charAt(begin - 1))) {
            begin--;
        }
        return span.end() - begin;
    }
}
