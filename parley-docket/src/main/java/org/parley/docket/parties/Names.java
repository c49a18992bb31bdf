package org.parley.docket.parties;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.parley.docket.page.Spellings;
import org.parley.model.Span;

/** Finds names of one word or two, written with a capital letter, in a text. */
final class Names {

    /**
     * A name that stands in a text.
     *
     * @param begin where
     * @param end behind it
     * @param name in lower case
     */
    record Named(int begin, int end, String name) {

        Span span() {
            return new Span(begin, end);
        }
    }

    private Names() {}

    /**
     * Words with a capital letter, which may be names.
     *
     * @param one the first word
     * @param two both words when another follows after a space, else the first
     */
    record Candidate(Named one, Named two) {}

    /** All that may be names in a text, in text order; a second word is a candidate of its own too. */
    static List<Candidate> candidates(String text) {
        List<Candidate> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = wordEnd(text, at);
            if (end == at) {
                at++;
                continue;
            }
            if (Character.isUpperCase(text.charAt(at))) {
                int second = end < text.length() && text.charAt(end) == ' ' ? wordEnd(text, end + 1) : end;
                Named one = named(text, at, end);
                found.add(new Candidate(one, second > end + 1 ? named(text, at, second) : one));
            }
            at = end;
        }
        return List.copyOf(found);
    }

    private static Named named(String text, int from, int to) {
        return new Named(from, to, Spellings.same(text.substring(from, to).toLowerCase(Locale.ROOT)));
    }

    /**
     * In text order, without overlap; of two that begin together the longer.
     *
     * @param names in lower case
     */
    static List<Named> in(List<Candidate> candidates, Set<String> names) {
        List<Named> found = new ArrayList<>();
        int end = 0;
        for (Candidate candidate : candidates) {
            if (candidate.one().begin() < end) {
                continue;
            }
            Named named = names.contains(candidate.two().name()) ? candidate.two() : candidate.one();
            if (names.contains(named.name())) {
                found.add(named);
                end = named.end();
            }
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
