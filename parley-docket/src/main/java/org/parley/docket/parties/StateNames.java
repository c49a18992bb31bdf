package org.parley.docket.parties;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.docket.page.Page;
import org.parley.model.ActorKind;
import org.parley.model.CaseActor;
import org.parley.model.Party;
import org.parley.model.Span;

/** The names of the states of a case, of their capitals and peoples, and where they stand in a text. Immutable. */
public final class StateNames {

    /** After the name of a people: it is that of its envoys, or with another's that of theirs. */
    private static final Pattern OFFICIALS =
            Pattern.compile("(?: (?:and|and the|or) \\p{Lu}[\\p{L}-]+)? (?:[\\w-]+ ){0,2}"
                    + "(?:envoys?|ambassadors?|diplomats?|officials?|ministers?|delegations?|delegates|negotiators?|commanders?|leaders?|"
                    + "presidents?|officers|governments?|sides?|counterparts?|teams?|representatives|generals?)\\b");

    /** What a people's name describes. */
    private static final Pattern WHAT = Pattern.compile(" \\p{Ll}");

    private final Map<String, String> nameOfCode = new HashMap<>();

    /** In lower case. */
    private final Map<String, Party> byName = new HashMap<>();

    /** @param actors of all the reports */
    StateNames(List<Page> pages, List<CaseActor> actors) {
        Map<String, Map<String, Integer>> counted = new HashMap<>();
        for (CaseActor actor : actors) {
            if (actor.kind() == ActorKind.STATE && actor.code() != null) {
                counted.computeIfAbsent(actor.code(), code -> new TreeMap<>())
                        .merge(actor.name(), actor.members().size(), Integer::sum);
            }
        }
        counted.forEach((code, names) -> nameOfCode.put(code, mostUsed(names)));
        nameStates(actors);
        Peoples.of(pages).forEach((word, code) -> byName.putIfAbsent(word, state(code)));
    }

    /** These names, as the same object when they are the same as those of the last time. */
    StateNames orSame(@Nullable StateNames last) {
        return last != null && nameOfCode.equals(last.nameOfCode) && byName.equals(last.byName) ? last : this;
    }

    /** Each name of a state that is one state's only: of its people and capitals too. */
    private void nameStates(List<CaseActor> actors) {
        Set<String> shared = new HashSet<>();
        for (CaseActor actor : actors) {
            if (actor.kind() != ActorKind.STATE || actor.code() == null) {
                continue;
            }
            Party side = state(actor.code());
            Stream.concat(Stream.of(actor.name()), actor.aliases().stream()).forEach(name -> {
                String lower = name.toLowerCase(Locale.ROOT);
                Party other = byName.putIfAbsent(lower, side);
                if (other != null && !other.equals(side)) {
                    shared.add(lower);
                }
            });
        }
        shared.forEach(byName::remove);
    }

    private static String mostUsed(Map<String, Integer> counted) {
        return counted.entrySet().stream()
                .max(Comparator.comparing(Map.Entry<String, Integer>::getValue)
                        .thenComparing(entry -> entry.getKey().length())
                        .thenComparing(Map.Entry::getKey))
                .orElseThrow()
                .getKey();
    }

    /** The side that has a code. */
    Party state(String code) {
        return new Party(nameOfCode.getOrDefault(code, code), code);
    }

    /** The state that a name alone means. */
    Optional<Party> find(String name) {
        return Optional.ofNullable(byName.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The names of states that stand in a report, each with its state. */
    List<Map.Entry<String, Party>> in(Page page) {
        return page.given("names of states", this, () -> {
            Map<String, Party> found = new TreeMap<>();
            Names.in(candidates(page), byName.keySet())
                    .forEach(named -> found.put(named.name(), stateNamed(named.name())));
            return List.copyOf(found.entrySet());
        });
    }

    private Party stateNamed(String lower) {
        Party side = byName.get(lower);
        if (side == null) {
            throw new IllegalArgumentException("no state is named '" + lower + "'");
        }
        return side;
    }

    /** Where names of states stand in a text, of their peoples and capitals too: in text order. */
    List<Map.Entry<Span, Party>> in(String text) {
        return in(Names.candidates(text));
    }

    private List<Map.Entry<Span, Party>> in(List<Names.Candidate> candidates) {
        return Names.in(candidates, byName.keySet()).stream()
                .map(named -> Map.entry(named.span(), stateNamed(named.name())))
                .toList();
    }

    /** States whose names, or whose peoples', stand in a span, in text order. */
    public List<Party> in(Page page, Span within) {
        return in(within.in(page.report().text())).stream()
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Where a state's people is named for what is its: "Ruritanian efforts"; not the names of states. */
    public List<Map.Entry<Span, Party>> peoples(Page page, Span within) {
        return in(within.in(page.report().text())).stream()
                .map(state -> Map.entry(
                        new Span(
                                within.begin() + state.getKey().begin(),
                                within.begin() + state.getKey().end()),
                        state.getValue()))
                .filter(state -> !page.isCountryName(state.getKey())
                        && WHAT.matcher(page.report()
                                        .text()
                                        .substring(state.getKey().end()))
                                .lookingAt())
                .toList();
    }

    /** Where a state's people is named for those who act for it, in text order: "the Ruritanian and Graustarkian envoys". */
    public List<Map.Entry<Span, Party>> officials(Page page, Span within) {
        String text = within.in(page.report().text());
        return officials(in(text), text).stream()
                .map(people -> Map.entry(
                        new Span(
                                within.begin() + people.getKey().begin(),
                                within.begin() + people.getKey().end()),
                        people.getValue()))
                .toList();
    }

    /** As {@link #officials}, in a whole report. */
    List<Map.Entry<Span, Party>> officials(Page page) {
        return officials(in(candidates(page)), page.report().text());
    }

    private static List<Names.Candidate> candidates(Page page) {
        return page.always("candidates", () -> Names.candidates(page.report().text()));
    }

    private static List<Map.Entry<Span, Party>> officials(List<Map.Entry<Span, Party>> states, String text) {
        return states.stream()
                .filter(state -> OFFICIALS
                        .matcher(text)
                        .region(state.getKey().end(), text.length())
                        .lookingAt())
                .toList();
    }
}
