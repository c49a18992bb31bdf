package org.parley.evaluation.growth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.model.Actor;
import org.parley.model.ActorKind;
import org.parley.model.Event;
import org.parley.model.EventDate;
import org.parley.model.Incident;
import org.parley.model.Place;
import org.parley.model.ReadReport;
import org.parley.model.Span;
import org.parley.model.Statement;

/** Where a report names persons, towns, states, days and numbers of people: what can be told otherwise. Immutable. */
final class Slots {

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\d.,:-])[1-9]\\d{0,3}(?![\\d:%-]|[.,]\\d)");
    private static final int LEAST_LETTERS = 3;
    private static final int LEAST_STEM = 4;
    private static final int LEAST_NUMBER = 2;
    private static final int FIRST_YEAR = 1800;

    /** Parts of names that are words. */
    private static final Set<String> PLAIN = Set.of(
            "The",
            "City",
            "North",
            "South",
            "East",
            "West",
            "Northern",
            "Southern",
            "Eastern",
            "Western",
            "New",
            "River",
            "Province",
            "District",
            "Street",
            "Square",
            "Palace",
            "Hotel",
            "House",
            "Bank",
            "Line",
            "Sea",
            "Gulf",
            "Middle",
            "Central",
            "State",
            "States",
            "United",
            "Republic",
            "And");

    /** Makes the new words of a slot. */
    @FunctionalInterface
    interface Fill {
        String by(Guise guise);
    }

    /**
     * A range of the text.
     *
     * @param span where
     * @param fill what stands there in a guise
     */
    record Slot(Span span, Fill fill) {}

    private final ReadReport read;
    private final String text;
    private final Set<Integer> within = new HashSet<>();
    private final TreeMap<Integer, Slot> slots = new TreeMap<>();
    private final Map<String, String> codeOfName = new HashMap<>();
    private final Map<String, String> codeOfPeople = new HashMap<>();
    private final Set<String> names = new TreeSet<>();
    private final Set<Integer> numbers = new TreeSet<>();

    /** @param near a day of the year that the report's dates leave out */
    Slots(ReadReport read, LocalDate near) {
        this.read = read;
        this.text = read.report().text();
        Set<Integer> edges = edges();
        learnNames();
        read.actors().forEach(actor -> states(actor, edges));
        for (ReadReport.Named<EventDate> time : read.times()) {
            String words = time.span().in(text);
            add(time.span(), guise -> guise.time(words, near), edges);
        }
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            String found = word.group();
            if (names.contains(found) || codeOfPeople.containsKey(found) || codeOfName.containsKey(found)) {
                add(new Span(word.start(), word.end()), guise -> word(found, guise), edges);
            }
        }
        for (Incident incident : read.incidents()) {
            for (Span sentence : read.sentences()) {
                if (incident.spans().stream().anyMatch(sentence::overlaps)) {
                    numbers(sentence, edges);
                }
            }
        }
    }

    /** In text order, apart. */
    List<Slot> all() {
        return List.copyOf(slots.values());
    }

    /** Numbers that stand in slots. */
    Set<Integer> numbers() {
        return numbers;
    }

    /** Codes of the states that it names. */
    Set<String> codes() {
        return new TreeSet<>(codeOfName.values());
    }

    /** A name, office or other short text in a guise. */
    String said(String old, Guise guise) {
        String code = codeOfName.get(old);
        Guise.State state = code == null ? null : guise.findState(code);
        if (state != null) {
            return state.name();
        }
        Matcher word = WORD.matcher(old);
        StringBuilder out = new StringBuilder();
        while (word.find()) {
            word.appendReplacement(out, Matcher.quoteReplacement(word(word.group(), guise)));
        }
        return word.appendTail(out).toString();
    }

    private String word(String word, Guise guise) {
        String named = codeOfName.get(word);
        String people = codeOfPeople.get(word);
        Guise.State state = named != null ? guise.findState(named) : people != null ? guise.findState(people) : null;
        if (state != null) {
            return named != null ? state.name() : state.people();
        }
        return names.contains(word) ? guise.word(word) : word;
    }

    private void learnNames() {
        for (Actor actor : read.actors()) {
            boolean state = actor.kind() == ActorKind.STATE
                    && actor.code() != null
                    && actor.code().length() == 3;
            if (state) {
                codeOfName.put(actor.name(), actor.findCode().orElseThrow());
                Matcher word = WORD.matcher(text);
                while (word.find()) {
                    if (isPeople(word.group(), actor.name())) {
                        codeOfPeople.put(word.group(), actor.findCode().orElseThrow());
                    }
                }
            }
        }
        for (Actor actor : read.actors()) {
            if (actor.kind() == ActorKind.PERSON) {
                learn(actor.name());
                actor.aliases().forEach(this::learn);
            }
            if (codeOfName.containsKey(actor.name())) {
                actor.mentions().stream()
                        .map(mention -> mention.in(text))
                        .filter(capital -> WORD.matcher(capital).matches())
                        .forEach(this::learn);
            }
        }
        for (ReadReport.Named<Place> place : read.places()) {
            if (place.value().precision().compareTo(Place.Precision.PROVINCE) <= 0) {
                learn(place.span().in(text));
                learn(place.value().name());
            }
        }
    }

    private void learn(String name) {
        Matcher word = WORD.matcher(name);
        while (word.find()) {
            String found = word.group();
            if (isName(found) && !codeOfPeople.containsKey(found) && !codeOfName.containsKey(found)) {
                names.add(found);
            }
        }
    }

    /** "Iranian" for Iran, "Ukrainian" for Ukraine, "Thai" for Thailand. */
    private static boolean isPeople(String word, String state) {
        String stem = state.substring(0, Math.min(state.length(), Math.max(LEAST_STEM, state.length() - 1)));
        return !word.equals(state)
                && !state.contains(" ")
                && word.length() >= LEAST_STEM
                && (word.startsWith(stem) || state.startsWith(word));
    }

    private static boolean isName(String word) {
        return word.length() >= LEAST_LETTERS && Character.isUpperCase(word.charAt(0)) && !PLAIN.contains(word);
    }

    /** Names of states of several words; those of one word are found as words. */
    private void states(Actor actor, Set<Integer> edges) {
        String code = codeOfName.get(actor.name());
        if (code != null && actor.name().contains(" ")) {
            for (Span mention : actor.mentions()) {
                if (mention.in(text).endsWith(actor.name())) {
                    Span name = new Span(mention.end() - actor.name().length(), mention.end());
                    add(name, guise -> said(actor.name(), guise), edges);
                }
            }
        }
    }

    private void numbers(Span sentence, Set<Integer> edges) {
        Matcher found = NUMBER.matcher(text).region(sentence.begin(), sentence.end());
        found.useTransparentBounds(true);
        while (found.find()) {
            int number = Integer.parseInt(found.group());
            boolean add = number >= LEAST_NUMBER
                    && number < FIRST_YEAR
                    && add(new Span(found.start(), found.end()), guise -> String.valueOf(guise.number(number)), edges);
            if (add) {
                numbers.add(number);
            }
        }
    }

    /** Keeps a slot unless another has some of its words, or a span of the report begins or ends inside. */
    private boolean add(Span span, Fill fill, Set<Integer> edges) {
        for (int at = span.begin(); at < span.end(); at++) {
            if (within.contains(at) || (at > span.begin() && edges.contains(at))) {
                return false;
            }
        }
        for (int at = span.begin(); at < span.end(); at++) {
            within.add(at);
        }
        slots.put(span.begin(), new Slot(span, fill));
        return true;
    }

    private Set<Integer> edges() {
        List<Span> spans = new ArrayList<>(read.sentences());
        read.times().forEach(time -> spans.add(time.span()));
        read.places().forEach(place -> spans.add(place.span()));
        read.report().skipped().forEach(skipped -> spans.add(skipped.span()));
        for (Statement statement : read.statements()) {
            spans.addAll(statement.source());
            spans.addAll(statement.cue());
            spans.addAll(statement.content());
        }
        for (Actor actor : read.actors()) {
            spans.addAll(actor.mentions());
            actor.offices().forEach(office -> spans.add(office.span()));
            actor.ties().forEach(tie -> tie.findSpan().ifPresent(spans::add));
        }
        for (Event event : read.events()) {
            spans.addAll(event.trigger());
            event.actors().forEach(participant -> spans.add(participant.span()));
            event.recipients().forEach(participant -> spans.add(participant.span()));
        }
        for (Incident incident : read.incidents()) {
            spans.addAll(incident.spans());
            incident.findPerpetrator().ifPresent(participant -> spans.add(participant.span()));
        }
        read.report().heading().findDateline().ifPresent(line -> spans.add(line.span()));
        Span title = read.report().heading().titleSpan();
        if (title != null) {
            spans.add(title);
        }
        Set<Integer> edges = new HashSet<>();
        for (Span span : spans) {
            edges.add(span.begin());
            edges.add(span.end());
        }
        return edges;
    }
}
