package org.parley.reading.code;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.model.EventType;
import org.parley.reading.resolve.Tokens;

/** What somebody says must be done: "Mara Oduya said the rebels must leave" asks the rebels, whatever the verb. */
final class Needs {

    private static final Set<String> MUST = Set.of("must", "should");
    private static final Set<String> HAVING = Set.of("have", "need");
    private static final Trigger TRIGGER = new Trigger(EventType.REQUEST, null, false, List.of(), "must", List.of());
    private static final int MAX_STEPS = 6;

    private final Tokens tokens;
    private final Set<Integer> verbs = new HashSet<>();

    Needs(Tokens tokens) {
        this.tokens = tokens;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.relation(i).equals("aux") && MUST.contains(tokens.lower(i)) && tokens.head(i) >= 0) {
                verbs.add(tokens.head(i));
            }
            if (tokens.relation(i).equals("aux") && HAVING.contains(tokens.lemma(i)) && isInfinitive(tokens.head(i))) {
                verbs.add(tokens.head(i));
            }
            int above = tokens.head(i);
            boolean infinitive =
                    tokens.tag(i).equals("VB") && tokens.relation(i).equals("xcomp") && above >= 0;
            if (infinitive && HAVING.contains(tokens.lemma(above)) && tokens.isVerb(above)) {
                verbs.add(i);
            }
        }
    }

    /** "had to withdraw", where the parse has "had" as an auxiliary. */
    private boolean isInfinitive(int verb) {
        return verb >= 0
                && tokens.tag(verb).equals("VB")
                && tokens.children(verb).stream()
                        .anyMatch(child -> tokens.relation(child).equals("mark")
                                && tokens.lower(child).equals("to"));
    }

    /** Verbs that must be done, in text order. */
    List<Integer> verbs() {
        return verbs.stream().sorted().toList();
    }

    static Found found(int verb) {
        return new Found(TRIGGER, verb, List.of(verb));
    }

    /** Whether the token is such a verb or stands below one. */
    boolean cover(int at) {
        int i = at;
        for (int steps = 0; steps < MAX_STEPS && i >= 0; steps++) {
            if (verbs.contains(i)) {
                return true;
            }
            if (i >= 0 && tokens.relation(i).startsWith("nsubj")) {
                return false;
            }
            i = tokens.head(i);
        }
        return false;
    }

    /** The subject of the verb of saying around it, when the report has no statement there. */
    Optional<Integer> sayer(int verb, Arguments arguments) {
        int i = verb;
        for (int steps = 0; steps < MAX_STEPS && i >= 0; steps++) {
            if (tokens.relation(i).equals("ccomp") && tokens.head(i) >= 0) {
                return arguments.agentsOfVerb(tokens.head(i), 0).stream().findFirst();
            }
            i = tokens.head(i);
        }
        return Optional.empty();
    }
}
