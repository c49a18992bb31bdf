package org.parley.brief;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.parley.brief.told.Told;
import org.parley.model.Actor;
import org.parley.model.Speaker;

/**
 * All that one speaker says on a page. Speakers go together when the reports give them the same name, or one that is
 * {@link SpelledAlike}; nothing cleverer, because a wrong merge puts words into someone's mouth.
 *
 * @param name the one given most often
 * @param otherNames the other spellings, sorted
 * @param naming how far they go in naming the speaker
 * @param codes of countries and bodies spoken for, sorted
 * @param roles that the reports give, in order of appearance
 * @param said in order of the page
 */
record Voice(
        String name,
        List<String> otherNames,
        Speaker.Naming naming,
        List<String> codes,
        List<String> roles,
        List<Said> said) {

    /**
     * A statement, with its repetitions in copies of its report.
     *
     * @param entry the statement
     * @param copies the same words by the same speaker in copies of the same report
     */
    record Said(Leaf.Entry entry, List<Leaf.Entry> copies) {}

    /** Where a statement is the same in a copy: original report, speaker and words. */
    private record SameWords(String original, String words) {}

    private static final Comparator<Voice> ORDER = Comparator.comparing(Voice::naming)
            .thenComparing(
                    Comparator.comparingInt((Voice voice) -> voice.said.size()).reversed())
            .thenComparing(Voice::name);

    /** The speakers of a page: named ones first, those who say most before others. */
    static List<Voice> of(List<Leaf> leaves) {
        SpelledAlike alike = new SpelledAlike(leaves.stream()
                .flatMap(leaf -> leaf.entries().stream())
                .map(entry -> entry.statement().speaker())
                .toList());
        Map<String, Gathered> byName = new LinkedHashMap<>();
        for (Leaf leaf : leaves) {
            for (Leaf.Entry entry : leaf.entries()) {
                Speaker speaker = entry.statement().speaker();
                byName.computeIfAbsent(speaker.naming() + " " + alike.key(speaker), key -> new Gathered(speaker))
                        .add(leaf, entry);
            }
        }
        return byName.values().stream().map(Gathered::voice).sorted(ORDER).toList();
    }

    private static final class Gathered {

        private final Speaker speaker;
        private final Map<String, Integer> names = new TreeMap<>();
        private final Set<String> codes = new LinkedHashSet<>();
        private final Set<String> roles = new LinkedHashSet<>();
        private final List<Said> said = new ArrayList<>();
        private final Map<SameWords, Said> byWords = new LinkedHashMap<>();

        Gathered(Speaker speaker) {
            this.speaker = speaker;
        }

        void add(Leaf leaf, Leaf.Entry entry) {
            names.merge(Told.oneLine(entry.statement().speaker().name()), 1, Integer::sum);
            entry.statement().speaker().findCode().ifPresent(codes::add);
            entry.statement().speaker().findActor().ifPresent(id -> addRoles(leaf, id));
            String original = leaf.findOriginal()
                    .map(first -> first.told().report().id())
                    .orElse(leaf.told().report().id());
            SameWords words =
                    new SameWords(original, leaf.told().words(entry.statement().content()));
            Said first = byWords.get(words);
            if (first != null && leaf.original() != null) {
                first.copies.add(entry);
                return;
            }
            Said one = new Said(entry, new ArrayList<>());
            byWords.putIfAbsent(words, one);
            said.add(one);
        }

        private void addRoles(Leaf leaf, String actor) {
            for (Actor candidate : leaf.told().read().actors()) {
                if (candidate.id().equals(actor)) {
                    candidate.roles().forEach(role -> roles.add(Told.oneLine(role)));
                }
            }
        }

        Voice voice() {
            String name = Collections.max(names.entrySet(), Map.Entry.comparingByValue())
                    .getKey();
            return new Voice(
                    name,
                    names.keySet().stream().filter(other -> !other.equals(name)).toList(),
                    speaker.naming(),
                    codes.stream().sorted().toList(),
                    List.copyOf(roles),
                    List.copyOf(said));
        }
    }
}
