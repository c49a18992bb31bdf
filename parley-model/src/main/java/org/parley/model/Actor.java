package org.parley.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person, body, country or medium that one report speaks of, with every place where it does.
 *
 * @param id content hash of report and name
 * @param report id of the report
 * @param name fullest name in the report; of a body that the roster knows, the name it has there
 * @param kind what it is
 * @param code ISO 3166 alpha-3 or PLOVER international code, absent when not known
 * @param sector PLOVER sector (GOV, MIL, REB, ...), absent when not known
 * @param rostered whether the roster of known bodies has it under this name
 * @param aliases other names in the report, sorted
 * @param roles offices and descriptions the report gives ("ambassador to Iraq"), in text order
 * @param offices those of the roles that are offices, each with where it stands, in text order
 * @param ties to whom the report or the roster says it belongs
 * @param mentions spans of all mentions that were resolved to it, in text order
 */
public record Actor(
        String id,
        String report,
        String name,
        ActorKind kind,
        @Nullable String code,
        @Nullable String sector,
        boolean rostered,
        List<String> aliases,
        List<String> roles,
        List<Office> offices,
        List<Tie> ties,
        List<Span> mentions) {

    /**
     * An office that a report says a person holds or held.
     *
     * @param title as written ("Iranian ambassador to Iraq")
     * @param code of the country or body spoken for by it, when known
     * @param past whether the words say that it is over ("former")
     * @param span the words
     */
    public record Office(String title, @Nullable String code, boolean past, Span span) {

        public Office {
            if (title.isBlank()) {
                throw new IllegalArgumentException("an office has a title");
            }
        }
    }

    /**
     * That this actor belongs to another.
     *
     * @param name of the other
     * @param actor id of the other in the same report, absent when the report does not speak of it
     * @param rule which rule says so; {@link #ROSTER} when it is known beforehand
     * @param span the words that say so, absent when it is known beforehand
     */
    public record Tie(
            String name,
            @Nullable String actor,
            String rule,
            @Nullable Span span) {

        /** Rule of ties that come from the roster; of several the nearest stands first. */
        public static final String ROSTER = "Roster";

        public Tie {
            if (name.isBlank() || rule.isBlank()) {
                throw new IllegalArgumentException("a tie has a name and a rule, got '" + name + "', '" + rule + "'");
            }
        }

        public Optional<String> findActor() {
            return Optional.ofNullable(actor);
        }

        public Optional<Span> findSpan() {
            return Optional.ofNullable(span);
        }
    }

    public Actor {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an actor has a name");
        }
        if (mentions.isEmpty()) {
            throw new IllegalArgumentException("actor " + name + " must have at least one mention");
        }
        aliases = List.copyOf(aliases);
        roles = List.copyOf(roles);
        offices = List.copyOf(offices);
        ties = List.copyOf(ties);
        mentions = Span.checked("mentions", mentions, Integer.MAX_VALUE);
    }

    /** Without sector, offices and ties, and not of the roster. */
    public Actor(
            String id,
            String report,
            String name,
            ActorKind kind,
            @Nullable String code,
            List<String> aliases,
            List<String> roles,
            List<Span> mentions) {
        this(id, report, name, kind, code, null, false, aliases, roles, List.of(), List.of(), mentions);
    }

    public static String idOf(String report, String name) {
        return ContentId.ofFields("actor", report, name);
    }

    public Optional<String> findCode() {
        return Optional.ofNullable(code);
    }

    public Optional<String> findSector() {
        return Optional.ofNullable(sector);
    }
}
