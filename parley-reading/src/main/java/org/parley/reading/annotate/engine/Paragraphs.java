package org.parley.reading.annotate.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts a text into paragraphs. A line break ends a paragraph unless the text is hard-wrapped, which is decided once for the
 * whole text: short lines that mostly go on in lower case after a line without a final stop. In a wrapped text a line ends
 * its paragraph when it is followed by a blank or indented line, or when the next word would have fitted on it.
 */
final class Paragraphs {

    private static final int LONGEST_WRAPPED_LINE = 120;
    private static final int FEWEST_PAIRS = 3;

    private final String text;
    private final List<int[]> lines = new ArrayList<>(); // begin, end (without the line break), blank lines kept

    private Paragraphs(String text) {
        this.text = text;
        int begin = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || Letters.isLineEnd(text.charAt(i))) {
                lines.add(new int[] {begin, i});
                if (i + 1 < text.length() && text.charAt(i) == '\r' && text.charAt(i + 1) == '\n') {
                    i++;
                }
                begin = i + 1;
            }
        }
    }

    /** Ranges of the paragraphs that hold anything, in text order. */
    static List<int[]> of(String text) {
        return new Paragraphs(text).joined();
    }

    private List<int[]> joined() {
        int width = wrapWidth();
        List<int[]> out = new ArrayList<>();
        int @org.jspecify.annotations.Nullable [] open = null;
        int previous = -1;
        for (int i = 0; i < lines.size(); i++) {
            int[] line = lines.get(i);
            if (isBlank(line)) {
                open = null;
            } else if (open != null && width > 0 && goesOn(lines.get(previous), line, width)) {
                open[1] = line[1];
            } else {
                open = line.clone();
                out.add(open);
            }
            previous = i;
        }
        return out;
    }

    /** Width of the lines of a hard-wrapped text, 0 for a text that has a paragraph on each line. */
    private int wrapWidth() {
        int pairs = 0;
        int wrapped = 0;
        int[] lengths = new int[lines.size()];
        int count = 0;
        for (int i = 0; i < lines.size(); i++) {
            int[] line = lines.get(i);
            if (isBlank(line)) {
                continue;
            }
            lengths[count++] = line[1] - line[0];
            if (i > 0 && !isBlank(lines.get(i - 1))) {
                pairs++;
                wrapped += looksWrapped(lines.get(i - 1), line) ? 1 : 0;
            }
        }
        if (wrapped < FEWEST_PAIRS || wrapped * 4 < pairs) {
            return 0;
        }
        Arrays.sort(lengths, 0, count);
        int width = lengths[(count - 1) * 9 / 10];
        return width <= LONGEST_WRAPPED_LINE ? width : 0;
    }

    private boolean looksWrapped(int[] line, int[] next) {
        int first = text.codePointAt(firstOf(next));
        char last = text.charAt(lastOf(line));
        return Character.isLowerCase(first) && ".?!\u2026:\u201d\"".indexOf(last) < 0;
    }

    private boolean goesOn(int[] line, int[] next, int width) {
        boolean indented = firstOf(next) - next[0] >= 2 && firstOf(line) == line[0];
        int word = firstOf(next);
        int to = word;
        while (to < next[1] && to < word + width && !Letters.isBlank(text.charAt(to))) {
            to++;
        }
        boolean fitted = lastOf(line) + 1 - line[0] + 1 + to - word <= width * 4 / 5;
        return !indented && !fitted;
    }

    private boolean isBlank(int[] line) {
        return firstOf(line) == line[1];
    }

    private int firstOf(int[] line) {
        int at = line[0];
        while (at < line[1] && Letters.isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private int lastOf(int[] line) {
        int at = line[1] - 1;
        while (at > line[0] && Letters.isBlank(text.charAt(at))) {
            at--;
        }
        return at;
    }
}
