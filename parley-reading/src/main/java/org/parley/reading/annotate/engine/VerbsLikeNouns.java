package org.parley.reading.annotate.engine;

import java.util.Locale;
import java.util.Set;

/**
 * "said Iran arms militias": a plural noun for the tagger, which knows "arms" as one. It is a verb when a name stands
 * before it that begins a sentence or a clause of saying, a noun phrase after it, and no other finite verb in the clause.
 */
final class VerbsLikeNouns {

    private static final Set<String> WORDS = Set.of(
            "arms",
            "funds",
            "backs",
            "shells",
            "trains",
            "aids",
            "finances",
            "houses",
            "harbors",
            "harbours",
            "shelters",
            "supplies",
            "fuels",
            "bombs",
            "jails",
            "blocks",
            "hosts",
            "supports",
            "attacks",
            "targets");

    private static final Set<String> OPENERS = Set.of(
            "said",
            "says",
            "say",
            "that",
            "claimed",
            "claims",
            "believes",
            "believed",
            "insisted",
            "alleged",
            "alleges",
            "because",
            "while",
            "although");

    private static final Set<String> OBJECTS = Set.of("NN", "NNS", "NNP", "NNPS", "JJ", "DT", "PRP$", "CD");
    private static final Set<String> FINITE = Set.of("VBZ", "VBD", "VBP", "MD");
    private static final Set<String> CLAUSES = Set.of("that", "which", "who", "whose", ",", ";", ".", ":");
    private static final int LONGEST_NAME = 3;

    private VerbsLikeNouns() {}

    static void retag(Draft draft) {
        for (int i = 1; i + 1 < draft.size(); i++) {
            if (draft.tag(i).equals("NNS")
                    && WORDS.contains(draft.form(i))
                    && opensClause(draft, i)
                    && OBJECTS.contains(draft.tag(i + 1))
                    && !hasVerbAfter(draft, i)) {
                draft.tag(i, "VBZ");
            }
        }
    }

    /** Whether nothing but a name stands between the word and the beginning of its clause. */
    private static boolean opensClause(Draft draft, int at) {
        int i = at - 1;
        while (i >= 0 && at - i <= LONGEST_NAME && draft.tag(i).startsWith("NNP")) {
            i--;
        }
        boolean name = i < at - 1;
        return name && (i < 0 || OPENERS.contains(draft.form(i).toLowerCase(Locale.ROOT)));
    }

    private static boolean hasVerbAfter(Draft draft, int at) {
        for (int i = at + 1; i < draft.size() && !CLAUSES.contains(draft.form(i).toLowerCase(Locale.ROOT)); i++) {
            if (FINITE.contains(draft.tag(i))) {
                return true;
            }
        }
        return false;
    }
}
