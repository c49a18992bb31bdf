package org.parley.docket.parties;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.docket.page.Page;
import org.parley.model.Actor;
import org.parley.model.ActorKind;
import org.parley.model.CaseActor;
import org.parley.model.Event;
import org.parley.model.Party;
import org.parley.model.ReadReport;
import org.parley.model.Span;
import org.parley.model.Speaker;
import org.parley.model.Statement;

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

    /** What may stand between a person's name and the state that the person speaks for. */
    private static final Pattern SPEAKS_FOR =
            Pattern.compile("^,? (?:(?:who )?(?:spoke|speaking|spoke up|appeared|negotiat\\w+) "
                    + "for|of|for|from|representing|(?:who )?(?:led|leads|heads|headed) the)(?: the)? $");

    private static final Pattern BOTH = Pattern.compile("\\b(?:both|the two|each) (?:sides?|part(?:y|ies)|governments?|"
            + "delegations?|armies|countries|nations|capitals|ministers|commanders|men|women|states|teams)\\b|^both$");

    /** A page is between two sides when the second is named at least this often. */
    private static final int NAMED_OFTEN = 3;

    /** The same where no third state is named. */
    private static final int NAMED_AGAIN = 2;

    /** Codes of international bodies, which are no side of talks between two. */
    private static final Set<String> BODIES = Set.of("UNO", "IGO", "EUR", "NGO", "IMG");

    /** What stands between two states that are named together, and how long it may be. */
    private static final Pattern TOGETHER = Pattern.compile("(?:,? (?:and|nor|or|with)(?: the)? |-|\u2013|, )");

    private static final int NAMED_TOGETHER = 10;

    private final Set<Party> sides = new HashSet<>();
    private final Map<String, Party> byActor = new HashMap<>();
    private final Map<String, String> nameOfCode = new HashMap<>();
    private final Map<String, List<Party>> mainOf = new HashMap<>();
    private final HomeOffices homeOffices = new HomeOffices();

    private Parties() {}

    /**
     * The sides of a case.
     *
     * @param actors of all the reports
     */
    public static Parties of(List<ReadReport> reports, List<CaseActor> actors) {
        Parties parties = new Parties();
        Map<String, Map<String, Integer>> names = new HashMap<>();
        for (CaseActor actor : actors) {
            if (actor.kind() == ActorKind.STATE && actor.code() != null) {
                names.computeIfAbsent(actor.code(), code -> new TreeMap<>())
                        .merge(actor.name(), actor.members().size(), Integer::sum);
            }
        }
        names.forEach((code, counted) -> parties.nameOfCode.put(code, mostUsed(counted)));
        Map<String, ReadReport> byId = new HashMap<>();
        reports.forEach(read -> byId.put(read.report().id(), read));
        for (ReadReport read : reports) {
            parties.homeOffices.add(read, mainSides(read, actor -> Optional.ofNullable(actor.code())
                    .map(parties::state)));
        }
        Map<String, String> codesInEvents = codesInEvents(reports);
        for (CaseActor actor : actors) {
            Party side = parties.sideOf(actor, byId, codesInEvents);
            actor.members().forEach(member -> parties.byActor.put(member.id(), side));
            if (side.code() != null || actor.kind() == ActorKind.ARMED_GROUP || actor.kind() == ActorKind.FACTION) {
                parties.sides.add(side);
            }
        }
        for (ReadReport read : reports) {
            parties.mainOf.put(
                    read.report().id(), mainSides(read, actor -> Optional.ofNullable(parties.byActor.get(actor.id()))));
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

    /** The code of the state named right after a person as the one that the person speaks for. */
    private static Optional<String> spokenFor(Actor person, @Nullable ReadReport read) {
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

    /**
     * Whom "both sides" means: the two states that a report names together most, at least twice and more than any other two;
     * else the two that it names most, when it names both often.
     */
    private static List<Party> mainSides(ReadReport read, Function<Actor, Optional<Party>> sideOf) {
        Map<Party, Integer> named = new TreeMap<>();
        TreeMap<Span, Party> places = new TreeMap<>();
        for (Actor actor : read.actors()) {
            Optional<Party> side = sideOf.apply(actor)
                    .filter(party ->
                            party.code() != null && party.code().length() == 3 && !BODIES.contains(party.code()));
            if (side.isPresent()) {
                named.merge(side.get(), actor.mentions().size(), Integer::sum);
                actor.mentions().forEach(span -> places.put(span, side.get()));
            }
        }
        Optional<List<Party>> together = together(read.report().text(), places);
        if (together.isPresent()) {
            return together.get();
        }
        List<Party> most = named.entrySet().stream()
                .filter(entry -> entry.getValue() >= (named.size() == 2 ? NAMED_AGAIN : NAMED_OFTEN))
                .sorted(Map.Entry.<Party, Integer>comparingByValue().reversed().thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .limit(2)
                .sorted()
                .toList();
        return most.size() == 2 ? most : List.of();
    }

    private static Optional<List<Party>> together(String text, Map<Span, Party> places) {
        Map<String, Integer> counted = new TreeMap<>();
        Map<String, List<Party>> pairs = new HashMap<>();
        Map.Entry<Span, Party> last = null;
        for (Map.Entry<Span, Party> next : places.entrySet()) {
            if (last != null
                    && !last.getValue().equals(next.getValue())
                    && last.getKey().end() <= next.getKey().begin()
                    && next.getKey().begin() - last.getKey().end() < NAMED_TOGETHER
                    && TOGETHER.matcher(text.substring(
                                    last.getKey().end(), next.getKey().begin()))
                            .matches()) {
                List<Party> pair =
                        Stream.of(last.getValue(), next.getValue()).sorted().toList();
                String key = pair.get(0).key() + '\t' + pair.get(1).key();
                counted.merge(key, 1, Integer::sum);
                pairs.putIfAbsent(key, pair);
            }
            last = next;
        }
        List<Map.Entry<String, Integer>> most = counted.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry::getKey))
                .toList();
        boolean clear = !most.isEmpty()
                && most.get(0).getValue() > 1
                && (most.size() == 1 || most.get(0).getValue() > most.get(1).getValue());
        return clear ? Optional.ofNullable(pairs.get(most.get(0).getKey())) : Optional.empty();
    }

    /** All that can be asked of these parties about one report: equal when every answer is. */
    public Object view(ReadReport read) {
        List<Object> view = new ArrayList<>();
        view.add(mainOf.getOrDefault(read.report().id(), List.of()));
        homeOffices.find(read.report().id()).ifPresent(home -> view.add(state(home)));
        for (Actor actor : read.actors()) {
            Party side = byActor.get(actor.id());
            view.add(side == null ? "" : side);
            view.add(side != null && isSide(side));
        }
        Set<String> codes = new TreeSet<>();
        read.statements().forEach(statement -> statement.speaker().findCode().ifPresent(codes::add));
        for (Event event : read.events()) {
            event.actors().forEach(participant -> participant.findCode().ifPresent(codes::add));
            event.recipients().forEach(participant -> participant.findCode().ifPresent(codes::add));
        }
        codes.forEach(code -> view.add(state(code)));
        return view;
    }

    /** The two sides that a report is about; empty when it is not about two. */
    public List<Party> main(Page page) {
        return mainOf.getOrDefault(page.report().id(), List.of());
    }

    /** Whether words mean both sides together: "both delegations", "each side". */
    public static boolean areBoth(String lower) {
        return BOTH.matcher(lower).find();
    }

    /** The sides that a statement speaks for: of the speaker, of both sides, or of all that are named as its source. */
    public List<Party> speakingFor(Page page, Statement statement) {
        if (statement.source().isEmpty()) {
            return findOf(statement.speaker())
                    .filter(this::isSide)
                    .map(List::of)
                    .orElse(List.of());
        }
        Span source = statement.source().get(0);
        if (areBoth(page.lower(source))) {
            return main(page);
        }
        List<Party> named =
                statement.speaker().findActor().isEmpty() && page.lower(source).contains(" and ")
                        ? named(page, source)
                        : List.of();
        return named.size() > 1
                ? named.stream().filter(this::isSide).toList()
                : findOf(statement.speaker())
                        .filter(this::isSide)
                        .or(() -> namesake(page, statement.speaker()))
                        .or(() -> homeOffices.findOf(page, statement).map(this::state))
                        .filter(this::isSide)
                        .map(List::of)
                        .orElse(List.of());
    }

    /** The side of the one person of the report who has the last name of a speaker without a side. */
    private Optional<Party> namesake(Page page, Speaker speaker) {
        String last = lastName(speaker.name());
        boolean name = speaker.naming() == Speaker.Naming.NAMED
                || (speaker.naming() == Speaker.Naming.UNNAMED && Character.isUpperCase(last.codePointAt(0)));
        if (!name) {
            return Optional.empty();
        }
        List<Party> same = page.read().actors().stream()
                .filter(actor -> actor.kind() == ActorKind.PERSON
                        && lastName(actor.name()).equals(last))
                .flatMap(actor -> findOf(actor.id()).filter(this::isSide).stream())
                .distinct()
                .toList();
        return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
    }

    private static String lastName(String name) {
        return name.substring(name.strip().lastIndexOf(' ') + 1);
    }

    /** The codes that events give to actors for whom nothing else does: of a leader known by name, say. */
    private static Map<String, String> codesInEvents(List<ReadReport> reports) {
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

    private Party sideOf(CaseActor actor, Map<String, ReadReport> reports, Map<String, String> codesInEvents) {
        String code = actor.code();
        if (code == null && actor.kind() == ActorKind.PERSON) {
            code = actor.members().stream()
                    .flatMap(member -> Optional.ofNullable(codesInEvents.get(member.id())).stream())
                    .min(Comparator.naturalOrder())
                    .orElse(null);
        }
        if (code == null && actor.kind() == ActorKind.PERSON) {
            code = actor.members().stream()
                    .flatMap(member -> spokenFor(member, reports.get(member.report())).stream())
                    .min(Comparator.naturalOrder())
                    .orElse(null);
        }
        if (code == null && actor.kind() == ActorKind.PERSON) {
            code = actor.members().stream()
                    .flatMap(member -> Optional.ofNullable(reports.get(member.report()))
                            .flatMap(read -> homeOffices.findOf(member, read))
                            .stream())
                    .min(Comparator.naturalOrder())
                    .orElse(null);
        }
        String sector = actor.sector();
        boolean own = actor.kind() == ActorKind.ARMED_GROUP
                || actor.kind() == ActorKind.FACTION
                || actor.kind() == ActorKind.MEDIUM
                || (sector != null && !OF_THE_STATE.contains(sector));
        return code == null || own ? new Party(actor.name(), null) : state(code);
    }

    /** Whether somebody can be a side of talks: a state or body with a code, an armed group, a faction. */
    public boolean isSide(Party party) {
        return party.code() != null || sides.contains(party);
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
                || OFFICIAL.matcher(speaker.name().toLowerCase(Locale.ROOT)).find();
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
