package org.parley.reading.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.parley.model.Participant;

/** Who stands behind the heads of phrases: by name or description, and for a pronoun whom it means. One reading, one thread. */
final class Cast {

    /** Sectors of those who act for a state. */
    static final Set<String> OF_STATE = Set.of("GOV", "MIL", "COP", "LEG", "JUD", "SPY");

    private final ActorCoder actors;
    private final Told told;

    Cast(ActorCoder actors, Told told) {
        this.actors = actors;
        this.told = told;
    }

    /** Those to whom something is done, each once. */
    List<Participant> who(List<Integer> heads) {
        return who(heads, false);
    }

    /** @param acting whether they do it, which tells whose they are when the words do not */
    List<Participant> who(List<Integer> heads, boolean acting) {
        List<Participant> out = new ArrayList<>();
        for (int head : heads) {
            out.addAll(
                    actors.isPronoun(head)
                            ? told.antecedent(head)
                            : actors.participants(head, told.home(head, acting)));
        }
        return out.stream().distinct().toList();
    }

    /** The codes of those who have one, in order of the alphabet. */
    static Set<String> codes(List<Participant> participants) {
        Set<String> out = new TreeSet<>();
        participants.forEach(participant -> participant.findCode().ifPresent(out::add));
        return out;
    }

    /** The same one, told again by name or by a pronoun. */
    static boolean isSame(Participant first, Participant second) {
        boolean actor = first.actor() != null && first.actor().equals(second.actor());
        return actor || (first.name().equals(second.name()) && Objects.equals(first.code(), second.code()));
    }

    /** Whether somebody described acts, and nobody who acts for a state. */
    static boolean isOutside(List<Participant> doers) {
        return !doers.isEmpty()
                && doers.stream().noneMatch(doer -> doer.sector() == null || OF_STATE.contains(doer.sector()));
    }
}
