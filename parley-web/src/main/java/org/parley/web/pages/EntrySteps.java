package org.parley.web.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parley.record.entry.Act;
import org.parley.record.entry.Contents;
import org.parley.record.entry.MechanismActs.EntryRetracted;
import org.parley.record.entry.ProcedureActs.ScopeDisputed;
import org.parley.record.entry.SessionActs.AgendaAdopted;
import org.parley.record.entry.SessionActs.AssessmentMade;
import org.parley.record.entry.SessionActs.CommitmentMade;
import org.parley.record.entry.SessionActs.ProposalAnswered;
import org.parley.record.entry.SessionActs.ProposalMade;
import org.parley.record.entry.SessionActs.ReadoutFiled;
import org.parley.record.entry.SessionActs.SessionOpened;
import org.parley.record.fold.Entry;
import org.parley.record.log.Audience;
import org.parley.record.procedure.Step;
import org.parley.web.casework.Right;
import org.parley.web.casework.Seat;

/** The steps of something in the record, as a page lists them. */
public final class EntrySteps {

    private EntrySteps() {}

    /**
     * One entry.
     *
     * @param kind what was done: its words are under {@code kind-of.} and this
     * @param by for whom: a party, {@code chair}; a member's id stands in {@code member}
     * @param text what it says, on several lines perhaps; empty for nothing
     * @param verdict constant that it sets, as {@code answer.accepted}: a key of the words; absent for none
     * @param reason why it was taken back, absent while it counts
     * @param own whether the reader's side made it, and may take it back
     */
    public record Row(
            long position,
            Instant time,
            String by,
            String member,
            Audience readers,
            String kind,
            String text,
            Optional<String> verdict,
            Optional<String> reason,
            boolean own) {}

    /** The entry with which it begins, and all entries about it, in order. */
    static List<Row> of(Seat seat, Entry first, Optional<Entry> withdrawal, List<Step> steps) {
        List<Row> rows = new ArrayList<>();
        rows.add(row(seat, first, withdrawal));
        steps.forEach(step -> rows.add(row(seat, step.entry(), step.retraction())));
        return rows;
    }

    private static Row row(Seat seat, Entry entry, Optional<Entry> retraction) {
        Act act = entry.act();
        return new Row(
                entry.position(),
                entry.time(),
                entry.author().party().orElse("chair"),
                entry.author().member(),
                entry.audience(),
                Contents.kind(act),
                text(act),
                verdict(act),
                retraction.map(taken -> ((EntryRetracted) taken.act()).reason()),
                retraction.isEmpty() && isOwn(seat, entry));
    }

    /** As {@code Rule.RetractedOnlyByItsAuthor} has it; the record decides. */
    private static boolean isOwn(Seat seat, Entry entry) {
        if (!seat.may(Right.ENTER)) {
            return false;
        }
        Optional<String> party = entry.author().party();
        return party.isPresent() ? Sides.spokenFor(seat).equals(party) : seat.may(Right.RUN);
    }

    private static String text(Act act) {
        if (act instanceof SessionOpened opened) {
            return opened.place();
        } else if (act instanceof AgendaAdopted adopted) {
            return String.join("\n", adopted.items());
        } else if (act instanceof ReadoutFiled filed) {
            return filed.text();
        } else if (act instanceof ProposalMade made) {
            return made.what();
        } else if (act instanceof ProposalAnswered answered) {
            return answered.text();
        } else if (act instanceof CommitmentMade made) {
            return made.conduct();
        } else if (act instanceof AssessmentMade made) {
            return made.reasons();
        } else if (act instanceof ScopeDisputed disputed) {
            return disputed.reason();
        }
        return "";
    }

    private static Optional<String> verdict(Act act) {
        if (act instanceof ProposalAnswered answered) {
            return Optional.of("answer." + word(answered.answer()));
        } else if (act instanceof AssessmentMade made) {
            return Optional.of("verdict." + word(made.verdict()));
        }
        return Optional.empty();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
