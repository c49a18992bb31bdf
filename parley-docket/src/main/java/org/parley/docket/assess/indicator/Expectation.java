package org.parley.docket.assess.indicator;

import java.util.Locale;

/** What a promise that is kept makes of the counts. */
public enum Expectation {
    FEWER,
    /** nothing at all */
    NONE,
    MORE;

    /** Lower-case word. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
