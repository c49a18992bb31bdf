package org.parley.cli;

import java.util.Locale;

/** What a list of incidents can look like. */
enum GroundShape {
    /** to look at; not for passing on */
    TABLE,
    JSONL,
    CSV;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
