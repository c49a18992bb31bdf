package org.parley.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks, or is spoken to.
 *
 * @param name best name the report gives ("Ryan Crocker" for "he"); the words as written for an unnamed source;
 *     {@link #UNKNOWN} when the text names nobody
 * @param naming how far the report goes in naming them
 * @param actor id of the actor, absent for unnamed and unknown speakers
 * @param code ISO 3166 alpha-3 or PLOVER international code of the country or body spoken for, absent when not known
 */
public record Speaker(
        String name,
        Naming naming,
        @Nullable String actor,
        @Nullable String code) {

    public static final Speaker UNKNOWN = new Speaker("unknown", Naming.UNKNOWN, null, null);

    /** How far a report goes in naming who speaks. */
    public enum Naming {
        /** a person, body, country or medium with a name */
        NAMED,
        /** described, not named: "an American official who provided details" */
        UNNAMED,
        /** the writer of the report */
        AUTHOR,
        /** nobody is given */
        UNKNOWN
    }

    public Speaker {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a speaker has a name; for nobody use Speaker.UNKNOWN");
        }
    }

    public Optional<String> findActor() {
        return Optional.ofNullable(actor);
    }

    public Optional<String> findCode() {
        return Optional.ofNullable(code);
    }
}
