package org.parley.record.procedure;

import java.util.ArrayList;
import java.util.List;
import org.parley.record.entry.Act;
import org.parley.record.entry.MechanismActs.MechanismSet;
import org.parley.record.entry.MechanismActs.Party;
import org.parley.record.entry.ProcedureActs;
import org.parley.record.entry.ProcedureActs.AllegationNotified;
import org.parley.record.entry.ProcedureActs.AllegationRaised;
import org.parley.record.entry.ProcedureActs.EvidenceGraded;
import org.parley.record.entry.ProcedureActs.EvidenceOffered;
import org.parley.record.entry.ProcedureActs.FindingMade;
import org.parley.record.entry.ProcedureActs.InquiryOpened;
import org.parley.record.entry.ProcedureActs.Outcome;
import org.parley.record.entry.ProcedureActs.ResponseGiven;
import org.parley.record.entry.ProcedureActs.ScopeDisputed;
import org.parley.record.entry.SessionActs.AgendaAdopted;
import org.parley.record.entry.SessionActs.CommitmentMade;
import org.parley.record.entry.SessionActs.ProposalMade;
import org.parley.record.fold.Entry;
import org.parley.record.log.Audience;

/** The path of an allegation. */
final class AllegationChecks {

    private static final List<Class<? extends Act>> WITH_SCOPE =
            List.of(AllegationRaised.class, CommitmentMade.class, ProposalMade.class, AgendaAdopted.class);

    private final Attempt attempt;

    private AllegationChecks(Attempt attempt) {
        this.attempt = attempt;
    }

    static void check(Attempt attempt, ProcedureActs act) throws Refusal {
        AllegationChecks checks = new AllegationChecks(attempt);
        if (act instanceof AllegationRaised raised) {
            attempt.requireParty(raised.accused());
        } else if (act instanceof AllegationNotified told) {
            checks.notified(checks.matter(told.allegation()));
        } else if (act instanceof EvidenceOffered offered) {
            checks.requireOpen(checks.matter(offered.allegation()));
        } else if (act instanceof EvidenceGraded graded) {
            checks.graded(graded);
        } else if (act instanceof ResponseGiven given) {
            checks.answered(checks.matter(given.allegation()));
        } else if (act instanceof InquiryOpened opened) {
            checks.opened(checks.matter(opened.allegation()));
        } else if (act instanceof FindingMade made) {
            checks.found(checks.matter(made.allegation()), made);
        } else if (act instanceof ScopeDisputed disputed) {
            checks.disputed(disputed);
        }
    }

    private AllegationCase matter(long position) throws Refusal {
        attempt.act(AllegationRaised.class, position, "allegation");
        return attempt.state().findAllegation(position).orElseThrow();
    }

    private void notified(AllegationCase matter) throws Refusal {
        attempt.require(
                matter.notification().isEmpty(),
                Rule.NotifiedOnce,
                "The accused has been notified of " + matter.position() + " already.");
        String accused = matter.allegation().accused();
        attempt.require(
                matter.raised().audience().includes(accused)
                        && attempt.audience().includes(accused),
                Rule.AudienceIncludesTheAccusedWhenNotified,
                accused + " must see the allegation and the notification; the allegation is for "
                        + matter.raised().audience() + ".");
    }

    private void answered(AllegationCase matter) throws Refusal {
        String accused = matter.allegation().accused();
        attempt.require(
                attempt.isByLiaisonOf(accused),
                Rule.OnlyTheAccusedReplies,
                "Only " + accused + " can reply to " + matter.position() + ".");
        attempt.require(
                matter.notification().isPresent(),
                Rule.NotifyBeforeReply,
                accused + " has not been notified of " + matter.position() + " yet.");
        attempt.require(
                attempt.audience().includes(Consent.CHAIR),
                Rule.TheChairSeesEveryReply,
                "A reply must be for the chair too, not for " + attempt.audience() + " alone.");
        requireOpen(matter);
    }

    private void requireOpen(AllegationCase matter) throws Refusal {
        attempt.require(
                matter.findAgreed().isEmpty(),
                Rule.NothingAfterTheFinding,
                "There is an agreed finding on " + matter.position() + ".");
    }

    private void opened(AllegationCase matter) throws Refusal {
        attempt.require(
                matter.inquiry().isEmpty(),
                Rule.OneInquiryPerAllegation,
                "There is an inquiry into " + matter.position() + " already.");
        boolean runOut = matter.notification()
                .filter(told -> told.hasRunOut(attempt.now()))
                .isPresent();
        attempt.require(
                runOut || !matter.responses().isEmpty(),
                Rule.InquiryAfterReplyOrClock,
                matter.allegation().accused()
                        + matter.notification()
                                .map(told -> " may still reply before " + told.deadline() + ".")
                                .orElse(" has not been notified yet."));
        attempt.require(
                attempt.audience().includes(matter.allegation().accused()),
                Rule.TheAccusedKnowsOfTheInquiry,
                matter.allegation().accused() + " must see that there is an inquiry.");
    }

    private void found(AllegationCase matter, FindingMade made) throws Refusal {
        attempt.require(
                matter.inquiry().isPresent(),
                Rule.FindingAfterInquiry,
                "There is no inquiry into " + matter.position() + " yet.");
        List<String> named = new ArrayList<>(made.agreeing());
        named.addAll(made.dissenting());
        for (String party : named) {
            if (!party.equals(Consent.CHAIR)) {
                attempt.requireParty(party);
            }
        }
        attempt.require(
                !named.contains(Consent.CHAIR) || attempt.isByChairItself(),
                Rule.OnlyTheChairSpeaksForTheChair,
                attempt.by().member() + " cannot say that the chair agrees or dissents.");
        if (matter.findAgreed().isPresent()) {
            attempt.require(
                    isVersion(matter, made),
                    Rule.OneFindingPerAllegation,
                    "There is an agreed finding on " + matter.position()
                            + "; it can only be disclosed to those who have none.");
        } else {
            determined(made);
        }
    }

    private void determined(FindingMade made) throws Refusal {
        MechanismSet mechanism = attempt.state().mechanism().find().orElseThrow();
        attempt.require(
                made.outcome() != Outcome.VIOLATION
                        || made.standard().compareTo(mechanism.rules().standard()) >= 0,
                Rule.FindingReachesTheStandard,
                "A violation must be shown to the standard " + mechanism.rules().standard() + ", not only "
                        + made.standard() + ".");
        attempt.require(
                Consent.of(made, mechanism) != Consent.REFUSED,
                Rule.PartiesMustAgree,
                "Too many dissent: a finding needs the agreement of "
                        + mechanism.rules().agreement() + ".");
    }

    /** Whether it determines the same as the agreed finding, for parties that have no version of it. */
    private boolean isVersion(AllegationCase matter, FindingMade made) {
        boolean same = matter.findAgreed().orElseThrow().determinesSameAs(made);
        List<Audience> before = matter.findings().stream()
                .filter(Finding::isAgreed)
                .map(finding -> finding.entry().audience())
                .toList();
        return same
                && attempt.state().mechanism().parties().stream()
                        .map(Party::id)
                        .filter(attempt.audience()::includes)
                        .noneMatch(party -> before.stream().anyMatch(audience -> audience.includes(party)));
    }

    private void graded(EvidenceGraded graded) throws Refusal {
        EvidenceOffered offered = attempt.act(EvidenceOffered.class, graded.evidence(), "evidence");
        attempt.requireCounted(offered.allegation());
        Entry entry = attempt.entry(graded.evidence());
        boolean sameParty = entry.author().party().isPresent()
                && entry.author().party().equals(attempt.by().party());
        boolean own = sameParty || entry.author().member().equals(attempt.by().member());
        attempt.require(
                !own,
                Rule.NobodyGradesTheirOwnEvidence,
                "The evidence " + graded.evidence() + " was offered by the same side.");
    }

    private void disputed(ScopeDisputed disputed) throws Refusal {
        Act act = attempt.entry(disputed.entry()).act();
        attempt.require(
                WITH_SCOPE.stream().anyMatch(kind -> kind.isInstance(act)),
                Rule.OnlyWhatHasAScopeIsDisputed,
                "Entry " + disputed.entry() + " has no scope that could be disputed.");
    }
}
