package org.parley.reading.resolve;

import java.util.Set;

/** Whether a noun phrase speaks of somebody known ("the envoy") or of anybody ("an envoy"). Reads tokens only. */
final class Determiners {

    private static final Set<String> INDEFINITE = Set.of(
            "a",
            "an",
            "another",
            "one",
            "some",
            "several",
            "many",
            "two",
            "three",
            "other",
            "no",
            "any",
            "most",
            "few",
            "various",
            "numerous",
            "certain",
            "unnamed",
            "anonymous");

    private final Tokens tokens;
    private final Phrases phrases;

    Determiners(Tokens tokens, Phrases phrases) {
        this.tokens = tokens;
        this.phrases = phrases;
    }

    boolean isIndefinite(NounPhrase phrase) {
        return INDEFINITE.contains(tokens.lower(phrase.from()));
    }

    boolean startsDefinite(NounPhrase phrase) {
        String first = tokens.lower(phrase.from());
        return first.equals("the") || first.equals("this") || first.equals("that");
    }

    /** Determined by an article, a possessor or a capital letter, and not narrowed by a relative clause. */
    boolean isDefined(NounPhrase phrase) {
        for (int i = phrase.head() + 1; i < phrase.end(); i++) {
            if (tokens.tag(i).startsWith("W") || tokens.isVerb(i)) {
                return false;
            }
        }
        boolean possessor = false;
        for (int i = phrase.from(); i < phrase.head(); i++) {
            possessor |= phrases.isPossessiveMark(i);
        }
        String first = tokens.tag(phrase.from());
        return startsDefinite(phrase) || first.equals("PRP$") || possessor || tokens.isProper(phrase.head());
    }
}
