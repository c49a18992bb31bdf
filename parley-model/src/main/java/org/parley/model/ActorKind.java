package org.parley.model;

import java.util.Locale;

/** What an actor is: a closed list, from the dictionary. */
public enum ActorKind {
    STATE,
    ORGANISATION,
    ARMED_GROUP,
    FACTION,
    PERSON,
    OFFICE,
    MEDIUM;

    /** Lower-case words as in the JSON lines: {@code armed group}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
