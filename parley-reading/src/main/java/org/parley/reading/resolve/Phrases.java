package org.parley.reading.resolve;

import java.util.Set;

/**
 * Noun phrases by their words alone, without the parse: a phrase runs from its determiner over modifiers, possessives and
 * nouns; its head is the last noun before a preposition, comma, verb or relative word. Chosen over the parse because
 * sources come from another model and the parse is often wrong exactly at long sources. Immutable.
 */
final class Phrases {

    private static final Set<String> POSSESSIVE_MARKS = Set.of("'s", "’s", "'", "’");
    private static final Set<String> VERBAL_MODIFIERS = Set.of("VBN", "VBG");

    private final Tokens tokens;

    Phrases(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Index of the head of the phrase in {@code [from, end)}; the first token when it has no noun. */
    int headOf(int from, int end) {
        int head = -1;
        for (int i = from; i < end; i++) {
            if (isNominal(i)) {
                head = i;
            } else if (head >= 0 && !continues(i, end)) {
                break;
            }
        }
        return head >= 0 ? head : from;
    }

    private boolean isNominal(int i) {
        return tokens.isNoun(i) || tokens.tag(i).equals("PRP");
    }

    /** Whether the phrase goes on beyond a token that is no noun: possessive mark, adjective before a noun, "and". */
    private boolean continues(int i, int end) {
        if (isPossessiveMark(i)) {
            return i + 1 < end;
        }
        String tag = tokens.tag(i);
        String form = tokens.form(i);
        if (form.equals("-") || form.equals("/") || form.equals(".")) {
            return i + 1 < end;
        }
        if (tag.startsWith("JJ") || tag.equals("CD") || tag.startsWith("RB")) {
            return i + 1 < end
                    && (tokens.isNoun(i + 1)
                            || tokens.tag(i + 1).startsWith("JJ")
                            || tokens.form(i + 1).equals("-"));
        }
        if (VERBAL_MODIFIERS.contains(tag)) {
            return i + 1 < end
                    && tokens.isNoun(i + 1)
                    && i > 0
                    && (isPossessiveMark(i - 1)
                            || tokens.tag(i - 1).equals("HYPH")
                            || tokens.form(i - 1).equals("-"));
        }
        return false;
    }

    boolean isPossessiveMark(int i) {
        return tokens.tag(i).equals("POS") || (POSSESSIVE_MARKS.contains(tokens.form(i)) && !tokens.isVerb(i));
    }

    /**
     * End of the noun phrase that starts at {@code from}, without prepositional phrases, or {@code from} when there is
     * none.
     */
    int endOfBase(int from, int limit) {
        int i = from;
        boolean noun = false;
        while (i < limit) {
            String tag = tokens.tag(i);
            boolean opening = !noun
                    && (tag.equals("DT")
                            || tag.equals("PRP$")
                            || tag.equals("PDT")
                            || tag.equals("CD")
                            || tag.startsWith("JJ")
                            || (VERBAL_MODIFIERS.contains(tag) && i > from));
            if (tag.equals("PRP") && i == from) {
                return i + 1;
            }
            if (isNominal(i)) {
                noun = true;
            } else if (!opening && !(noun && continues(i, limit))) {
                break;
            }
            i++;
        }
        return noun ? i : from;
    }

    /** End of the phrase with its "of", "for", "from", "to", "in", "at" phrases. */
    int endOfFull(int from, int limit) {
        int end = endOfBase(from, limit);
        while (end > from
                && end + 1 < limit
                && (tokens.tag(end).equals("IN") || tokens.tag(end).equals("TO"))) {
            int next = endOfBase(end + 1, limit);
            if (next == end + 1) {
                break;
            }
            end = next;
        }
        return end;
    }

    /** Start of the base noun phrase that ends before {@code end}: walks back over modifiers to the determiner. */
    int startOfBase(int end, int limit) {
        int i = end;
        while (i > limit) {
            String tag = tokens.tag(i - 1);
            if (tag.equals("DT") || tag.equals("PRP$") || tag.equals("PDT")) {
                i--;
                // a possessor's own determiner still opens the phrase
                return i;
            }
            boolean inside = tokens.isNoun(i - 1)
                    || tag.startsWith("JJ")
                    || tag.equals("CD")
                    || isPossessiveMark(i - 1)
                    || tokens.form(i - 1).equals("-");
            if (!inside) {
                return i;
            }
            i--;
        }
        return i;
    }
}
