package org.parley.model;

import java.util.Locale;

/** How the words are given. */
public enum StatementKind {
    /** at least nine tenths of the words stand between quotation marks */
    DIRECT,
    /** none does */
    INDIRECT,
    /** some do */
    MIXED;

    /** Lower-case name as in the JSON lines. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
