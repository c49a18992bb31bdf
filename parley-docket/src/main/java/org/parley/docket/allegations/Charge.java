package org.parley.docket.allegations;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
 * One account of an allegation.
 *
 * @param page the report
 * @param line the sentence in which it begins
 * @param accuser who claims it, if that is a side
 * @param accused who is said to have done it
 * @param conduct the words that say what
 * @param topic issue it belongs to, if any
 * @param stems what it is about
 * @param mutual whether it is told of both sides in one breath: "each accused the other"
 * @param account where it stands
 */
record Charge(
        Page page,
        Line line,
        @Nullable Party accuser,
        Party accused,
        Span conduct,
        @Nullable String topic,
        Set<String> stems,
        boolean mutual,
        Account account) {

    private static final Pattern ACCUSED_OF = Pattern.compile(
            "^(?:.{0,160}?\\b(?:of|for|with) (?=(?:\\w+ly |not |also )?\\w+ing\\b)|(?:.{0,80}? )?(?:of|for|with|over) (?=\\w))");

    /** "told his counterpart that": to whom it was said is no part of it. */
    private static final Pattern TOLD = Pattern.compile("^(?:[\\w'.-]+ ){1,6}?that (?=\\w)");

    /**
     * @param said the words that carry the charge
     * @param ofWhom whether they begin with the accused: "Ruritania of shelling a village"
     */
    static Charge of(
            Telling telling,
            Page page,
            Line line,
            @Nullable Party accuser,
            Party accused,
            Span said,
            boolean ofWhom,
            Account account) {
        String lower = page.lower(said);
        int from = 0;
        Matcher of = ACCUSED_OF.matcher(lower);
        if (ofWhom && !lower.startsWith("that ") && of.find()) {
            from = of.end();
        }
        Matcher told = TOLD.matcher(lower);
        if (!ofWhom && told.find() && !lower.startsWith("that ")) {
            from = told.end();
        }
        Span conduct = Clause.from(lower, from, said.begin());
        return new Charge(
                page,
                line,
                accuser,
                accused,
                conduct,
                telling.topic(page, said).orElse(null),
                telling.stems(page, said),
                false,
                account);
    }

    /** Of little, as that tells most charges apart. */
    @Override
    public int hashCode() {
        return 31 * page.hashCode() + conduct.hashCode();
    }

    Charge ofBoth() {
        return new Charge(page, line, accuser, accused, conduct, topic, stems, true, account);
    }

    /** On the issue of the sentence before it in its paragraph: that is what "the allegation" means. */
    Charge onIssueOf(Page report, Telling telling) {
        int last = line.number() - 1;
        Optional<String> before = last < 0 || report.lines().get(last).paragraph() != line.paragraph()
                ? Optional.empty()
                : telling.topic(report, report.lines().get(last).span());
        if (last < 0 || report.lines().get(last).paragraph() != line.paragraph()) {
            return this;
        }
        Set<String> both = new TreeSet<>(stems);
        both.addAll(telling.stems(report, report.lines().get(last).span()));
        return new Charge(page, line, accuser, accused, conduct, before.orElse(null), both, mutual, account);
    }

    Charge on(@Nullable String issue) {
        return new Charge(page, line, accuser, accused, conduct, issue, stems, mutual, account);
    }

    Optional<Party> findAccuser() {
        return Optional.ofNullable(accuser);
    }

    /** Who accuses whom. */
    String sides() {
        return (accuser == null ? "" : accuser.key()) + '\t' + accused.key();
    }
}
