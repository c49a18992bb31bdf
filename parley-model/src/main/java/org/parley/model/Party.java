package org.parley.model;

import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A side: the state, body or group that an item of the docket is about. Who speaks for a state counts as the state.
 *
 * @param name best name
 * @param code ISO 3166 alpha-3 or PLOVER international code, absent for a side that has none
 */
public record Party(String name, @Nullable String code) implements Comparable<Party> {

    private static final Comparator<Party> IN_ORDER = Comparator.comparing(Party::key);

    public Party {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a party has a name");
        }
    }

    /** What makes two parties the same: the code, or the name where there is none. */
    public String key() {
        return code != null ? code : name;
    }

    public Optional<String> findCode() {
        return Optional.ofNullable(code);
    }

    @Override
    public int compareTo(Party other) {
        return IN_ORDER.compare(this, other);
    }
}
