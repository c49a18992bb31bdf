package org.parley.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * "BAGHDAD, May 28 (Agency) —" at the head of a story.
 *
 * @param span from the place to the dash
 * @param place as written
 * @param date absent when the line names none, or no year can be told
 * @param agency as written in brackets, absent when there is none
 */
public record Dateline(
        Span span,
        String place,
        @Nullable LocalDate date,
        @Nullable String agency) {

    public Dateline {
        if (place.isBlank()) {
            throw new IllegalArgumentException("a dateline names its place, got '" + place + "'");
        }
    }
}
