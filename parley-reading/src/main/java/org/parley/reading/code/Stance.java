package org.parley.reading.code;

import java.util.Set;
import org.parley.reading.resolve.Tokens;

/** How the grammar around a trigger puts it: to come, undone, wanted, supposed. Reads tokens only. */
final class Stance {

    private static final Set<String> FUTURE = Set.of("will", "would", "shall", "'ll", "wo", "’ll");
    private static final Set<String> NEEDED = Set.of("must", "should", "ought");
    private static final Set<String> SUPPOSED = Set.of("may", "might", "could", "can");
    private static final Set<String> NOT = Set.of("not", "n't", "n’t", "never", "no");
    private static final Set<String> PLANNING = Set.of(
            "plan",
            "intend",
            "aim",
            "want",
            "expect",
            "schedule",
            "decide",
            "prepare",
            "hope",
            "set",
            "due",
            "consider",
            "mean",
            "ready",
            "arrange",
            "poise",
            "vow",
            "swear",
            "determined",
            "determine",
            "likely",
            "about",
            "go",
            "promise",
            "need");
    private static final Set<String> NEEDING = Set.of("have", "need", "require", "oblige");

    private final Tokens tokens;

    Stance(Tokens tokens) {
        this.tokens = tokens;
    }

    /** What the grammar says. */
    record Reading(boolean future, boolean negated, boolean needed, boolean supposed, boolean unless) {}

    Reading of(int at) {
        boolean future = false;
        boolean negated = false;
        boolean needed = false;
        boolean supposed = false;
        boolean unless = false;
        int i = at;
        for (int steps = 0; steps < 4; steps++) {
            for (int child : tokens.children(i)) {
                String word = tokens.lower(child);
                String relation = tokens.relation(child);
                boolean auxiliary = relation.equals("aux");
                future |= auxiliary && FUTURE.contains(word);
                needed |= auxiliary && NEEDED.contains(word);
                supposed |= auxiliary && SUPPOSED.contains(word);
                supposed |= relation.equals("mark")
                        && (word.equals("if") || word.equals("unless") || word.equals("whether"));
                negated |= NOT.contains(word)
                        && (relation.equals("advmod")
                                || relation.equals("neg")
                                || relation.equals("det")
                                || relation.equals("cc"));
                unless |= isUnlessClause(child);
            }
            String relation = tokens.relation(i);
            int head = tokens.head(i);
            if (head < 0 || !(relation.equals("xcomp") || (relation.equals("conj") && tokens.isVerb(i)))) {
                break;
            }
            if (relation.equals("xcomp")) {
                future |= PLANNING.contains(tokens.lemma(head));
                needed |= NEEDING.contains(tokens.lemma(head));
            } else if (hasOwnSubject(i)) {
                break;
            }
            i = head;
        }
        boolean infinitive = tokens.tag(at).equals("VB") && tokens.relation(at).equals("acl");
        return new Reading(future || infinitive, negated, needed, supposed, unless);
    }

    private boolean hasOwnSubject(int i) {
        return tokens.children(i).stream()
                .anyMatch(child -> tokens.relation(child).startsWith("nsubj"));
    }

    private boolean isUnlessClause(int child) {
        return tokens.relation(child).equals("advcl")
                && tokens.children(child).stream()
                        .anyMatch(mark -> tokens.relation(mark).equals("mark")
                                && tokens.lower(mark).equals("unless"));
    }
}
