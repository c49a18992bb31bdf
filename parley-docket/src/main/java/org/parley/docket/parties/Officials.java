package org.parley.docket.parties;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.ActorKind;
import org.parley.model.CaseActor;
import org.parley.model.Event;
import org.parley.model.ReadReport;
import org.parley.model.Span;

/** Which state a person speaks for whom the reading gives none: by events, by words beside the name, by where it was written. */
final class Officials {

    /** PLOVER sectors that act for their state. */
    static final Set<String> OF_THE_STATE = Set.of("GOV", "MIL", "COP", "JUD", "LEG", "SPY");

    /** What may stand between a person's name and the state that the person speaks for. */
    private static final Pattern SPEAKS_FOR =
            Pattern.compile("^,? (?:(?:who )?(?:spoke|speaking|spoke up|appeared|negotiat\\w+) "
                    + "for|of|for|from|representing|(?:who )?(?:led|leads|heads|headed) the)(?: the)? $");

    private Officials() {}

    /** The code of the state named right after a person as the one that the person speaks for. */
    static Optional<String> spokenFor(Actor person, @Nullable ReadReport read) {
        if (read == null) {
            return Optional.empty();
        }
        String text = read.report().text();
        for (Span mention : person.mentions()) {
            for (Actor state : read.actors()) {
                if (state.kind() != ActorKind.STATE || state.code() == null) {
                    continue;
                }
                for (Span named : state.mentions()) {
                    boolean near = named.begin() > mention.end() && named.begin() - mention.end() < 24;
                    if (near
                            && SPEAKS_FOR
                                    .matcher(text.substring(mention.end(), named.begin()))
                                    .matches()) {
                        return state.findCode();
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The codes that events give to actors for whom nothing else does: of a leader known by name, say. */
    static Map<String, String> codesInEvents(List<ReadReport> reports) {
        Map<String, String> codes = new HashMap<>();
        for (ReadReport read : reports) {
            for (Event event : read.events()) {
                Stream.concat(event.actors().stream(), event.recipients().stream())
                        .filter(participant -> participant.actor() != null
                                && participant.code() != null
                                && participant.sector() != null
                                && OF_THE_STATE.contains(participant.sector()))
                        .forEach(participant -> codes.merge(
                                participant.findActor().orElseThrow(),
                                participant.findCode().orElseThrow(),
                                (a, b) -> a.compareTo(b) <= 0 ? a : b));
            }
        }
        return codes;
    }

    /** The codes of the two states that the reports name most. */
    static Set<String> mostNamedStates(List<CaseActor> actors) {
        Map<String, Integer> counted = new TreeMap<>();
        for (CaseActor actor : actors) {
            if (actor.kind() == ActorKind.STATE && actor.code() != null) {
                int mentions = actor.members().stream()
                        .mapToInt(member -> member.mentions().size())
                        .sum();
                counted.merge(actor.code(), mentions, Integer::sum);
            }
        }
        return counted.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry::getKey))
                .limit(2)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** "The foreign minister" without more is that of the country where the report was written. */
    static Optional<String> atHome(CaseActor actor, Map<String, ReadReport> reports, Set<String> most) {
        boolean official =
                actor.kind() == ActorKind.PERSON && actor.sector() != null && OF_THE_STATE.contains(actor.sector());
        return !official
                ? Optional.empty()
                : actor.members().stream()
                        .flatMap(member -> Optional.ofNullable(reports.get(member.report())).stream())
                        .flatMap(read -> Homes.of(read).stream())
                        .filter(most::contains)
                        .min(Comparator.naturalOrder());
    }
}
