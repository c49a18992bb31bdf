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
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    private static final Pattern OFFICIAL = Pattern.compile("\\b(?:officials?|officers?|diplomats?|ministers?|ministry|"
            + "spokes(?:man|men|woman|person|people)|government|leaders?|leadership|commanders?|military|army|navy|"
            + "envoys?|ambassadors?|delegation|delegates|negotiators?|president|authorities|lawmakers|administration|"
            + "embassy|side|forces|police|command|general|colonel)\\b");

    private static final Pattern BOTH = Pattern.compile("\\b(?:both|the two|each) (?:sides?|part(?:y|ies)|governments?|"
            + "delegations?|armies|countries|nations|capitals|ministers|commanders|men|women|states|teams|camps|envoys|ambassadors|"
            + "negotiators|diplomats)\\b|^both$");

    private static final double HALF = 0.5;

    private final Set<Party> sides = new HashSet<>();
    private final Map<String, Party> byActor = new HashMap<>();
    private final StateNames names;
    /** Codes of the countries where reports were written. */
    private final Map<String, String> homeOf = new HashMap<>();

    private final Map<String, Page> reports = new HashMap<>();
    private final Towns towns;
    private @Nullable MainSides main;

    private Parties(StateNames names, Towns towns) {
        this.names = names;
        this.towns = towns;
    }

    /**
     * The sides of a case.
     *
     * @param pages the reports, in any view
     * @param actors of all the reports
     * @param last those of the case before it grew, if it was looked at before; spares work, and changes nothing
     */
    public static Parties of(List<Page> pages, List<CaseActor> actors, @Nullable Parties last) {
        StateNames names = new StateNames(pages, actors).orSame(last == null ? null : last.names);
        Parties parties = new Parties(names, new Towns(pages).orSame(last == null ? null : last.towns));
        parties.takeActors(pages, actors);
        MainSides main = new MainSides(pages, parties);
        parties.main = main;
        parties.takeOfficials(actors);
        return parties;
    }

    /** The side of each actor, and the country where each report was written. */
    private void takeActors(List<Page> pages, List<CaseActor> actors) {
        pages.forEach(page -> reports.put(page.report().id(), page));
        Map<String, String> written = pages.parallelStream()
                .flatMap(page ->
                        Homes.of(page, this).map(code -> Map.entry(page.report().id(), code)).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        homeOf.putAll(written);
        Map<String, String> codesInEvents = Officials.codesInEvents(pages);
        Set<String> mostNamed = Officials.mostNamedStates(actors);
        Map<String, String> groups = new HashMap<>();
        actors.stream().filter(actor -> isGroup(actor.kind())).forEach(actor -> groups.put(actor.id(), actor.name()));
        List<Party> sidesOfActors = actors.parallelStream()
                .map(actor -> groupOf(actor, groups).orElseGet(() -> sideOf(actor, codesInEvents, mostNamed)))
                .toList();
        for (int i = 0; i < actors.size(); i++) {
            CaseActor actor = actors.get(i);
            Party side = sidesOfActors.get(i);
            actor.members().forEach(member -> byActor.put(member.id(), side));
            if (side.code() != null || isGroup(actor.kind())) {
                sides.add(side);
            }
        }
    }

    /** Persons of whom it is told that they speak for the government, in reports on a state and an armed group. */
    private void takeOfficials(List<CaseActor> actors) {
        for (CaseActor actor : actors) {
            Party own = byActor.get(actor.members().get(0).id());
            if (actor.kind() != ActorKind.PERSON || own == null || isSide(own)) {
                continue;
            }
            actor.members().stream()
                    .flatMap(member -> Optional.ofNullable(reports.get(member.report()))
                            .filter(page -> Officials.speaksForGovernment(member, page))
                            .flatMap(page -> stateAgainstGroup(page.report().id()))
                            .stream())
                    .min(Comparator.naturalOrder())
                    .ifPresent(state -> actor.members().forEach(member -> byActor.put(member.id(), state)));
        }
    }

    /** The state of a report that is about one and an armed group or faction. */
    private Optional<Party> stateAgainstGroup(String report) {
        List<Party> both = main().around(report);
        boolean group = both.stream().filter(side -> side.code() == null).count() == 1;
        return group ? both.stream().filter(side -> side.code() != null).findFirst() : Optional.empty();
    }

    private static boolean isGroup(ActorKind kind) {
        return kind == ActorKind.ARMED_GROUP || kind == ActorKind.FACTION;
    }

    /** The armed group or faction that a person belongs to, as the reports tell, whatever country it is in. */
    private Optional<Party> groupOf(CaseActor actor, Map<String, String> groups) {
        return actor.kind() != ActorKind.PERSON
                ? Optional.empty()
                : actor.affiliations().stream()
                        .map(affiliation -> groups.get(affiliation.actor()))
                        .filter(name -> name != null)
                        .findFirst()
                        .map(name -> new Party(name, null));
    }

    private MainSides main() {
        if (main == null) {
            throw new IllegalStateException("the sides of the case are not known yet");
        }
        return main;
    }

    /** All that can be asked of these parties about one report: equal when every answer is. */
    public Object view(Page page) {
        ReadReport read = page.read();
        List<Object> view = new ArrayList<>();
        view.add(main().of(read.report().id()));
        view.add(main().around(read.report().id()));
        for (Actor actor : read.actors()) {
            Party side = byActor.get(actor.id());
            view.add(side == null ? "" : side);
            view.add(side != null && isSide(side));
        }
        Asked asked = page.always("asked", () -> Asked.of(page));
        asked.codes().forEach(code -> view.add(state(code)));
        view.addAll(names.in(page));
        asked.sources().forEach(source -> towns.find(source).ifPresent(view::add));
        homeOf(read).ifPresent(view::add);
        return view;
    }

    /**
     * What may be asked about one report, whatever the case.
     *
     * @param codes of speakers and of those who act, sorted
     * @param sources words that say who speaks, one for each statement that has any
     */
    private record Asked(List<String> codes, List<String> sources) {

        static Asked of(Page page) {
            Set<String> codes = new TreeSet<>();
            List<String> sources = new ArrayList<>();
            for (Statement statement : page.read().statements()) {
                statement.speaker().findCode().ifPresent(codes::add);
                statement.source().stream().limit(1).map(page::words).forEach(sources::add);
            }
            for (Event event : page.read().events()) {
                event.actors().forEach(participant -> participant.findCode().ifPresent(codes::add));
                event.recipients().forEach(participant -> participant.findCode().ifPresent(codes::add));
            }
            return new Asked(List.copyOf(codes), List.copyOf(sources));
        }
    }

    /** The country that the name of a town alone means: its code. */
    Optional<String> countryOf(String town) {
        return names.find(town).flatMap(Party::findCode).or(() -> towns.find(town));
    }

    /** The code of the country of the first town named in words. */
    Optional<String> townIn(String words) {
        return towns.findIn(words);
    }

    /** On what it depends, besides a report, whose its persons and bodies are: the same object as long as that is the same. */
    List<Object> namesAndTowns() {
        return List.of(names, towns);
    }

    /** The names of states and their peoples. */
    public StateNames names() {
        return names;
    }

    private Optional<Party> homeOf(ReadReport read) {
        return Optional.ofNullable(homeOf.get(read.report().id()))
                .map(this::state)
                .filter(home -> main().isMain(read.report().id(), home));
    }

    /**
     * The side in whose country a report was written, when it is one of the two that the report or the case is about: whose army "the army"
     * is.
     */
    public Optional<Party> home(Page page) {
        return homeOf(page.read());
    }

    /**
     * The state of a report that is about one and an armed group or faction: "the government", "the army". Else as {@link
     * #home}.
     */
    Optional<Party> state(Page page) {
        List<Party> both = around(page);
        Optional<Party> state =
                both.stream().filter(side -> side.code() != null).findFirst();
        return group(page).isPresent() ? state : home(page);
    }

    /** The armed group or faction of a report that is about one and a state: "the rebels". */
    public Optional<Party> group(Page page) {
        List<Party> groups =
                around(page).stream().filter(side -> side.code() == null).toList();
        return groups.size() == 1 ? Optional.of(groups.get(0)) : Optional.empty();
    }

    /** The other of the two sides that a report is about. */
    public Optional<Party> other(Page page, Party one) {
        List<Party> both = around(page);
        return both.contains(one)
                ? both.stream().filter(side -> !side.equals(one)).findFirst()
                : Optional.empty();
    }

    /** The two sides that a report is about; empty when it is not about two. */
    public List<Party> main(Page page) {
        return main().of(page.report().id());
    }

    /** As {@link #main}; of a report that names few, the two sides of the case. */
    public List<Party> around(Page page) {
        return main().around(page.report().id());
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
                        .or(() -> towns.find(page.words(source)).map(this::state))
                        .or(() ->
                                OwnOffices.findOf(page, statement, state(page)).map(this::state))
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
        String stripped = name.strip();
        return stripped.substring(stripped.lastIndexOf(' ') + 1);
    }

    private Party sideOf(CaseActor actor, Map<String, String> codesInEvents, Set<String> most) {
        String code = actor.findCode().or(() -> towns.find(actor.name())).orElse(null);
        if (code == null && (actor.kind() == ActorKind.PERSON || isOfState(actor))) {
            code = actor.members().stream()
                    .flatMap(member -> belonging(member, reports.get(member.report())).stream())
                    .min(Comparator.naturalOrder())
                    .orElse(null);
        }
        if (code == null) {
            code = Officials.atHome(actor, homeOf, most, HALF).orElse(null);
        }
        if (code == null && actor.kind() == ActorKind.PERSON) {
            code = actor.members().stream()
                    .flatMap(member -> Optional.ofNullable(codesInEvents.get(member.id())).stream())
                    .min(Comparator.naturalOrder())
                    .or(() -> Officials.atHome(actor, homeOf, most, 0))
                    .orElse(null);
        }
        String sector = actor.sector();
        boolean own = actor.kind() == ActorKind.ARMED_GROUP
                || actor.kind() == ActorKind.FACTION
                || actor.kind() == ActorKind.MEDIUM
                || (sector != null && !Officials.OF_THE_STATE.contains(sector));
        return code == null || own ? new Party(actor.name(), null) : state(code);
    }

    private static boolean isOfState(CaseActor actor) {
        return actor.kind() == ActorKind.OFFICE || actor.kind() == ActorKind.ORGANISATION;
    }

    private Optional<String> belonging(Actor member, @Nullable Page page) {
        return page == null
                ? Optional.empty()
                : Officials.spokenFor(member, page).or(() -> new Belonging(this).of(member, page));
    }

    /** Whether somebody can be a side of talks: a state or body with a code, an armed group, a faction. */
    public boolean isSide(Party party) {
        return party.code() != null || sides.contains(party);
    }

    /** The side that has a code. */
    public Party state(String code) {
        return names.state(code);
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
