package org.parley.record.procedure;

import java.util.function.Predicate;
import org.parley.record.entry.Act;
import org.parley.record.entry.Author;
import org.parley.record.entry.MechanismActs;
import org.parley.record.entry.MechanismActs.EntryRetracted;
import org.parley.record.entry.ProcedureActs.AllegationNotified;
import org.parley.record.entry.ProcedureActs.AllegationRaised;
import org.parley.record.entry.ProcedureActs.EvidenceOffered;
import org.parley.record.entry.ProcedureActs.FindingMade;
import org.parley.record.entry.ProcedureActs.InquiryOpened;
import org.parley.record.entry.ProcedureActs.ResponseGiven;
import org.parley.record.entry.SessionActs.AgendaAdopted;
import org.parley.record.entry.SessionActs.AssessmentMade;
import org.parley.record.entry.SessionActs.CommitmentMade;
import org.parley.record.entry.SessionActs.ReadoutFiled;
import org.parley.record.entry.SessionActs.SessionOpened;
import org.parley.record.fold.Entry;

/** What may be taken back, and by whom. */
final class RetractionChecks {

    private final Attempt attempt;

    private RetractionChecks(Attempt attempt) {
        this.attempt = attempt;
    }

    static void check(Attempt attempt, EntryRetracted act) throws Refusal {
        Entry entry = attempt.entry(act.entry());
        attempt.require(
                !(entry.act() instanceof EntryRetracted),
                Rule.RetractionsAreFinal,
                "Entry " + entry.position() + " is itself a retraction; make the entry again instead.");
        attempt.require(
                !(entry.act() instanceof MechanismActs),
                Rule.TheMechanismIsNotRetracted,
                "Entry " + entry.position() + " concerns mechanism, members or keys: enter how it is now instead.");
        attempt.require(
                attempt.state().findRetraction(entry.position()).isEmpty(),
                Rule.NothingIsRetractedTwice,
                "Entry " + entry.position() + " has been taken back already.");
        RetractionChecks checks = new RetractionChecks(attempt);
        attempt.require(
                checks.isOwn(entry.author()),
                Rule.RetractedOnlyByItsAuthor,
                "Entry " + entry.position() + " is by " + entry.author().member() + ", not by "
                        + attempt.by().member() + ".");
        attempt.require(
                attempt.audience().equals(entry.audience()),
                Rule.SameReadersAsBefore,
                "Entry " + entry.position() + " is for " + entry.audience() + ", and so must be its retraction.");
        attempt.require(
                !checks.isBuiltUpon(entry),
                Rule.LaterStepsAreRetractedFirst,
                "Later steps rest on entry " + entry.position() + " and must be taken back before it.");
    }

    private boolean isOwn(Author author) {
        return author.party()
                .map(attempt::isByLiaisonOf)
                .orElseGet(() -> author.member().equals(attempt.by().member()) || attempt.isByChairOrSecretariat());
    }

    private boolean isBuiltUpon(Entry entry) {
        Act act = entry.act();
        long at = entry.position();
        if (act instanceof AllegationRaised) {
            return has(at, FindingMade.class::isInstance);
        } else if (act instanceof AllegationNotified told) {
            return has(told.allegation(), later -> later instanceof ResponseGiven || later instanceof InquiryOpened);
        } else if (act instanceof ResponseGiven given) {
            return has(given.allegation(), InquiryOpened.class::isInstance);
        } else if (act instanceof InquiryOpened opened) {
            return has(opened.allegation(), FindingMade.class::isInstance);
        } else if (act instanceof EvidenceOffered offered) {
            return has(offered.allegation(), FindingMade.class::isInstance);
        } else if (act instanceof SessionOpened) {
            return has(at, later -> later instanceof AgendaAdopted || later instanceof ReadoutFiled);
        } else if (act instanceof CommitmentMade) {
            return has(at, AssessmentMade.class::isInstance);
        }
        return attempt.state().review().isBuiltUpon(at);
    }

    private boolean has(long position, Predicate<Act> kind) {
        return attempt.state().steps(position).stream()
                .filter(Step::isCounted)
                .anyMatch(step -> kind.test(step.entry().act()));
    }
}
