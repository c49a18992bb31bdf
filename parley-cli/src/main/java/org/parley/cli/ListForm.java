package org.parley.cli;

import java.util.Locale;

/** What a list that a command prints can look like. */
enum ListForm {
    TEXT,
    JSONL;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
