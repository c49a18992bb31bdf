package org.parley.docket.parties;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.docket.page.Page;
import org.parley.model.Actor;
import org.parley.model.ActorKind;
import org.parley.model.ReadReport;

/**
 * Words for a state's people that reports use of its officials and forces only: "a Ruritanian envoy". The reading gives the
 * envoy the state's code; the word before the office is taken for the people's name when all that have it have that code.
 */
final class Peoples {

    private static final int STATE_CODE = 3;

    /** The word with a capital letter before an office or force, with up to two words between. */
    private static final Pattern OF_OFFICE =
            Pattern.compile("(?:^|[^\\p{L}'])(\\p{Lu}\\p{Ll}{2,}) (?:\\p{Ll}+ ){0,2}" + Mentions.ROLES + "\\b");

    private Peoples() {}

    /**
     * What one report tells.
     *
     * @param codes of states by such words in lower case
     * @param persons words of persons' names in lower case, which are no people's
     */
    private record Told(Map<String, SortedSet<String>> codes, Set<String> persons) {}

    /** Codes of states by such words in lower case. */
    static Map<String, String> of(List<Page> pages) {
        TreeMap<String, SortedSet<String>> codes = new TreeMap<>();
        Set<String> persons = new HashSet<>();
        for (Page page : pages) {
            Told told = page.always("peoples", () -> told(page.read()));
            told.codes().forEach((word, all) -> codes.computeIfAbsent(word, key -> new TreeSet<>())
                    .addAll(all));
            persons.addAll(told.persons());
        }
        Map<String, String> peoples = new TreeMap<>();
        codes.forEach((word, all) -> {
            if (all.size() == 1 && !persons.contains(word) && !MainSides.isBody(all.first())) {
                peoples.put(word, all.first());
            }
        });
        return peoples;
    }

    private static Told told(ReadReport read) {
        Map<String, SortedSet<String>> codes = new TreeMap<>();
        Set<String> persons = new HashSet<>();
        for (Actor actor : read.actors()) {
            if (actor.kind() == ActorKind.PERSON) {
                persons.addAll(List.of(actor.name().toLowerCase(Locale.ROOT).split("\\W+")));
            }
        }
        read.statements()
                .forEach(said -> add(
                        codes, said.speaker().name(), said.speaker().findCode().orElse(null)));
        read.events().stream()
                .flatMap(event -> Stream.concat(event.actors().stream(), event.recipients().stream()))
                .forEach(one -> add(codes, one.name(), one.findCode().orElse(null)));
        return new Told(codes, persons);
    }

    private static void add(Map<String, SortedSet<String>> codes, String name, @Nullable String code) {
        Matcher found = OF_OFFICE.matcher(name);
        while (code != null && code.length() == STATE_CODE && found.find()) {
            codes.computeIfAbsent(found.group(1).toLowerCase(Locale.ROOT), word -> new TreeSet<>())
                    .add(code);
        }
    }
}
