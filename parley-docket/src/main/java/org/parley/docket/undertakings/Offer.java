package org.parley.docket.undertakings;

import org.jspecify.annotations.Nullable;
import org.parley.docket.page.Clause;
import org.parley.docket.page.Line;
import org.parley.docket.page.Page;
import org.parley.docket.parties.Telling;
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

    /**
     * What is told of a side from a place of a sentence on.
     *
     * @param from where the words begin that say what, in characters of the line
     * @param at where the verb stands, in characters of the line
     */
    static Offer of(Telling telling, Page page, Line line, Party by, int from, int at) {
        String lower = line.lower();
        Span what = Clause.from(lower, Math.min(from, lower.length() - 1), line.span().begin());
        return new Offer(
                page, line, by, what, telling.topic(page, what).orElse(null), telling.account(page, line, at));
    }

    Offer withTopic(@Nullable String other) {
        return new Offer(page, line, by, what, other, account);
    }
}
