package org.parley.reading.intake;

import java.util.Locale;
import java.util.regex.Pattern;

/** Spelling of words and lines, the same on every machine. */
final class Words {

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u2007\\u202F\\u200B\\uFEFF]+");

    private Words() {}

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Runs of white space as one blank, none at the ends. */
    static String squeezed(String text) {
        return SPACE.matcher(text).replaceAll(" ").trim();
    }

    /** Number of runs of characters between white space. */
    static int count(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean space = Character.isWhitespace(text.charAt(i)) || Character.isSpaceChar(text.charAt(i));
            words += !space && !inside ? 1 : 0;
            inside = !space;
        }
        return words;
    }
}
