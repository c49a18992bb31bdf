package org.parley.reading.code;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.parley.model.EventType;
import org.parley.model.Modality;
import org.parley.model.Participant;
import org.parley.reading.resolve.Tokens;

/**
 * Events worth telling although no word of theirs gives a country: "nine people were killed", "a bomb went off", "fighting
 * broke out", "she demanded an inquiry", "both sides agreed". Who did it stays open.
 */
final class Bare {

    private static final Set<EventType> SPOKEN = EnumSet.of(
            EventType.REQUEST,
            EventType.ACCUSE,
            EventType.REJECT,
            EventType.SUPPORT,
            EventType.THREATEN,
            EventType.AGREE);

    private static final Set<String> PROMISING = Set.of("agree", "pledge", "promise", "vow", "offer");
    private static final Set<String> PERSONS = Set.of("he", "she", "they", "we");
    private static final Set<String> BODIES = Set.of(
            "side", "party", "both", "council", "board", "committee", "critic", "panel", "group", "many", "some");

    private static final Set<String> CROWDS = Set.of("ten", "dozen", "score", "hundred", "thousand", "crowd");

    /** Modes in which something is done to people that tell an event by themselves. */
    private static final Set<String> TO_PEOPLE = Set.of("release", "arrest", "convict");

    /** What events do when they happen. */
    private static final Set<String> HAPPENING = Set.of(
            "occur",
            "happen",
            "erupt",
            "continue",
            "resume",
            "rage",
            "flare",
            "break",
            "escalate",
            "intensify",
            "begin",
            "start",
            "ensue",
            "follow",
            "take",
            "spread",
            "persist",
            "be");

    private final Tokens tokens;
    private final ActorCoder actors;
    private final TriggerList list;

    Bare(Tokens tokens, ActorCoder actors, TriggerList list) {
        this.tokens = tokens;
        this.actors = actors;
        this.list = list;
    }

    /**
     * Whether a reader would record the event all the same.
     *
     * @param agents heads of those who do it
     * @param done to whom, as far as they are somebody
     * @param told whether it stands inside a statement
     */
    boolean tells(
            Found match,
            EventType type,
            Modality modality,
            List<Integer> agents,
            List<Participant> done,
            boolean told) {
        boolean real = modality == Modality.ACTUAL || modality == Modality.ALLEGED;
        if (!real) {
            return false;
        }
        if (match.trigger().noun()) {
            return (type == EventType.ASSAULT || type == EventType.PROTEST) && isHappening(match.at());
        }
        if (SPOKEN.contains(type)) {
            if (match.trigger().head().equals("want")) {
                return false;
            }
            boolean promise = type != EventType.AGREE
                    || PROMISING.contains(match.trigger().head());
            return promise && !told && agents.stream().anyMatch(this::isUnnamed);
        }
        if (type == EventType.PROTEST) {
            return agents.stream().anyMatch(agent -> CROWDS.contains(tokens.lemma(agent)));
        }
        boolean people = match.trigger().findMode().filter(TO_PEOPLE::contains).isPresent();
        boolean byForce = agents.stream()
                .anyMatch(agent -> list.fits("$force", tokens.lemma(agent)) && !actors.isSomebody(agent));
        return (people || type == EventType.ASSAULT) && (!done.isEmpty() || (byForce && !people));
    }

    private boolean isUnnamed(int agent) {
        return PERSONS.contains(tokens.lower(agent)) || BODIES.contains(tokens.lemma(agent));
    }

    /** "fighting broke out", "there were clashes". */
    private boolean isHappening(int noun) {
        int verb = tokens.head(noun);
        if (tokens.children(noun).stream()
                .anyMatch(child -> tokens.relation(child).equals("expl"))) {
            return true;
        }
        if (verb < 0 || !tokens.relation(noun).equals("nsubj") || !HAPPENING.contains(tokens.lemma(verb))) {
            return false;
        }
        boolean being = tokens.lemma(verb).equals("be");
        boolean there = tokens.children(verb).stream()
                .anyMatch(child -> tokens.relation(child).equals("expl"));
        boolean place = tokens.children(verb).stream()
                .anyMatch(child -> tokens.lower(child).equals("place"));
        boolean taking = tokens.lemma(verb).equals("take");
        return being ? there : !taking || place;
    }
}
