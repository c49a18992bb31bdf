package org.parley.docket.parties;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.parley.model.Span;

/** Finds names of one word or two, written with a capital letter, in a text. */
final class Names {

    /**
     * A name that stands in a text.
     *
     * @param span where
     * @param name in lower case
     */
    record Named(Span span, String name) {}

    private Names() {}

    /**
     * In text order, without overlap; of two that begin together the longer.
     *
     * @param names in lower case
     */
    static List<Named> in(String text, Set<String> names) {
        List<Named> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = wordEnd(text, at);
            if (end == at) {
                at++;
                continue;
            }
            if (!Character.isUpperCase(text.charAt(at))) {
                at = end;
                continue;
            }
            int second = end < text.length() && text.charAt(end) == ' ' ? wordEnd(text, end + 1) : end;
            String two = text.substring(at, second).toLowerCase(Locale.ROOT);
            if (second > end + 1 && names.contains(two)) {
                found.add(new Named(new Span(at, second), two));
                at = second;
                continue;
            }
            String one = text.substring(at, end).toLowerCase(Locale.ROOT);
            if (names.contains(one)) {
                found.add(new Named(new Span(at, end), one));
            }
            at = end;
        }
        return found;
    }

    private static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length() && (Character.isLetter(text.charAt(end)) || inside(text, end, from))) {
            end++;
        }
        return end;
    }

    /** A full stop or hyphen between letters: "U.S". */
    private static boolean inside(String text, int at, int from) {
        char c = text.charAt(at);
        return (c == '.' || c == '-')
                && at > from
                && at + 1 < text.length()
                && Character.isLetter(text.charAt(at - 1))
                && Character.isLetter(text.charAt(at + 1));
    }
}
