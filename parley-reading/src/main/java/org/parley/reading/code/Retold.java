package org.parley.reading.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.model.Event;
import org.parley.model.EventType;
import org.parley.model.Modality;
import org.parley.model.Participant;
import org.parley.reading.resolve.Tokens;

/**
 * Who did it where a later sentence takes an attack up again by a definite noun: "A bomber struck the market. The blast killed
 * nine", "Rebels raided the camp. Four people were killed in the attack". The attack told last before with a known attacker
 * is meant. Reads tokens and events only.
 */
final class Retold {

    private static final Set<String> ATTACKS = Set.of(
            "attack",
            "blast",
            "explosion",
            "bombing",
            "strike",
            "airstrike",
            "raid",
            "assault",
            "gunfire",
            "shooting",
            "ambush",
            "shelling",
            "bombardment",
            "incident",
            "incursion",
            "invasion",
            "offensive");

    private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");
    private static final String UNKNOWN = "UAF";
    private static final int WINDOW_SENTENCES = 4;

    private final Tokens tokens;

    Retold(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The same events, with the attackers of those told again; in the same order. */
    List<Event> settle(List<Event> events) {
        List<Event> out = new ArrayList<>();
        for (Event event : events) {
            Event settled = isUnknown(event) && takesUp(event) ? byKnown(event, out) : event;
            out.add(isOfAttack(settled) ? against(settled, out) : settled);
        }
        return out;
    }

    /** "called the attack cowardly": whoever is known to have attacked is condemned. */
    private boolean isOfAttack(Event event) {
        boolean open = event.type() == EventType.ACCUSE && event.recipients().isEmpty();
        return open
                && tokens.in(event.trigger()).stream()
                        .flatMap(word -> tokens.children(word).stream())
                        .filter(child -> tokens.relation(child).equals("obj"))
                        .anyMatch(this::isDefiniteAttack);
    }

    private Event against(Event event, List<Event> before) {
        return lastKnown(event, before)
                .map(attack -> with(event, event.modes(), event.actors(), attack.actors()))
                .orElse(event);
    }

    private static boolean isUnknown(Event event) {
        return event.type() == EventType.ASSAULT
                && event.actors().stream().allMatch(actor -> UNKNOWN.equals(actor.sector()))
                && event.modality() != Modality.NEGATED;
    }

    private boolean takesUp(Event event) {
        List<Integer> words = tokens.in(event.trigger());
        return words.stream().anyMatch(this::isDefiniteAttack)
                || words.stream()
                        .flatMap(word -> tokens.children(word).stream())
                        .filter(child -> Set.of("nsubj", "obl", "nmod").contains(tokens.relation(child)))
                        .anyMatch(this::isDefiniteAttack);
    }

    private boolean isDefiniteAttack(int noun) {
        return ATTACKS.contains(tokens.lemma(noun))
                && tokens.children(noun).stream()
                        .anyMatch(child ->
                                tokens.relation(child).equals("det") && DEFINITE.contains(tokens.lower(child)));
    }

    private Event byKnown(Event event, List<Event> before) {
        return lastKnown(event, before)
                .map(attack -> with(
                        event,
                        event.modes().isEmpty() ? attack.modes() : event.modes(),
                        attack.actors(),
                        event.recipients()))
                .orElse(event);
    }

    /** The attack told last before, by somebody known who is not among the event's own people. */
    private Optional<Event> lastKnown(Event event, List<Event> before) {
        int sentence = sentence(event);
        for (int i = before.size() - 1; i >= 0; i--) {
            Event other = before.get(i);
            boolean told = other.type() == EventType.ASSAULT
                    && (other.modality() == Modality.ACTUAL || other.modality() == Modality.ALLEGED)
                    && !isUnknown(other)
                    && other.actors().stream().anyMatch(actor -> actor.code() != null)
                    && sentence(other) < sentence
                    && sentence - sentence(other) <= WINDOW_SENTENCES;
            List<Participant> own = event.type() == EventType.ASSAULT ? event.recipients() : event.actors();
            if (told && isNoVictim(other.actors(), own)) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    private static Event with(Event event, List<String> modes, List<Participant> doers, List<Participant> done) {
        return new Event(
                event.id(),
                event.report(),
                event.type(),
                modes,
                event.contexts(),
                event.trigger(),
                doers,
                done,
                event.date(),
                event.place(),
                event.modality(),
                event.statement(),
                event.killed(),
                event.injured(),
                event.detained(),
                event.origin());
    }

    private static boolean isNoVictim(List<Participant> doers, List<Participant> done) {
        return doers.stream().noneMatch(doer -> done.stream().anyMatch(one -> isAlike(doer, one)));
    }

    private static boolean isAlike(Participant doer, Participant done) {
        String noun = last(doer.name());
        return noun.equals(last(done.name()))
                || (done.sector() == null && done.code() != null && done.code().equals(doer.code()));
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private int sentence(Event event) {
        return tokens.sentence(tokens.firstAfter(event.trigger().get(0).begin()));
    }
}
