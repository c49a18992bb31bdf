package org.parley.docket.allegations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.docket.lookup.WordIndex;
import org.parley.docket.page.Page;
import org.parley.model.Party;

/**
 * Puts charges together: those by one side against another on one issue are one allegation, and those on no known issue when
 * they share words. Looks things up by sides, issue and word, so that the work grows with the number of charges. One thread.
 */
final class Matters {

    /** Charges on no known issue are one allegation when they share this many words. */
    private static final int ALIKE = 2;

    private final TreeMap<String, Matter> matters = new TreeMap<>();
    private final Map<Charge, Matter> ofCharge = new HashMap<>();
    private final WordIndex<Matter> byStem = new WordIndex<>(Comparator.comparing(matter -> matter.key));

    private Matters() {}

    /** @param charges of the whole case, by report */
    static Matters of(List<Charge> charges) {
        List<Charge> kept = charges.stream().filter(charge -> !charge.mutual()).toList();
        Matters all = new Matters();
        for (Charge charge : kept) {
            if (charge.topic() != null) {
                all.put(charge.sides() + '\t' + charge.topic(), charge);
            }
        }
        for (Charge charge : kept) {
            if (charge.topic() == null) {
                String key = all.findLike(charge.stems(), ALIKE, matter -> matter.first()
                                .sides()
                                .equals(charge.sides()))
                        .map(matter -> matter.key)
                        .orElse(charge.sides() + '\t' + charge.page().words(charge.conduct()));
                all.put(key, charge);
            }
        }
        charges.stream().filter(Charge::mutual).forEach(all::putMutual);
        return all;
    }

    /** "Each accused the other" is one more account of a charge that tells more, when there is one. */
    private void putMutual(Charge charge) {
        String sides = charge.sides() + '\t';
        String first = matters.ceilingKey(sides);
        put(
                first != null && first.startsWith(sides)
                        ? first
                        : sides + charge.page().words(charge.conduct()),
                charge);
    }

    private void put(String key, Charge charge) {
        Matter matter = matters.computeIfAbsent(key, Matter::new);
        matter.charges.add(charge);
        ofCharge.put(charge, matter);
        for (String stem : charge.stems()) {
            if (matter.stems.add(stem)) {
                byStem.add(matter, stem);
            }
        }
    }

    /** By key. */
    Collection<Matter> all() {
        return matters.values();
    }

    /** The allegation that a charge is an account of. */
    Optional<Matter> find(Charge charge) {
        return Optional.ofNullable(ofCharge.get(charge));
    }

    /** The one that shares most words with these; of equals the first by key. */
    Optional<Matter> findLike(Set<String> stems, int least, Predicate<Matter> fits) {
        return byStem.findLike(stems, least, fits);
    }

    /** Charges of opposite sides on one issue, or told one after the other in a report, counter each other. */
    void counter(List<Page> pages, ChargeFinder charges) {
        Map<String, List<Matter>> onIssue = new HashMap<>();
        for (Matter matter : all()) {
            String issue = issue(matter, matter.first().sides());
            if (issue != null) {
                onIssue.computeIfAbsent(issue, name -> new ArrayList<>()).add(matter);
            }
        }
        for (Matter matter : all()) {
            String turned = matter.first().accused().key()
                    + '\t'
                    + matter.first().findAccuser().map(Party::key).orElse("-");
            String issue = issue(matter, turned);
            if (issue != null) {
                onIssue.getOrDefault(issue, List.of()).stream()
                        .filter(other -> !Collections.disjoint(matter.stems, other.stems))
                        .forEach(other -> link(matter, other));
            }
        }
        for (Page page : pages) {
            List<Charge> found = charges.find(page);
            for (int i = 1; i < found.size(); i++) {
                Charge last = found.get(i - 1);
                Charge next = found.get(i);
                boolean turned =
                        last.accused().equals(next.accuser()) && next.accused().equals(last.accuser());
                int apart = next.line().number() - last.line().number();
                boolean together = apart <= ADJACENT
                        || next.line().paragraph() == last.line().paragraph()
                        || next.line().has(IN_TURN);
                if (turned && apart <= NEAR && together) {
                    find(last).ifPresent(one -> find(next).ifPresent(other -> link(one, other)));
                }
            }
        }
    }

    /** How many sentences apart charge and counter-charge may stand. */
    private static final int NEAR = 7;

    /** How many sentences apart they may stand in different paragraphs, unless the second says that it is an answer. */
    private static final int ADJACENT = 3;

    private static final Pattern IN_TURN = Pattern.compile(
            "\\b(?:in turn|in return|for (?:its|his|her|their) part|meanwhile|counter\\w*|hit back|shot back|retort\\w*|also accus\\w+)\\b");

    private static @Nullable String issue(Matter matter, String sides) {
        String topic = matter.topic();
        return topic == null ? null : sides + '\t' + topic;
    }

    private static void link(Matter one, Matter other) {
        one.counters.add(other.id());
        other.counters.add(one.id());
    }
}
