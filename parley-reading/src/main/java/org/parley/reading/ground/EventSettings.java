package org.parley.reading.ground;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.model.Event;
import org.parley.model.EventDate;
import org.parley.model.EventType;
import org.parley.model.Incident;
import org.parley.model.Participant;
import org.parley.model.Place;
import org.parley.model.Span;
import org.parley.reading.annotate.Annotation;
import org.parley.reading.annotate.Sentence;
import org.parley.reading.annotate.Token;
import org.parley.reading.ground.Clause.Bond;
import org.parley.reading.place.PlaceMention;
import org.parley.reading.time.DateMention;

/**
 * When and where the events of a report were. An event that is part of an incident has the incident's day, place and
 * tolls; any other has the date and the place that its own clause names (see {@link Clause}). A clause that names none gives
 * none. Made for one report.
 */
final class EventSettings {

    /** Types that happen on the ground: these can be part of an incident. */
    private static final Set<EventType> ON_THE_GROUND = EnumSet.of(
            EventType.ASSAULT,
            EventType.COERCE,
            EventType.RETREAT,
            EventType.PROTEST,
            EventType.MOBILIZE,
            EventType.SANCTION);

    /** A capital or a country is where something happens only after one of these: "Tehran" alone is who does it. */
    private static final Set<String> WITHIN =
            Set.of("in", "inside", "within", "across", "throughout", "near", "at", "around", "into", "outside");

    private static final Set<String> BETWEEN = Set.of("the", "city", "town", "capital", "of");

    /** What can stand for those who govern it: a capital, a country, a region. */
    static final Set<Place.Precision> TOWNS_AND_WIDER =
            EnumSet.of(Place.Precision.CITY, Place.Precision.COUNTRY, Place.Precision.REGION);

    private final Annotation annotation;
    private final List<DateMention> dates;
    private final List<PlaceMention> places;

    EventSettings(Annotation annotation, List<DateMention> dates, List<PlaceMention> places) {
        this.annotation = annotation;
        this.dates = dates;
        this.places = places;
    }

    /** Ids of the events that an incident is made of, in text order. */
    List<String> eventsOf(Incident incident, List<Event> events) {
        return events.stream()
                .filter(event -> isPartOf(event, incident) || isSameDeed(event, incident))
                .map(Event::id)
                .toList();
    }

    /** "opened fire, killing two": what the happening hangs on is the same attack. */
    private boolean isSameDeed(Event event, Incident incident) {
        Span trigger = event.trigger().get(0);
        Optional<Sentence> sentence = annotation.sentenceAt(trigger.begin());
        if (sentence.isEmpty() || event.type() != incident.kind().type() || event.type() != EventType.ASSAULT) {
            return false;
        }
        Clause clause = new Clause(sentence.get(), trigger, trigger);
        return incident.spans().stream()
                .filter(span -> sentence.get().span().contains(span))
                .anyMatch(span -> clause.bond(span, true) == Bond.OWN);
    }

    private static boolean isPartOf(Event event, Incident incident) {
        return ON_THE_GROUND.contains(event.type())
                && event.trigger().stream()
                        .anyMatch(span -> incident.spans().stream().anyMatch(span::overlaps));
    }

    /** The same event, set in time and place. */
    Event settle(Event event, List<Incident> incidents) {
        Optional<Incident> whole = incidents.stream()
                .filter(incident -> isPartOf(event, incident) || isSameDeed(event, incident))
                .findFirst();
        if (whole.isPresent()) {
            Incident incident = whole.get();
            return event.settled(
                    incident.date(), incident.place(), incident.killed(), incident.injured(), incident.detained());
        }
        Span trigger = event.trigger().get(0);
        Optional<Sentence> sentence = annotation.sentenceAt(trigger.begin());
        if (sentence.isEmpty()) {
            return event;
        }
        Span bounds = sentence.get().span();
        Span words = trigger.cover(event.trigger().get(event.trigger().size() - 1));
        Clause clause = new Clause(sentence.get(), trigger, words);
        EventDate date = dates.stream()
                .filter(mention -> bounds.contains(mention.span()))
                .map(mention -> new Bound<>(mention, mention.span(), clause.bond(mention.span(), !mention.isDay())))
                .filter(bound -> bound.bond() != Bond.NONE)
                .min(Bound.nearestTo(trigger))
                .map(bound -> bound.item().date())
                .orElse(null);
        Set<Bond> bonds = bondsOfPlace(event.type());
        Place place = places.stream()
                .filter(mention -> bounds.contains(mention.span()))
                .filter(mention -> Stream.concat(event.actors().stream(), event.recipients().stream())
                        .map(Participant::span)
                        .noneMatch(mention.span()::overlaps))
                .filter(mention ->
                        !TOWNS_AND_WIDER.contains(mention.place().precision()) || isWithin(sentence.get(), mention))
                .map(mention -> new Bound<>(mention, mention.span(), clause.bond(mention.span(), false)))
                .filter(bound -> bonds.contains(bound.bond()))
                .min(Bound.nearestTo(trigger))
                .map(bound -> bound.item().place())
                .orElse(null);
        return event.settled(date, place, event.killed(), event.injured(), event.detained());
    }

    /** What is said of a place is not said there: "denounced the raid in Basra". */
    private static Set<Bond> bondsOfPlace(EventType type) {
        boolean material =
                type.quad() == EventType.Quad.MATERIAL_COOPERATION || type.quad() == EventType.Quad.MATERIAL_CONFLICT;
        boolean meeting = type == EventType.CONSULT || type == EventType.AGREE;
        return material || meeting ? EnumSet.of(Bond.OWN, Bond.OF_OBJECT, Bond.SHARED) : EnumSet.of(Bond.OWN);
    }

    /** Words of a sentence and how they belong to a trigger. */
    private record Bound<T>(T item, Span span, Bond bond) {

        static <T> Comparator<Bound<T>> nearestTo(Span to) {
            return Comparator.comparing((Bound<T> bound) -> bound.bond()).thenComparingInt(bound -> bound.distance(to));
        }

        private int distance(Span to) {
            return Math.max(0, Math.max(span.begin() - to.end(), to.begin() - span.end()));
        }
    }

    /**
     * Whether a preposition of place stands before the words, with nothing between but an article, adjectives and "city
     * of": "in central Baghdad". A capital without one is a government.
     */
    static boolean isWithin(Sentence sentence, PlaceMention mention) {
        Span place = mention.span();
        boolean wide = mention.place().precision() == Place.Precision.COUNTRY;
        List<Token> before = sentence.tokens().stream()
                .filter(token -> token.end() <= place.begin())
                .toList();
        int last = before.size() - 1;
        while (last >= 0 && isBetween(before.get(last))) {
            last--;
        }
        String word = last < 0 ? "" : before.get(last).form().toLowerCase(Locale.ROOT);
        return WITHIN.contains(word) && !(wide && word.equals("at"));
    }

    private static boolean isBetween(Token token) {
        return token.tag().equals("JJ") || BETWEEN.contains(token.form().toLowerCase(Locale.ROOT));
    }
}
