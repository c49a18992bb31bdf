package org.parley.docket.undertakings;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.parley.docket.page.Page;
import org.parley.docket.parties.Parties;
import org.parley.model.Account;
import org.parley.model.Party;
import org.parley.model.Proposal.Answer;
import org.parley.model.Proposal.AnswerKind;
import org.parley.model.Statement;

/** Tells whether a statement answers a proposal, and how. */
final class AnswerFinder {

    private static final String IT =
            "(?:proposals?|idea|offer|invitation|plan|suggestion|initiative|mechanism|committee|commission|it\\b|talks)";

    private static final Pattern OPEN =
            Pattern.compile("\\b(?:(?:review|consider|study|studying|forward|look at|entertain|"
                    + "think about|discuss|examine|weigh|consult\\w*)\\b[^.;]{0,60}\\b" + IT
                    + "|(?:did not|not) (?:dismiss|reject|rule out)|would not say whether|open to\\b[^.;]{0,30}\\b" + IT
                    + ")");

    private static final Pattern NO = Pattern.compile(
            "\\b(?:reject\\w*|dismiss\\w*|refus\\w*|rul(?:ed|es|ing) out|declin\\w*|oppos\\w*|turned down|will not accept|unacceptable)\\b[^.;]{0,60}\\b"
                    + IT);

    private static final Pattern YES = Pattern.compile(
            "\\b(?:accept\\w*|welcom\\w*|agree[sd]? (?:to|with)|endors\\w*|approv\\w*|back(?:s|ed)|embrac\\w*)\\b[^.;]{0,60}\\b"
                    + IT);

    private final Parties parties;

    AnswerFinder(Parties parties) {
        this.parties = parties;
    }

    /**
     * The answer that a statement gives, if its speaker is not the proposer.
     *
     * @param near whether it stands right after the proposal
     */
    Optional<Answer> find(Page page, Statement statement, Party proposer, boolean near) {
        Optional<Party> by = parties.speakingFor(page, statement).stream()
                .filter(party -> !party.equals(proposer))
                .findFirst();
        return by.flatMap(party -> kind(page.lower(statement.extent()))
                .or(() -> byAct(statement, near))
                .map(kind -> new Answer(party, kind, List.of(Account.of(statement)))));
    }

    private static Optional<AnswerKind> kind(String lower) {
        if (OPEN.matcher(lower).find()) {
            return Optional.of(AnswerKind.RESERVED);
        }
        if (NO.matcher(lower).find()) {
            return Optional.of(AnswerKind.REJECTED);
        }
        return YES.matcher(lower).find() ? Optional.of(AnswerKind.ACCEPTED) : Optional.empty();
    }

    /** What a refusal or consent right after a proposal says of it, whatever its words. */
    private static Optional<AnswerKind> byAct(Statement statement, boolean near) {
        return !near
                ? Optional.empty()
                : switch (statement.act()) {
                    case REFUSE -> Optional.of(AnswerKind.REJECTED);
                    case AGREE -> Optional.of(AnswerKind.ACCEPTED);
                    case DECLINE_TO_ANSWER -> Optional.of(AnswerKind.RESERVED);
                    case ASSERT, ACCUSE, DENY, ADMIT, PROMISE, PROPOSE, DEMAND, THREATEN, ASSESS -> Optional.empty();
                };
    }
}
