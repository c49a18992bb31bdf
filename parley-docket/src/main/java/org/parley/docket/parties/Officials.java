package org.parley.docket.parties;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.docket.page.Page;
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

    /** What may stand between a person's name and the side that the person speaks for. */
    private static final Pattern SPEAKS_FOR = Pattern.compile(
            "(?:,|, who [^,.;]{0,60},)? (?:(?:who )?(?:spoke|speaks|speaking|spoke up|appeared|"
                    + "led|leads|leading|negotiat\\w+|stood in|signed) for|of|for|from|representing|(?:who )?represent(?:s|ed)|"
                    + "(?:who )?(?:led|leads|heads|headed|leading|heading)|[^.;]{0,30}(?:in charge|at the head|the head|chief|leader) of)(?: the)? ");

    private static final Pattern OF_GOVERNMENT = Pattern.compile("(?:government|state|army|military|armed forces)\\b");

    /** Letters after a person's name in which the side stands. */
    private static final int NEAR = 90;

    private Officials() {}

    /** The code of the state named right after a person as the one that the person speaks for. */
    static Optional<String> spokenFor(Actor person, Page page) {
        return page.always("state spoken for", person.id(), () -> spokenFor(person, page.read()));
    }

    private static Optional<String> spokenFor(Actor person, ReadReport read) {
        for (int end : ends(person, read)) {
            for (Actor state : read.actors()) {
                if (state.kind() == ActorKind.STATE
                        && state.code() != null
                        && state.mentions().stream().anyMatch(named -> named.begin() == end)) {
                    return state.findCode();
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a person is said to speak for the government, whose is not said. */
    static boolean speaksForGovernment(Actor person, Page page) {
        String text = page.report().text();
        return page.always("speaks for government", person.id(), () -> ends(person, page.read()).stream()
                .anyMatch(end ->
                        OF_GOVERNMENT.matcher(text).region(end, text.length()).lookingAt()));
    }

    /** Where the words begin for whom a person speaks. */
    private static List<Integer> ends(Actor person, ReadReport read) {
        String text = read.report().text();
        List<Integer> ends = new ArrayList<>();
        for (Span mention : person.mentions()) {
            Matcher after =
                    SPEAKS_FOR.matcher(text).region(mention.end(), Math.min(text.length(), mention.end() + NEAR));
            if (after.lookingAt()) {
                ends.add(after.end());
            }
        }
        return ends;
    }

    /** The codes that events give to actors for whom nothing else does: of a leader known by name, say. */
    static Map<String, String> codesInEvents(List<Page> pages) {
        Map<String, String> codes = new HashMap<>();
        for (Page page : pages) {
            Map<String, String> own = page.always("codes in events", () -> codesInEvents(page.read()));
            own.forEach((actor, code) -> codes.merge(actor, code, Officials::first));
        }
        return codes;
    }

    private static Map<String, String> codesInEvents(ReadReport read) {
        Map<String, String> codes = new HashMap<>();
        for (Event event : read.events()) {
            Stream.concat(event.actors().stream(), event.recipients().stream())
                    .filter(participant -> participant.actor() != null
                            && participant.code() != null
                            && participant.sector() != null
                            && OF_THE_STATE.contains(participant.sector()))
                    .forEach(participant -> codes.merge(
                            participant.findActor().orElseThrow(),
                            participant.findCode().orElseThrow(),
                            Officials::first));
        }
        return codes;
    }

    private static String first(String one, String other) {
        return one.compareTo(other) <= 0 ? one : other;
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

    /**
     * "The foreign minister" without more is that of the country where the report was written.
     *
     * @param homesOfReports codes of the countries where reports were written
     * @param least how many of the reports that name the official must be written there, of all: 0 when one is enough
     */
    static Optional<String> atHome(
            CaseActor actor, Map<String, String> homesOfReports, Set<String> most, double least) {
        boolean official =
                actor.kind() == ActorKind.PERSON && actor.sector() != null && OF_THE_STATE.contains(actor.sector());
        if (!official) {
            return Optional.empty();
        }
        TreeMap<String, Integer> homes = new TreeMap<>();
        actor.members().stream()
                .flatMap(member -> Optional.ofNullable(homesOfReports.get(member.report())).stream())
                .filter(most::contains)
                .forEach(home -> homes.merge(home, 1, Integer::sum));
        return homes.entrySet().stream()
                .filter(home -> home.getValue() > least * actor.members().size())
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
