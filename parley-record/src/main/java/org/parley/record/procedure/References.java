package org.parley.record.procedure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.parley.record.entry.Act;
import org.parley.record.entry.MechanismActs.EntryRetracted;
import org.parley.record.entry.ProcedureActs.AllegationNotified;
import org.parley.record.entry.ProcedureActs.AllegationRaised;
import org.parley.record.entry.ProcedureActs.EvidenceGraded;
import org.parley.record.entry.ProcedureActs.EvidenceOffered;
import org.parley.record.entry.ProcedureActs.FindingMade;
import org.parley.record.entry.ProcedureActs.InquiryOpened;
import org.parley.record.entry.ProcedureActs.ResponseGiven;
import org.parley.record.entry.ProcedureActs.ScopeDisputed;
import org.parley.record.entry.SessionActs.AgendaAdopted;
import org.parley.record.entry.SessionActs.AssessmentMade;
import org.parley.record.entry.SessionActs.CommitmentMade;
import org.parley.record.entry.SessionActs.ProposalAnswered;
import org.parley.record.entry.SessionActs.ProposalMade;
import org.parley.record.entry.SessionActs.ReadoutFiled;

/** What acts point at. */
final class References {

    private References() {}

    /** The entry that an act is about, by its position. */
    static OptionalLong entry(Act act) {
        if (act instanceof AllegationNotified told) {
            return OptionalLong.of(told.allegation());
        } else if (act instanceof EvidenceOffered offered) {
            return OptionalLong.of(offered.allegation());
        } else if (act instanceof EvidenceGraded graded) {
            return OptionalLong.of(graded.evidence());
        } else if (act instanceof ResponseGiven given) {
            return OptionalLong.of(given.allegation());
        } else if (act instanceof InquiryOpened opened) {
            return OptionalLong.of(opened.allegation());
        } else if (act instanceof FindingMade made) {
            return OptionalLong.of(made.allegation());
        } else if (act instanceof ScopeDisputed disputed) {
            return OptionalLong.of(disputed.entry());
        } else if (act instanceof AgendaAdopted adopted) {
            return OptionalLong.of(adopted.session());
        } else if (act instanceof ReadoutFiled filed) {
            return OptionalLong.of(filed.session());
        } else if (act instanceof ProposalAnswered answered) {
            return OptionalLong.of(answered.proposal());
        } else if (act instanceof AssessmentMade made) {
            return OptionalLong.of(made.commitment());
        } else if (act instanceof EntryRetracted retracted) {
            return OptionalLong.of(retracted.entry());
        }
        return OptionalLong.empty();
    }

    /** The items on which an act rests. */
    static List<String> items(Act act) {
        if (act instanceof AllegationRaised raised) {
            return raised.items();
        } else if (act instanceof EvidenceOffered offered) {
            return offered.item().map(List::of).orElse(List.of());
        } else if (act instanceof ProposalMade made) {
            return made.items();
        } else if (act instanceof CommitmentMade made) {
            return made.items();
        }
        return List.of();
    }

    /** The party in whose name an act speaks. */
    static Optional<String> speaker(Act act) {
        if (act instanceof AllegationRaised raised) {
            return Optional.of(raised.accuser());
        } else if (act instanceof ReadoutFiled filed) {
            return Optional.of(filed.party());
        } else if (act instanceof ProposalMade made) {
            return Optional.of(made.by());
        } else if (act instanceof ProposalAnswered answered) {
            return Optional.of(answered.by());
        } else if (act instanceof CommitmentMade made) {
            return Optional.of(made.by());
        }
        return Optional.empty();
    }
}
