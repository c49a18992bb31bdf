package org.parley.docket.compare;

import org.parley.model.Account;

/**
 * One slot of one item as one account tells it.
 *
 * @param item what makes items the same: the id, once it has one
 * @param slot which part of it ("length", "venue", "killed")
 * @param value what is told
 * @param account where
 */
public record Fact(String item, String slot, Value value, Account account) {

    /** The same of an item with this id. */
    public Fact of(String id) {
        return new Fact(id, slot, value, account);
    }
}
