package org.parley.reading.code;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.model.EventType;

/**
 * An entry of the trigger list.
 *
 * @param type what it tells of; null for words that tell of no event although others like them do
 * @param mode PLOVER's mode, if the words tell it
 * @param noun whether its head is a noun
 * @param paths where the recipients stand, best first: {@code obj}, {@code iobj}, {@code comp} or a preposition
 * @param head base form of the head
 * @param others what else must stand in its phrase: base forms, or classes with {@code $}
 */
record Trigger(
        @Nullable EventType type,
        @Nullable String mode,
        boolean noun,
        List<String> paths,
        String head,
        List<String> others) {

    Trigger {
        paths = List.copyOf(paths);
        others = List.copyOf(others);
    }

    boolean isNone() {
        return type == null;
    }

    /** @throws IllegalStateException when it tells of no event */
    EventType eventType() {
        if (type == null) {
            throw new IllegalStateException("trigger " + head + " tells of no event");
        }
        return type;
    }

    Optional<String> findMode() {
        return Optional.ofNullable(mode);
    }
}
