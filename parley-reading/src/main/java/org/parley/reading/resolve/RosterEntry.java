package org.parley.reading.resolve;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.ActorKind;

/**
 * A body that can be named without being introduced: a country, an international organisation, an office of state, an
 * armed group, a medium.
 *
 * @param code ISO 3166 alpha-3 of the country spoken for, or a PLOVER international code
 * @param kind what it is
 * @param name the name it goes by in the record
 * @param aliases other names
 * @param peoples adjectives and peoples ("Iraqi", "Danes")
 * @param seats capitals and houses that stand for its government
 * @param parent name of the body it is part of, absent when it is part of none
 */
public record RosterEntry(
        String code,
        ActorKind kind,
        String name,
        List<String> aliases,
        List<String> peoples,
        List<String> seats,
        @Nullable String parent) {

    public RosterEntry {
        if (code.length() != 3 || !code.chars().allMatch(c -> c >= 'A' && c <= 'Z')) {
            throw new IllegalArgumentException("code '" + code + "' must be three capital letters");
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("a roster entry has a name");
        }
        aliases = List.copyOf(aliases);
        peoples = List.copyOf(peoples);
        seats = List.copyOf(seats);
    }
}
