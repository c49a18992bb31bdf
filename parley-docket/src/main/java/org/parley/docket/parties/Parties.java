package org.parley.docket.parties;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.docket.page.Page;
import org.parley.model.Actor;
import org.parley.model.ActorKind;
import org.parley.model.Event;
import org.parley.model.Participant;
import org.parley.model.Party;
import org.parley.model.ReadReport;
import org.parley.model.Span;
import org.parley.model.Speaker;

/**
 * The side that each actor and speaker stands for: a state's people, offices and forces stand for the state; armed groups,
 * factions and what is no part of a state (media, universities, opposition) stand for themselves. Immutable.
 */
public final class Parties {

    /** PLOVER sectors that act for their state. */
    private static final Set<String> OF_THE_STATE = Set.of("GOV", "MIL", "COP", "JUD", "LEG", "SPY");

    private static final Pattern OFFICIAL = Pattern.compile("\\b(?:officials?|officers?|diplomats?|ministers?|ministry|"
            + "spokes(?:man|men|woman|person|people)|government|leaders?|leadership|commanders?|military|army|navy|"
            + "envoys?|ambassadors?|delegation|delegates|negotiators?|president|authorities|lawmakers|administration|"
            + "embassy|side|forces|police|command|general|colonel)\\b");

    private final Map<String, Party> byActor = new HashMap<>();
    private final Map<String, String> nameOfCode = new HashMap<>();

    private Parties() {}

    public static Parties of(List<ReadReport> reports) {
        Parties parties = new Parties();
        Map<String, Map<String, Integer>> names = new HashMap<>();
        for (ReadReport read : reports) {
            for (Actor actor : read.actors()) {
                if (actor.kind() == ActorKind.STATE && actor.code() != null) {
                    names.computeIfAbsent(actor.code(), code -> new TreeMap<>()).merge(actor.name(), 1, Integer::sum);
                }
            }
        }
        names.forEach((code, counted) -> parties.nameOfCode.put(code, mostUsed(counted)));
        for (ReadReport read : reports) {
            Map<String, String> sectors = sectors(read);
            for (Actor actor : read.actors()) {
                parties.byActor.put(actor.id(), parties.sideOf(actor, sectors.get(actor.id())));
            }
        }
        return parties;
    }

    private static String mostUsed(Map<String, Integer> counted) {
        return counted.entrySet().stream()
                .max(Comparator.comparing(Map.Entry<String, Integer>::getValue)
                        .thenComparing(entry -> entry.getKey().length())
                        .thenComparing(Map.Entry::getKey))
                .orElseThrow()
                .getKey();
    }

    /** The sector that a report's events give an actor most often. */
    private static Map<String, String> sectors(ReadReport read) {
        Map<String, Map<String, Integer>> counted = new HashMap<>();
        for (Event event : read.events()) {
            List<Participant> all = new ArrayList<>(event.actors());
            all.addAll(event.recipients());
            for (Participant participant : all) {
                if (participant.actor() != null && participant.sector() != null) {
                    counted.computeIfAbsent(participant.actor(), actor -> new TreeMap<>())
                            .merge(participant.sector(), 1, Integer::sum);
                }
            }
        }
        Map<String, String> sectors = new HashMap<>();
        counted.forEach((actor, sector) -> sectors.put(actor, mostUsed(sector)));
        return sectors;
    }

    private Party sideOf(Actor actor, @Nullable String sector) {
        String code = actor.code();
        boolean own = actor.kind() == ActorKind.ARMED_GROUP
                || actor.kind() == ActorKind.FACTION
                || actor.kind() == ActorKind.MEDIUM
                || (sector != null && !OF_THE_STATE.contains(sector));
        return code == null || own ? new Party(actor.name(), null) : state(code);
    }

    /** The side that has a code. */
    public Party state(String code) {
        return new Party(nameOfCode.getOrDefault(code, code), code);
    }

    /** The side that an actor of a report stands for. */
    public Optional<Party> findOf(String actor) {
        return Optional.ofNullable(byActor.get(actor));
    }

    /** The side that a speaker stands for; none for writers, analysts without a state, and nobody. */
    public Optional<Party> findOf(Speaker speaker) {
        if (speaker.actor() != null && byActor.containsKey(speaker.actor())) {
            return findOf(speaker.actor());
        }
        if (speaker.code() == null
                || speaker.naming() == Speaker.Naming.AUTHOR
                || speaker.naming() == Speaker.Naming.UNKNOWN) {
            return Optional.empty();
        }
        boolean official = speaker.naming() == Speaker.Naming.NAMED
                || OFFICIAL.matcher(speaker.name().toLowerCase(java.util.Locale.ROOT))
                        .find();
        return official ? Optional.of(state(speaker.code())) : Optional.empty();
    }

    /** The sides named inside a span, in text order, each once. */
    public List<Party> named(Page page, Span within) {
        Set<Party> sides = new LinkedHashSet<>();
        for (Page.Mention mention : page.mentions(within)) {
            findOf(mention.actor().id()).ifPresent(sides::add);
        }
        return List.copyOf(sides);
    }
}
