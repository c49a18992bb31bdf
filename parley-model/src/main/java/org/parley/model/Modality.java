package org.parley.model;

import java.util.Locale;

/** How real a report makes an event. */
public enum Modality {
    /** told as a fact by the report itself */
    ACTUAL,
    /** told inside a statement: true by somebody's word only */
    ALLEGED,
    /** said to come: promised, scheduled, intended, threatened */
    PLANNED,
    /** asked for or ordered */
    DEMANDED,
    /** said by somebody not to have happened */
    DENIED,
    /** supposed: on a condition, possible */
    HYPOTHETICAL,
    /** told by the report itself not to have happened */
    NEGATED;

    /** Lower-case word as in the JSON lines. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
