package org.parley.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person, body, country or medium that one report speaks of, with every place where it does.
 *
 * @param id content hash of report and name
 * @param report id of the report
 * @param name fullest name in the report
 * @param kind what it is
 * @param code ISO 3166 alpha-3 or PLOVER international code, absent when not known
 * @param aliases other names in the report, sorted
 * @param roles offices and descriptions the report gives ("ambassador to Iraq"), in text order
 * @param mentions spans of all mentions that were resolved to it, in text order
 */
public record Actor(
        String id,
        String report,
        String name,
        ActorKind kind,
        @Nullable String code,
        List<String> aliases,
        List<String> roles,
        List<Span> mentions) {

    public Actor {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an actor has a name");
        }
        if (mentions.isEmpty()) {
            throw new IllegalArgumentException("actor " + name + " must have at least one mention");
        }
        aliases = List.copyOf(aliases);
        roles = List.copyOf(roles);
        mentions = Span.checked("mentions", mentions, Integer.MAX_VALUE);
    }

    public static String idOf(String report, String name) {
        return ContentId.ofFields("actor", report, name);
    }

    public Optional<String> findCode() {
        return Optional.ofNullable(code);
    }
}
