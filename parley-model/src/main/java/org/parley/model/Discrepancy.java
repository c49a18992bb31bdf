package org.parley.model;

import java.util.List;

/**
 * The same slot of the same thing told differently. Shown, never resolved.
 *
 * @param id content hash
 * @param kind how they differ
 * @param item id of the item it is about
 * @param slot what is told differently ("length", "venue", "killed")
 * @param values each value with its accounts, at least two
 */
public record Discrepancy(String id, Kind kind, String item, String slot, List<Value> values) {

    /** How accounts differ. */
    public enum Kind {
        /** another number, name or word */
        VALUE,
        /** how much a thing covers */
        SCOPE,
        VENUE,
        /** one is finer or rounder than the other and they do not fit */
        PRECISION,
        /** one tells what was so then, the other what came later */
        IN_TIME_VS_LATER,
        /** one was there, the other tells it from another's word */
        SECOND_HAND;

        /** Lower-case words as in the JSON lines. */
        public String word() {
            return Words.lower(this);
        }
    }

    /**
     * One of the values.
     *
     * @param value in words
     * @param accounts who tells it so, sorted
     */
    public record Value(String value, List<Account> accounts) {

        public Value {
            if (accounts.isEmpty()) {
                throw new IllegalArgumentException("value '" + value + "' rests on accounts");
            }
            accounts = List.copyOf(accounts);
        }
    }

    public Discrepancy {
        if (values.size() < 2) {
            throw new IllegalArgumentException("a discrepancy has two values or more, got " + values);
        }
        values = List.copyOf(values);
    }
}
