package org.parley.docket.undertakings;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
 * @param demand whether it is a demand: a proposal only when it is answered
 */
record Offer(
        Page page, Line line, Party by, Span what, @Nullable String topic, Account account, boolean demand) {

    Offer(Page page, Line line, Party by, Span what, @Nullable String topic, Account account) {
        this(page, line, by, what, topic, account, false);
    }

    /**
     * What is told of a side from a place of a sentence on.
     *
     * @param from where the words begin that say what, in characters of the line
     * @param at where the verb stands, in characters of the line
     */
    static Offer of(Telling telling, Page page, Line line, Party by, int from, int at) {
        String lower = line.lower();
        Span what = Clause.from(
                lower, Math.min(from, lower.length() - 1), line.span().begin());
        Span all = new Span(Math.min(line.span().begin() + at, what.begin()), what.end());
        String topic =
                telling.topic(page, what).or(() -> telling.topic(page, all)).orElse(null);
        return new Offer(page, line, by, what, topic, telling.account(page, line, at));
    }

    /** Of little, as that tells most offers apart. */
    @Override
    public int hashCode() {
        return 31 * page.hashCode() + what.hashCode();
    }

    /** The same as a demand. */
    Offer asDemand() {
        return new Offer(page, line, by, what, topic, account, true);
    }

    /** The same with its words cut where a pattern first stands in them. */
    Offer until(Telling telling, Pattern end) {
        Matcher found = end.matcher(page.lower(what));
        if (!found.find() || found.start() == 0) {
            return this;
        }
        Span rest = new Span(what.begin(), what.begin() + found.start());
        String issue = telling.topic(page, rest).orElse(topic);
        return new Offer(page, line, by, rest, issue, account, demand);
    }
}
