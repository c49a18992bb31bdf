package org.parley.record.procedure;

import org.parley.docket.assess.Verdict;
import org.parley.record.entry.SessionActs;
import org.parley.record.entry.SessionActs.AgendaAdopted;
import org.parley.record.entry.SessionActs.AssessmentMade;
import org.parley.record.entry.SessionActs.CommitmentMade;
import org.parley.record.entry.SessionActs.ProposalAnswered;
import org.parley.record.entry.SessionActs.ProposalMade;
import org.parley.record.entry.SessionActs.ReadoutFiled;
import org.parley.record.entry.SessionActs.SessionOpened;

/** Sessions, proposals and commitments. */
final class SessionChecks {

    private SessionChecks() {}

    static void check(Attempt attempt, SessionActs act) throws Refusal {
        if (act instanceof AgendaAdopted adopted) {
            attempt.act(SessionOpened.class, adopted.session(), "session");
        } else if (act instanceof ReadoutFiled filed) {
            read(attempt, filed);
        } else if (act instanceof ProposalAnswered answered) {
            ProposalMade made = attempt.act(ProposalMade.class, answered.proposal(), "proposal");
            attempt.require(
                    !made.by().equals(answered.by()),
                    Rule.NobodyAnswersTheirOwnProposal,
                    "The proposal " + answered.proposal() + " is by " + answered.by() + " itself.");
        } else if (act instanceof CommitmentMade made) {
            promised(attempt, made);
        } else if (act instanceof AssessmentMade made) {
            judged(attempt, made);
        }
    }

    private static void read(Attempt attempt, ReadoutFiled filed) throws Refusal {
        attempt.act(SessionOpened.class, filed.session(), "session");
        Session session = attempt.state().findSession(filed.session()).orElseThrow();
        attempt.require(
                session.findReadout(filed.party()).isEmpty(),
                Rule.OneReadoutPerParty,
                filed.party() + " has a readout of session " + filed.session() + " and must take it back first.");
    }

    private static void promised(Attempt attempt, CommitmentMade made) throws Refusal {
        for (String party : made.to()) {
            attempt.requireParty(party);
            attempt.require(
                    attempt.audience().includes(party),
                    Rule.PromisesAreSeenByThoseTheyAreMadeTo,
                    party + " must see what is promised to it.");
        }
    }

    private static void judged(Attempt attempt, AssessmentMade made) throws Refusal {
        CommitmentMade commitment = attempt.act(CommitmentMade.class, made.commitment(), "commitment");
        attempt.require(
                made.verdict() != Verdict.NOT_YET_DUE
                        || Commitment.end(commitment)
                                .filter(end -> attempt.now().isBefore(end))
                                .isPresent(),
                Rule.NotYetDueOnlyBeforeTheDeadline,
                commitment
                        .deadline()
                        .map(day -> "The commitment was due on " + day + ".")
                        .orElse("The commitment has no deadline that could come."));
    }
}
