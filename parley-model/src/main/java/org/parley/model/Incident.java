package org.parley.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A happening on the ground, as one report tells it: the events that are the same happening.
 *
 * @param id content hash of report and events
 * @param report id of the report
 * @param events ids of its events, in text order
 * @param kind what it was
 * @param date when, if the report tells
 * @param place where, if the report tells
 * @param killed how many
 * @param injured how many
 * @param detained how many
 * @param perpetrator who did it, if the report names anybody
 * @param namedBy id of the statement that names the perpetrator; null when the report itself does
 * @param spans the words that it rests on, never empty
 * @param origin which rule or model proposed it
 */
public record Incident(
        String id,
        String report,
        List<String> events,
        IncidentKind kind,
        @Nullable EventDate date,
        @Nullable Place place,
        Toll killed,
        Toll injured,
        Toll detained,
        @Nullable Participant perpetrator,
        @Nullable String namedBy,
        List<Span> spans,
        Origin origin) {

    public Incident {
        spans = Span.checked("spans", spans, Integer.MAX_VALUE);
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("an incident rests on words of the report");
        }
        events = List.copyOf(events);
    }

    public static String idOf(String report, List<Span> spans) {
        return ContentId.ofFields("incident", report, spans);
    }

    /** The same, made of these events. */
    public Incident of(List<String> eventIds) {
        return new Incident(
                id,
                report,
                eventIds,
                kind,
                date,
                place,
                killed,
                injured,
                detained,
                perpetrator,
                namedBy,
                spans,
                origin);
    }

    public Optional<EventDate> findDate() {
        return Optional.ofNullable(date);
    }

    public Optional<Place> findPlace() {
        return Optional.ofNullable(place);
    }

    public Optional<Participant> findPerpetrator() {
        return Optional.ofNullable(perpetrator);
    }

    public Optional<String> findNamedBy() {
        return Optional.ofNullable(namedBy);
    }
}
