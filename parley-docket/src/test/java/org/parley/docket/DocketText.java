package org.parley.docket;

import java.util.ArrayList;
import java.util.List;
import org.parley.model.Allegation;
import org.parley.model.Commitment;
import org.parley.model.Party;
import org.parley.model.Proposal;

/** Allegations, proposals and commitments of a docket, one line an item and one for each of its parts, without ids. */
final class DocketText {

    private DocketText() {}

    static List<String> lines(Docket docket) {
        List<String> lines = new ArrayList<>();
        docket.allegations().forEach(item -> lines.addAll(allegation(item, docket)));
        docket.proposals().forEach(item -> lines.addAll(proposal(item)));
        docket.commitments().forEach(item -> lines.addAll(commitment(item)));
        return lines;
    }

    private static List<String> allegation(Allegation item, Docket docket) {
        List<String> lines = new ArrayList<>();
        String accuser = item.findAccuser().map(Party::key).orElse("-");
        lines.add("allegation " + accuser + " against " + item.accused().key() + ": " + item.conduct() + " ("
                + item.accounts().size() + ")");
        item.evidence()
                .forEach(one -> lines.add("  evidence"
                        + one.findStandard().map(words -> " " + words).orElse("") + " ("
                        + one.accounts().size() + ")"));
        item.responses()
                .forEach(one -> lines.add("  response " + one.by().key() + " "
                        + one.kind().word()
                        + one.findWhere().map(where -> " " + where.word()).orElse("")));
        item.counters().forEach(id -> docket.allegations().stream()
                .filter(other -> other.id().equals(id))
                .forEach(other -> lines.add("  countered by: " + other.conduct())));
        return lines;
    }

    private static List<String> proposal(Proposal item) {
        List<String> lines = new ArrayList<>();
        lines.add("proposal " + item.by().key() + ": " + item.what() + " ("
                + item.accounts().size() + ")");
        item.answers()
                .forEach(one -> lines.add(
                        "  answer " + one.by().key() + " " + one.kind().word()));
        return lines;
    }

    private static List<String> commitment(Commitment item) {
        List<String> lines = new ArrayList<>();
        lines.add("commitment " + item.by().key() + ": " + item.what()
                + item.findCondition().map(words -> " | " + words).orElse("")
                + item.findDeadline().map(words -> " | " + words).orElse("") + " ("
                + item.accounts().size() + ")");
        item.bearing()
                .forEach(one -> lines.add(
                        "  " + one.sense().word() + " (" + one.accounts().size() + ")"));
        return lines;
    }
}
