package org.parley.brief;

import java.util.ArrayList;
import java.util.List;
import org.parley.brief.told.Told;

/**
 * Text in terminal columns. Widths follow Unicode Standard Annex 11 in short: East Asian wide and full-width letters and
 * emoji take two columns, combining marks and invisible characters none. Control characters are replaced and direction
 * overrides dropped, so that no report can move the cursor or turn a line around.
 */
final class Columns {

    /** First and last of the ranges that are wide throughout, in order (EastAsianWidth.txt, Unicode 15, W and F). */
    private static final int[][] WIDE = {
        {0x1100, 0x115F},
        {0x2E80, 0x303E},
        {0x3041, 0xA4CF},
        {0xA960, 0xA97F},
        {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF},
        {0xFE30, 0xFE6F},
        {0xFF01, 0xFF60},
        {0xFFE0, 0xFFE6},
        {0x1F300, 0x1F64F},
        {0x1F680, 0x1F6FF},
        {0x1F900, 0x1F9FF},
        {0x20000, 0x3FFFD}
    };

    private Columns() {}

    /** The text without characters that would act on a terminal; white space becomes one blank. */
    static String safe(String text) {
        StringBuilder out = new StringBuilder(text.length());
        Told.oneLine(text).codePoints().filter(c -> !overridesDirection(c)).forEach(c -> {
            out.appendCodePoint(Character.isISOControl(c) ? 0xFFFD : c);
        });
        return out.toString();
    }

    /** LRE, RLE, PDF, LRO, RLO and the isolates LRI, RLI, FSI, PDI. */
    private static boolean overridesDirection(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }

    /**
     * Made safe and broken between words into lines of at most {@code columns}; a longer word has a line of its own.
     * At least one line.
     */
    static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int width = 0;
        for (String word : safe(text).split(" ", -1)) {
            int wordWidth = width(word);
            if (width > 0 && width + 1 + wordWidth > columns) {
                lines.add(line.toString());
                line.setLength(0);
                width = 0;
            }
            if (width > 0) {
                line.append(' ');
                width++;
            }
            line.append(word);
            width += wordWidth;
        }
        lines.add(line.toString());
        return lines;
    }

    static String pad(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - width(text)));
    }

    static String padLeft(String text, int columns) {
        return " ".repeat(Math.max(0, columns - width(text))) + text;
    }

    static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    private static int width(int c) {
        switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> {
                return 0;
            }
            default -> {
                for (int[] range : WIDE) {
                    if (c >= range[0] && c <= range[1]) {
                        return 2;
                    }
                }
                return 1;
            }
        }
    }
}
