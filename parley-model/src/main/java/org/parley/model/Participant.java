package org.parley.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part in an event.
 *
 * @param name best name the report gives, or the words as written
 * @param code ISO 3166 alpha-3 or PLOVER international code, when known
 * @param sector PLOVER sector (GOV, MIL, REB, ...), when known
 * @param actor id of the report's actor, when there is one
 * @param span where this event names it
 */
public record Participant(
        String name,
        @Nullable String code,
        @Nullable String sector,
        @Nullable String actor,
        Span span) {

    public Participant {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a participant has a name");
        }
    }

    public Optional<String> findCode() {
        return Optional.ofNullable(code);
    }

    public Optional<String> findSector() {
        return Optional.ofNullable(sector);
    }

    public Optional<String> findActor() {
        return Optional.ofNullable(actor);
    }
}
