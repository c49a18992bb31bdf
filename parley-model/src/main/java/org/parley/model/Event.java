package org.parley.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that a report says has happened, will, should, or has not; coded with PLOVER.
 *
 * @param id content hash of report, type and trigger
 * @param report id of the report
 * @param type of the sixteen
 * @param modes PLOVER's modes of the type, perhaps none
 * @param contexts PLOVER's contexts, perhaps none
 * @param trigger words that tell of it, never empty
 * @param actors who does it; all participants when it is reciprocal
 * @param recipients to whom it is done
 * @param date when, if the report tells
 * @param place where, if the report tells
 * @param modality how real the report makes it
 * @param statement id of the innermost statement that it stands in, if any
 * @param killed of this event
 * @param injured of this event
 * @param detained of this event
 * @param origin which rule or model proposed it
 */
public record Event(
        String id,
        String report,
        EventType type,
        List<String> modes,
        List<String> contexts,
        List<Span> trigger,
        List<Participant> actors,
        List<Participant> recipients,
        @Nullable EventDate date,
        @Nullable Place place,
        Modality modality,
        @Nullable String statement,
        Toll killed,
        Toll injured,
        Toll detained,
        Origin origin) {

    public Event {
        trigger = Span.checked("trigger", trigger, Integer.MAX_VALUE);
        if (trigger.isEmpty()) {
            throw new IllegalArgumentException("an event has a trigger");
        }
        modes = List.copyOf(modes);
        contexts = List.copyOf(contexts);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
    }

    public static String idOf(String report, EventType type, List<Span> trigger) {
        return ContentId.ofFields("event", report, type, trigger);
    }

    /** The same event with this date, place and tolls. */
    public Event settled(@Nullable EventDate when, @Nullable Place where, Toll dead, Toll hurt, Toll held) {
        return new Event(
                id,
                report,
                type,
                modes,
                contexts,
                trigger,
                actors,
                recipients,
                when,
                where,
                modality,
                statement,
                dead,
                hurt,
                held,
                origin);
    }

    public Optional<EventDate> findDate() {
        return Optional.ofNullable(date);
    }

    public Optional<Place> findPlace() {
        return Optional.ofNullable(place);
    }

    public Optional<String> findStatement() {
        return Optional.ofNullable(statement);
    }
}
