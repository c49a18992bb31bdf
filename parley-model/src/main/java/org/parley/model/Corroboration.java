package org.parley.model;

import java.util.List;

/**
 * A fact told by sources that do not depend on each other.
 *
 * @param id content hash
 * @param item id of the item the fact is about
 * @param slot what is told of it
 * @param fact the value they agree on, in words
 * @param origins each independent source with its accounts, at least two
 */
public record Corroboration(String id, String item, String slot, String fact, List<SourceOrigin> origins) {

    /**
     * Where accounts come from: reports that copy one story, or repeat one person's words, have one origin.
     *
     * @param name who told it first ("The Washington Post", "Ryan Crocker to the press")
     * @param kind own reporting, wire story, or words of a speaker
     * @param chain through whom it came, nearest to the reader first
     * @param accounts sorted
     */
    public record SourceOrigin(String name, Kind kind, List<String> chain, List<Account> accounts) {

        /** What kind of source. */
        public enum Kind {
            REPORTING,
            WIRE,
            SPEAKER;

            /** Lower-case word as in the JSON lines. */
            public String word() {
                return Words.lower(this);
            }
        }

        public SourceOrigin {
            chain = List.copyOf(chain);
            accounts = List.copyOf(accounts);
        }
    }

    public Corroboration {
        if (origins.size() < 2) {
            throw new IllegalArgumentException("a corroboration has two origins or more, got " + origins.size());
        }
        origins = List.copyOf(origins);
    }
}
