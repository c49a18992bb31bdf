package org.parley.reading.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.ActorKind;
import org.parley.model.Span;

/**
 * Turns the cast of one report into its actors: all who are named, and all who speak. "Iranians" and "the British" name
 * their country; "Iranian" before a noun is a description, and "five Iranians" are some people. One reading, one thread.
 */
final class ReportActors {

    private static final Set<String> SOME =
            Set.of("some", "many", "several", "few", "most", "other", "two", "young", "ordinary");

    private final String report;
    private final Tokens tokens;
    private final Roster roster;
    private final RoleNouns nouns;
    private final ActorSectors sectors;
    private final NameLists lists;

    ReportActors(String report, Tokens tokens, Roster roster, RoleNouns nouns, ActorSectors sectors, NameLists lists) {
        this.report = report;
        this.tokens = tokens;
        this.roster = roster;
        this.nouns = nouns;
        this.sectors = sectors;
        this.lists = lists;
    }

    /**
     * The actors of a cast.
     *
     * @param described words that stand for members without naming them
     * @return in order of their first mention
     */
    List<Actor> of(Cast cast, List<Voice> voices, Map<Span, Member> described) {
        Map<Member, List<Span>> mentions = new LinkedHashMap<>();
        Set<String> names = new HashSet<>();
        for (Member member : cast.members()) {
            List<Span> spans = mentionsOf(member, voices);
            if (!spans.isEmpty() && names.add(member.name())) {
                mentions.put(member, new ArrayList<>(spans));
            }
        }
        described.forEach((span, member) -> {
            List<Span> spans = mentions.get(member);
            if (spans != null) {
                spans.add(span);
            }
        });
        List<Actor> actors = new ArrayList<>();
        mentions.forEach((member, spans) -> actors.add(actor(member, spans, names)));
        actors.sort(
                Comparator.comparing((Actor actor) -> actor.mentions().get(0)).thenComparing(Actor::name));
        return actors;
    }

    private List<Span> mentionsOf(Member member, List<Voice> voices) {
        List<Span> named = new ArrayList<>();
        List<Span> all = new ArrayList<>();
        for (Mention mention : member.mentions()) {
            Span span = tokens.span(mention.from(), mention.end());
            all.add(span);
            if (mention.sense() != Roster.Sense.PEOPLE || isForCountry(mention)) {
                named.add(span);
            }
        }
        boolean speaks = voices.stream().anyMatch(voice -> voice.member() == member);
        return named.isEmpty() && speaks ? all : named;
    }

    /** "the Iranians", "Iranians", "the British". */
    private boolean isForCountry(Mention mention) {
        int before = mention.from() - 1;
        boolean opens = before < tokens.sentenceStart(mention.from());
        if (tokens.tag(mention.last()).endsWith("S")) {
            return opens
                    || !(tokens.tag(before).equals("CD")
                            || tokens.tag(before).startsWith("JJ")
                            || SOME.contains(tokens.lower(before)));
        }
        boolean alone = !tokens.sameSentence(mention.last(), mention.end())
                || !(tokens.isNoun(mention.end())
                        || tokens.tag(mention.end()).startsWith("JJ")
                        || tokens.tag(mention.end()).startsWith("VBN")
                        || tokens.tag(mention.end()).equals("CD")
                        || tokens.tag(mention.end()).equals("CC")
                        || tokens.form(mention.end()).equals("-"));
        return !opens && alone && tokens.lower(before).equals("the");
    }

    private Actor actor(Member member, List<Span> spans, Set<String> names) {
        List<Actor.Office> offices = member.roles().stream()
                .filter(role -> nouns.isOffice(role.noun()) && !lists.isTitle(role.words()))
                .map(role ->
                        new Actor.Office(role.words(), role.code(), isPast(role), tokens.span(role.from(), role.end())))
                .toList();
        return new Actor(
                Actor.idOf(report, member.name()),
                report,
                member.name(),
                member.kind(),
                member.findCode().orElse(null),
                sectors.find(member).orElse(null),
                member.findEntry().isPresent(),
                List.copyOf(member.aliases()),
                member.roles().stream().map(Role::words).distinct().toList(),
                offices,
                ties(member, names),
                Span.joined(spans));
    }

    private static boolean isPast(Role role) {
        return role.modifiers().contains("former")
                || role.modifiers().contains("ex")
                || role.modifiers().contains("then")
                || role.modifiers().contains("late");
    }

    /** What the report says, then what the roster knows. */
    private List<Actor.Tie> ties(Member member, Set<String> names) {
        List<Actor.Tie> ties = new ArrayList<>();
        for (Member.Belonging belonging : member.belongings()) {
            ties.add(tie(
                    belonging.to().name(), names, belonging.rule(), tokens.span(belonging.from(), belonging.end())));
        }
        for (Role role : member.roles()) {
            boolean tied = member.belongings().stream().anyMatch(known -> known.from() == role.from());
            if (role.code() != null && !isPast(role) && !tied) {
                roster.findState(role.code())
                        .filter(state ->
                                ties.stream().noneMatch(tie -> tie.name().equals(state)))
                        .ifPresent(
                                state -> ties.add(tie(state, names, "RoleIn", tokens.span(role.from(), role.end()))));
            }
        }
        member.findEntry().ifPresent(entry -> roster.above(entry)
                .forEach(name -> ties.add(tie(name, names, Actor.Tie.ROSTER, null))));
        if (member.kind() == ActorKind.OFFICE && member.findEntry().isEmpty()) {
            stateInName(member, names).ifPresent(ties::add);
        }
        return ties;
    }

    private Actor.Tie tie(String name, Set<String> names, String rule, @Nullable Span span) {
        return new Actor.Tie(name, names.contains(name) ? Actor.idOf(report, name) : null, rule, span);
    }

    /** "Iraqi government": the state whose code it has. */
    private Optional<Actor.Tie> stateInName(Member member, Set<String> names) {
        Mention first = member.mentions().get(0);
        return member.findCode()
                .flatMap(roster::findState)
                .map(name -> tie(name, names, "StateInName", tokens.span(first.from(), first.end())));
    }
}
