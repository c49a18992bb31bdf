package org.parley.brief.sections;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.parley.brief.document.Line;
import org.parley.brief.told.Plain;
import org.parley.model.Allegation;
import org.parley.model.Commitment;
import org.parley.model.Discrepancy;
import org.parley.model.Proposal;
import org.parley.model.Session;

/** One sentence for an item of the docket, with its label and its notes. */
final class Claims {

    /** A quotation in such a sentence, in characters. */
    private static final int WORDS = 120;

    private final Scribe scribe;

    Claims(Scribe scribe) {
        this.scribe = scribe;
    }

    Line session(Session session) {
        Pen pen = scribe.pen().item(session.id()).text(" ");
        StringBuilder sentence = new StringBuilder(Names.first(Names.of(session.parties())));
        sentence.append(session.parties().size() == 1 ? " took part in a meeting" : " met");
        session.findDate().map(Plain::date).ifPresent(date -> sentence.append(", ")
                .append(date));
        session.findPlace().map(Plain::place).ifPresent(place -> sentence.append(", ")
                .append(place));
        session.findVenue().ifPresent(venue -> sentence.append(", “")
                .append(Names.shortened(Scribe.bare(venue), WORDS))
                .append("”"));
        session.findLength().map(Claims::length).ifPresent(length -> sentence.append(", for ")
                .append(length));
        session.findHost().ifPresent(host -> sentence.append("; host: ").append(Names.of(host)));
        return pen.text(sentence + ".").someNotes(session.accounts()).line();
    }

    /** "4 hours", "1 hour 30 minutes", "3 days". */
    static String length(Duration length) {
        List<String> parts = new ArrayList<>();
        add(parts, length.toDays(), "day");
        add(parts, length.toHoursPart(), "hour");
        add(parts, length.toMinutesPart(), "minute");
        return parts.isEmpty() ? "less than a minute" : String.join(" ", parts);
    }

    private static void add(List<String> parts, long number, String unit) {
        if (number > 0) {
            parts.add(Plain.count((int) number, unit));
        }
    }

    Line allegation(Allegation allegation) {
        Pen pen = scribe.pen().item(allegation.id()).text(" ");
        pen.text(Names.first(allegation.findAccuser().map(Names::of).orElse("Somebody who is not named")));
        pen.text(" accuses " + Names.of(allegation.accused()) + ": ");
        pen.sentence(Names.shortened(Scribe.bare(allegation.conduct()), WORDS), allegation.accounts())
                .someNotes(allegation.accounts());
        if (allegation.responses().isEmpty()) {
            pen.text(" No answer is reported.");
        }
        for (Allegation.Response response : allegation.responses()) {
            pen.text(" " + Phrases.response(response) + ".").someNotes(response.accounts());
        }
        return pen.line();
    }

    Line proposal(Proposal proposal) {
        Pen pen = scribe.pen().item(proposal.id()).text(" ");
        pen.text(Names.first(Names.of(proposal.by())) + " proposes");
        if (!proposal.to().isEmpty()) {
            pen.text(" to " + Names.of(proposal.to()));
        }
        pen.text(": ")
                .sentence(Names.shortened(Scribe.bare(proposal.what()), WORDS), proposal.accounts())
                .someNotes(proposal.accounts());
        if (proposal.answers().isEmpty()) {
            pen.text(" No answer is reported.");
        }
        for (Proposal.Answer answer : proposal.answers()) {
            pen.text(" " + Phrases.answer(answer) + ".").someNotes(answer.accounts());
        }
        return pen.line();
    }

    Line commitment(Commitment commitment) {
        Pen pen = scribe.pen().item(commitment.id()).text(" ");
        pen.text(Names.first(Names.of(commitment.by())) + " undertakes");
        if (!commitment.to().isEmpty()) {
            pen.text(" towards " + Names.of(commitment.to()));
        }
        pen.text(": ")
                .sentence(Names.shortened(Scribe.bare(commitment.what()), WORDS), commitment.accounts())
                .someNotes(commitment.accounts());
        commitment.findCondition().ifPresent(condition -> pen.text(" Condition: " + condition + "."));
        commitment.findDeadline().ifPresent(deadline -> pen.text(" Deadline: " + deadline + "."));
        for (Commitment.Bearing bearing : commitment.bearing()) {
            pen.text(" " + Phrases.sense(bearing.sense()) + ".").someNotes(bearing.accounts());
        }
        return pen.line();
    }

    Line discrepancy(Discrepancy discrepancy) {
        Pen pen = scribe.pen().item(discrepancy.id()).text(" " + Names.first(discrepancy.slot()));
        scribe.labels().find(discrepancy.item()).ifPresent(item -> pen.text(Phrases.of(discrepancy.slot()))
                .item(discrepancy.item()));
        String between = ": ";
        for (Discrepancy.Value value : discrepancy.values()) {
            pen.text(between + Names.shortened(Phrases.value(value.value()), WORDS))
                    .someNotes(value.accounts());
            between = " / ";
        }
        return pen.text(".").line();
    }
}
