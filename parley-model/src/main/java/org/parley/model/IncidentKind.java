package org.parley.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What kind of happening an incident is.
 *
 * @param type PLOVER type
 * @param mode PLOVER mode, when known
 * @param subEvent ACLED sub-event type ("Suicide bomb", "Armed clash", ...) where the mode maps to one
 */
public record IncidentKind(
        EventType type, @Nullable String mode, @Nullable String subEvent) {

    public Optional<String> findMode() {
        return Optional.ofNullable(mode);
    }

    public Optional<String> findSubEvent() {
        return Optional.ofNullable(subEvent);
    }
}
