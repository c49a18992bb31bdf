package org.parley.docket.parties;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.docket.page.Page;
import org.parley.model.Actor;
import org.parley.model.Party;
import org.parley.model.ReadReport;
import org.parley.model.Span;

/** The two sides that each report of a case is about: whom "both sides" means. Immutable. */
final class MainSides {

    /** A report is between two sides when the second is named at least this often. */
    private static final int NAMED_OFTEN = 3;

    /** The same where no third side is named. */
    private static final int NAMED_AGAIN = 2;

    /** Codes of international bodies, which are no side of talks between two. */
    private static final Set<String> BODIES = Set.of("UNO", "IGO", "EUR", "NGO", "IMG");

    private static final int STATE_CODE = 3;

    private static final Pattern PRONOUN = Pattern.compile("(?i:he|she|it|they|his|her|its|their|him|them)");

    /** Before a name: where or whose something was, not who did anything. */
    private static final Pattern PLACED =
            Pattern.compile("\\b(?:in|inside|into|from|of|to|at|near|across|over)(?: the)? $");

    /** Letters before a name in which that stands. */
    private static final int PREPOSITION = 12;

    private final Map<String, List<Party>> ofReport = new HashMap<>();
    private final Map<String, List<Party>> aroundReport = new HashMap<>();
    private final List<Party> ofCase;

    /**
     * How often a report names a side.
     *
     * @param all every time
     * @param doing without those as a place or as whose something is
     */
    private record Named(int all, int doing) {

        Named plus(Named other) {
            return new Named(all + other.all, doing + other.doing);
        }
    }

    /** On what it depends how often a report names which side: the side of each of its actors, and the names of states in it. */
    private record Sides(List<Optional<Party>> sides, List<Boolean> talking, List<Map.Entry<String, Party>> names) {

        static Sides of(Page page, Parties parties) {
            List<Optional<Party>> sides = page.read().actors().stream()
                    .map(actor -> parties.findOf(actor.id()))
                    .toList();
            List<Boolean> talking = sides.stream()
                    .map(side -> side.filter(parties::isSide).isPresent())
                    .toList();
            return new Sides(sides, talking, parties.names().in(page));
        }
    }

    /** What one report says of its sides. */
    private record Found(
            String report,
            Map<Party, Named> named,
            @Nullable List<Party> together) {}

    /** @param parties knows all actors of the reports */
    MainSides(List<Page> pages, Parties parties) {
        List<Found> found = pages.parallelStream()
                .map(page -> page.given("sides named", Sides.of(page, parties), () -> found(page, parties)))
                .toList();
        Map<Party, Named> all = new TreeMap<>();
        found.forEach(one -> one.named().forEach((side, named) -> all.merge(side, named, Named::plus)));
        ofCase = most(all, NAMED_OFTEN);
        for (Found one : found) {
            List<Party> pair = one.together();
            List<Party> own =
                    pair != null ? pair : most(one.named(), one.named().size() == 2 ? NAMED_AGAIN : NAMED_OFTEN);
            boolean its =
                    own.isEmpty() && first(one.named()).filter(ofCase::contains).isPresent();
            ofReport.put(one.report(), own);
            aroundReport.put(one.report(), its ? ofCase : own);
        }
    }

    /** The two that a report is about, sorted; empty when it is not about two. */
    List<Party> of(String report) {
        return ofReport.getOrDefault(report, List.of());
    }

    /** As {@link #of}; of a report that names few, the two sides of the case. */
    List<Party> around(String report) {
        return aroundReport.getOrDefault(report, List.of());
    }

    /** Whether it is one of the two that the report or the case is about. */
    boolean isMain(String report, Party side) {
        return of(report).contains(side) || ofCase.contains(side);
    }

    static boolean isBody(String code) {
        return BODIES.contains(code);
    }

    /** The two that are named most often as doing something, when both are named often; sorted. */
    private static List<Party> most(Map<Party, Named> named, int often) {
        List<Party> most = named.entrySet().stream()
                .filter(entry -> entry.getValue().all() >= often)
                .sorted(order())
                .map(Map.Entry::getKey)
                .limit(2)
                .sorted()
                .toList();
        return most.size() == 2 ? most : List.of();
    }

    private static Optional<Party> first(Map<Party, Named> named) {
        return named.entrySet().stream().min(order()).map(Map.Entry::getKey);
    }

    private static Comparator<Map.Entry<Party, Named>> order() {
        return Comparator.comparing(
                        (Map.Entry<Party, Named> entry) -> entry.getValue().doing(), Comparator.reverseOrder())
                .thenComparing(entry -> entry.getValue().all(), Comparator.reverseOrder())
                .thenComparing(Map.Entry::getKey);
    }

    private static Found found(Page page, Parties parties) {
        return new Found(
                page.report().id(),
                named(page, parties),
                together(page.read(), parties).orElse(null));
    }

    private static Map<Party, Named> named(Page page, Parties parties) {
        ReadReport read = page.read();
        String text = read.report().text();
        Map<Party, Named> named = new TreeMap<>();
        for (Actor actor : read.actors()) {
            parties.findOf(actor.id())
                    .filter(MainSides::canTalk)
                    .filter(parties::isSide)
                    .ifPresent(side -> {
                        int doing = (int) actor.mentions().stream()
                                .filter(span -> !isPlaced(text, span))
                                .count();
                        named.merge(side, new Named(actor.mentions().size(), doing), Named::plus);
                    });
        }
        for (Map.Entry<Span, Party> people : parties.names().officials(page)) {
            boolean known = read.actors().stream()
                    .anyMatch(actor -> actor.mentions().stream().anyMatch(people.getKey()::overlaps));
            if (!known && canTalk(people.getValue())) {
                named.merge(people.getValue(), new Named(1, 1), Named::plus);
            }
        }
        return named;
    }

    private static boolean canTalk(Party side) {
        return side.code() == null || side.code().length() == STATE_CODE;
    }

    private static boolean isPlaced(String text, Span mention) {
        return PLACED.matcher(text)
                .region(Math.max(0, mention.begin() - PREPOSITION), mention.begin())
                .find();
    }

    /** The two states that a report names together most. */
    private static Optional<List<Party>> together(ReadReport read, Parties parties) {
        String text = read.report().text();
        TreeMap<Span, Party> places = new TreeMap<>();
        for (Actor actor : read.actors()) {
            parties.findOf(actor.id())
                    .filter(side -> side.code() != null && canTalk(side) && !isBody(side.code()))
                    .ifPresent(side -> actor.mentions().stream()
                            .filter(span -> !PRONOUN.matcher(span.in(text)).matches())
                            .forEach(span -> places.put(span, side)));
        }
        return Pairs.most(text, places);
    }
}
