package org.parley.docket.ground;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.model.ActorKind;

/** Who is known by name beforehand: the roster, given in from where everything is wired. Safe for many threads. */
@FunctionalInterface
public interface KnownActors {

    /** Nobody is known. */
    KnownActors NONE = name -> Optional.empty();

    /**
     * Somebody known.
     *
     * @param name as the roster has it
     * @param kind what it is
     * @param code ISO 3166 alpha-3 or PLOVER international code
     */
    record Known(String name, ActorKind kind, @Nullable String code) {}

    /** Who has exactly this name, or has it among other names. */
    Optional<Known> find(String name);
}
