package org.parley.model;

/**
 * Turns UTF-16 offsets of one text into Unicode code points, the unit of every export. Texts without supplementary
 * characters cost nothing; others one pass. Immutable.
 */
public final class CodePoints {

    private final int length;
    private final int[]
            before; // before[i] = supplementary characters that end at or before i; empty when there are none

    private CodePoints(int length, int[] before) {
        this.length = length;
        this.before = before;
    }

    public static CodePoints of(String text) {
        int supplementary = text.length() - text.codePointCount(0, text.length());
        if (supplementary == 0) {
            return new CodePoints(text.length(), new int[0]);
        }
        int[] before = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            boolean second =
                    i > 0 && Character.isLowSurrogate(text.charAt(i)) && Character.isHighSurrogate(text.charAt(i - 1));
            before[i + 1] = before[i] + (second ? 1 : 0);
        }
        return new CodePoints(text.length(), before);
    }

    /**
     * Code points before a UTF-16 offset.
     *
     * @param offset 0 to the text's length
     * @throws IndexOutOfBoundsException when the offset is outside the text
     */
    public int at(int offset) {
        if (offset < 0 || offset > length) {
            throw new IndexOutOfBoundsException("offset " + offset + " must be within 0.." + length);
        }
        return before.length == 0 ? offset : offset - before[offset];
    }
}
