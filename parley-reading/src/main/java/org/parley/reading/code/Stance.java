package org.parley.reading.code;

import java.util.Set;
import org.parley.reading.resolve.Tokens;

/** How the grammar around a trigger puts it: to come, undone, wanted, supposed. Reads tokens only. */
final class Stance {

    private static final Set<String> FUTURE = Set.of("will", "would", "shall", "'ll", "’ll", "wo");
    private static final Set<String> NEEDED = Set.of("must", "should", "ought");
    private static final Set<String> SUPPOSED = Set.of("may", "might", "could", "can");
    private static final Set<String> SUPPOSING = Set.of("if", "unless", "whether", "until", "once");
    private static final Set<String> NOT = Set.of("not", "n't", "n’t", "never", "no");
    private static final Set<String> NOT_RELATIONS = Set.of("advmod", "neg", "det", "cc");
    /** Verbs and adjectives whose infinitive is to come. */
    private static final Set<String> PLANNING = Set.of(
            "plan",
            "intend",
            "aim",
            "want",
            "expect",
            "schedule",
            "decide",
            "hope",
            "set",
            "due",
            "consider",
            "mean",
            "arrange",
            "poise",
            "poised",
            "determined",
            "determine",
            "likely",
            "about",
            "go",
            "wish",
            "scheduled",
            "expected",
            "slate");

    private static final Set<String> PLANS = Set.of(
            "plan",
            "intention",
            "decision",
            "readiness",
            "willingness",
            "offer",
            "vow",
            "threat",
            "agreement",
            "commitment",
            "promise",
            "pledge",
            "proposal",
            "determination",
            "intent",
            "resolve");

    private static final Set<String> ATTEMPTS =
            Set.of("attempt", "bid", "effort", "drive", "move", "operation", "campaign");
    private static final Set<String> NEEDING = Set.of("have", "need", "require", "oblige");
    private static final int MAX_STEPS = 4;

    private final Tokens tokens;

    Stance(Tokens tokens) {
        this.tokens = tokens;
    }

    /**
     * What the grammar says.
     *
     * @param future to come
     * @param negated not so
     * @param needed must be
     * @param supposed possible, or on a condition
     * @param unless on the condition that another does not do something
     */
    record Reading(boolean future, boolean negated, boolean needed, boolean supposed, boolean unless) {

        Reading or(Reading other) {
            return new Reading(
                    future || other.future,
                    negated || other.negated,
                    needed || other.needed,
                    supposed || other.supposed,
                    unless || other.unless);
        }
    }

    private static final Reading PLAIN = new Reading(false, false, false, false, false);

    /** Of the trigger's own clause and of the clauses whose infinitive or second verb it is. */
    Reading of(int at) {
        Reading reading = ofNounAbove(at);
        int i = at;
        for (int steps = 0; steps < MAX_STEPS; steps++) {
            reading = reading.or(ofClause(i));
            String relation = tokens.relation(i);
            int head = tokens.head(i);
            if (head >= 0 && relation.equals("xcomp")) {
                boolean future = PLANNING.contains(tokens.lemma(head)) || PLANNING.contains(tokens.lower(head));
                reading = reading.or(new Reading(future, false, NEEDING.contains(tokens.lemma(head)), false, false));
            } else if (head < 0 || !sharesClause(i, at)) {
                break;
            }
            i = head;
        }
        return reading;
    }

    /** "plan to withdraw" is to come, "attempt to kill" is an attempt made, "right to withdraw" tells of nothing done. */
    private Reading ofNounAbove(int at) {
        boolean infinitive = tokens.tag(at).equals("VB") && tokens.relation(at).equals("acl") && tokens.head(at) >= 0;
        if (!infinitive || ATTEMPTS.contains(tokens.lemma(tokens.head(at)))) {
            return PLAIN;
        }
        boolean planned = PLANS.contains(tokens.lemma(tokens.head(at)));
        return new Reading(planned, false, false, !planned, false);
    }

    /** A second verb without a subject or auxiliary of its own, or a light verb's noun. */
    private boolean sharesClause(int i, int at) {
        boolean secondVerb = tokens.relation(i).equals("conj")
                && tokens.isVerb(i)
                && tokens.children(i).stream()
                        .map(tokens::relation)
                        .noneMatch(relation -> relation.startsWith("nsubj") || relation.equals("aux"));
        boolean noun = i == at && tokens.isNoun(i) && tokens.relation(i).equals("obj");
        return secondVerb || noun;
    }

    private Reading ofClause(int at) {
        Reading reading = PLAIN;
        for (int child : tokens.children(at)) {
            String word = tokens.lower(child);
            String relation = tokens.relation(child);
            boolean auxiliary = relation.equals("aux");
            boolean supposing = relation.equals("mark") && SUPPOSING.contains(word);
            reading = reading.or(new Reading(
                    auxiliary && FUTURE.contains(word),
                    NOT.contains(word) && NOT_RELATIONS.contains(relation),
                    auxiliary && NEEDED.contains(word),
                    supposing || (auxiliary && SUPPOSED.contains(word)),
                    isUnlessClause(child)));
        }
        return reading;
    }

    private boolean isUnlessClause(int child) {
        return tokens.relation(child).equals("advcl")
                && tokens.children(child).stream()
                        .anyMatch(mark -> tokens.relation(mark).equals("mark")
                                && tokens.lower(mark).equals("unless"));
    }
}
