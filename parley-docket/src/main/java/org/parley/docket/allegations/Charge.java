package org.parley.docket.allegations;

import org.jspecify.annotations.Nullable;
import org.parley.docket.page.Line;
import org.parley.docket.page.Page;
import org.parley.model.Account;
import org.parley.model.Party;
import org.parley.model.Span;

/**
 * One account of an allegation.
 *
 * @param page the report
 * @param line the sentence in which it begins
 * @param accuser who claims it
 * @param accused who is said to have done it
 * @param conduct the words that say what
 * @param topic issue it belongs to, if any
 * @param account where it stands
 */
record Charge(
        Page page,
        Line line,
        Party accuser,
        Party accused,
        Span conduct,
        @Nullable String topic,
        Account account) {

    /** Charges with the same key are accounts of one allegation. */
    String key() {
        return accuser.key() + '\t' + accused.key() + '\t' + (topic == null ? page.words(conduct) : topic);
    }
}
