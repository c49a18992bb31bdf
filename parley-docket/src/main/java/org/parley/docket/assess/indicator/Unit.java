package org.parley.docket.assess.indicator;

import java.util.Locale;

/** What is counted. */
public enum Unit {
    EVENTS,
    /** best estimates of people killed */
    DEATHS,
    /** days on which there was any event */
    DAYS_WITH_ANY;

    /** Lower-case words. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
