package org.parley.brief.sections;

import org.parley.brief.told.Plain;
import org.parley.model.Allegation.Reply;
import org.parley.model.Allegation.Response;
import org.parley.model.Commitment.Sense;
import org.parley.model.Discrepancy;
import org.parley.model.EventDate;
import org.parley.model.Position.Stance;
import org.parley.model.Proposal.Answer;
import org.parley.model.Proposal.AnswerKind;
import org.parley.model.Session.Agreement;

/** Clauses for the constants of closed lists. */
final class Phrases {

    private Phrases() {}

    /** "Iran denies it to the press". */
    static String response(Response response) {
        String who = Names.of(response.by());
        String where = response.findWhere().map(forum -> " " + forum.word()).orElse("");
        return Names.first(who) + " " + reply(response.kind()) + where;
    }

    private static String reply(Reply kind) {
        return switch (kind) {
            case DENIED -> "denies it";
            case RESERVED -> "reserves its answer";
            case COUNTERED -> "answers with a claim of its own";
            case ACKNOWLEDGED -> "acknowledges it";
            case NONE -> "is said not to have answered";
        };
    }

    /** "The United States leaves its answer open". */
    static String answer(Answer answer) {
        return Names.first(Names.of(answer.by())) + " " + answer(answer.kind());
    }

    private static String answer(AnswerKind kind) {
        return switch (kind) {
            case ACCEPTED -> "accepts";
            case REJECTED -> "rejects";
            case RESERVED -> "leaves its answer open";
            case NONE -> "is said not to have answered";
        };
    }

    static String sense(Sense sense) {
        return switch (sense) {
            case FOR -> "Speaks for its being kept";
            case AGAINST -> "Speaks against its being kept";
            case OPEN -> "Awaits signs";
        };
    }

    /** A sign and a word, so that neither colour nor sign alone carries it. */
    static String stance(Stance stance) {
        return switch (stance) {
            case FOR -> "+ for";
            case AGAINST -> "− against";
            case CONDITIONAL -> "± on conditions";
            case SILENT -> "silent";
        };
    }

    static String agreement(Agreement agreement) {
        return switch (agreement) {
            case BOTH -> "said by both";
            case ONE -> "said by one only";
            case DIFFERENTLY -> "told differently";
        };
    }

    /** What is told of an item, in few words: nothing when the fact itself says that it was made or held. */
    static String slot(String slot) {
        return slot.equals("made") || slot.equals("held") || slot.equals("happened")
                ? ""
                : slot.replaceFirst(": .*", "");
    }

    /** What a slot belongs to: an answer is to something, all else of it. */
    static String of(String slot) {
        return slot.startsWith("answer") || slot.startsWith("response") ? " to " : " of ";
    }

    /** A day as people write it, all else as told. */
    static String value(String value) {
        return value.matches("\\d{4}-\\d{2}-\\d{2}(?:/\\d{4}-\\d{2}-\\d{2})?[~?%]?")
                ? Plain.date(new EventDate(value, EventDate.Precision.DAY))
                : value;
    }

    static String kind(Discrepancy.Kind kind) {
        return switch (kind) {
            case VALUE -> "different values";
            case SCOPE -> "different scope";
            case VENUE -> "different places of meeting";
            case PRECISION -> "different precision";
            case IN_TIME_VS_LATER -> "then and later";
            case SECOND_HAND -> "first hand and second hand";
        };
    }
}
