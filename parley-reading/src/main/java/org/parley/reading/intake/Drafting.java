package org.parley.reading.intake;

import java.util.ArrayList;
import java.util.List;
import org.parley.model.Furniture;
import org.parley.model.Skipped;
import org.parley.model.Span;

/**
 * A text that is being rendered, with ranges marked as they are written. Knows how white space joins: runs of blanks as
 * one, at most one empty line between blocks, none at the start. Used by one thread.
 */
final class Drafting {

    private final StringBuilder text = new StringBuilder();
    private final List<Skipped> marked = new ArrayList<>();
    private final int most;
    private int breaks;
    private boolean blank;

    /**
     * @param most characters after which rendering is given up
     */
    Drafting(int most) {
        this.most = most;
    }

    /** Characters as they are, after the pending line break or blank. */
    void exactly(CharSequence characters) throws Unreadable {
        if (characters.length() == 0) {
            return;
        }
        settle();
        text.append(characters);
        if (text.length() > most) {
            throw new Unreadable("has more than " + most + " characters of text, the limit for one report");
        }
    }

    /** Running text: every run of white space counts as one blank. */
    void flowing(String characters) throws Unreadable {
        int from = 0;
        for (int i = 0; i <= characters.length(); i++) {
            if (i == characters.length() || isBlank(characters.charAt(i))) {
                exactly(characters.substring(from, i));
                blank |= i < characters.length();
                from = i + 1;
            }
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\u00A0' || c == '\u200B';
    }

    /** A new line before what comes next. */
    void line() {
        breaks = Math.max(breaks, 1);
    }

    /** An empty line before what comes next. */
    void paragraph() {
        breaks = 2;
    }

    private void settle() {
        if (text.length() > 0) {
            if (breaks > 0) {
                text.append(breaks == 1 ? "\n" : "\n\n");
            } else if (blank) {
                text.append(' ');
            }
        }
        breaks = 0;
        blank = false;
    }

    /** Where the next characters will stand, or the end of what is written when nothing follows. */
    int position() {
        return text.length();
    }

    /** Marks what was written since a position as furniture, white space at its ends aside. */
    void mark(int from, Furniture furniture) {
        int begin = from;
        int end = text.length();
        while (begin < end && Character.isWhitespace(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (begin < end) {
            marked.add(new Skipped(new Span(begin, end), furniture));
        }
    }

    String text() {
        return text.toString();
    }

    List<Skipped> marked() {
        return List.copyOf(marked);
    }
}
