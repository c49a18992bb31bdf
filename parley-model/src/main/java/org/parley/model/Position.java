package org.parley.model;

import java.util.List;

/**
 * One side's stand on one issue.
 *
 * @param id content hash
 * @param party whose
 * @param issue name of the issue
 * @param stance which
 * @param accounts the words it rests on, sorted, never empty
 */
public record Position(String id, Party party, String issue, Stance stance, List<Account> accounts) {

    /** A stand on an issue. */
    public enum Stance {
        FOR,
        AGAINST,
        /** for it on a condition, or leaving it open */
        CONDITIONAL,
        /** said not to have spoken about it */
        SILENT;

        /** Lower-case word as in the JSON lines. */
        public String word() {
            return Words.lower(this);
        }
    }

    public Position {
        if (accounts.isEmpty()) {
            throw new IllegalArgumentException(
                    "stance " + stance + " of " + party.name() + " on " + issue + " must rest on accounts");
        }
        accounts = List.copyOf(accounts);
    }
}
