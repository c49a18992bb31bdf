package org.parley.evaluation.trial;

/** What a process does when it is killed. */
enum Deed {
    /** adds entries, one to three together */
    APPENDS("appends"),
    /** adds entries, signs checkpoints and cosigns them */
    CHECKPOINTS("checkpoints"),
    /** files reports, as an import does */
    IMPORTS("imports of reports"),
    /** adds entries, brings the tables for lists up to date and makes them anew */
    LISTS("tables for lists"),
    /** opens a case of an earlier version, whose tables it brings up */
    MIGRATION("migration");

    private final String words;

    Deed(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
