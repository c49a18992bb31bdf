package org.parley.docket.undertakings;

import org.jspecify.annotations.Nullable;
import org.parley.docket.page.Line;
import org.parley.docket.page.Page;
import org.parley.model.Account;
import org.parley.model.Party;
import org.parley.model.Span;

/**
 * One account of a proposal or of a commitment.
 *
 * @param page the report
 * @param line the sentence
 * @param by who proposes or undertakes
 * @param what the words that say what
 * @param topic issue it belongs to, if any
 * @param account where it stands
 */
record Offer(
        Page page, Line line, Party by, Span what, @Nullable String topic, Account account) {

    Offer withTopic(@Nullable String other) {
        return new Offer(page, line, by, what, other, account);
    }
}
