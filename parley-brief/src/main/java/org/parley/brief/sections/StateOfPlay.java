package org.parley.brief.sections;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.parley.brief.document.Block;
import org.parley.brief.document.Line;
import org.parley.brief.told.CaseTold;
import org.parley.brief.told.Plain;
import org.parley.docket.Docket;
import org.parley.model.Party;
import org.parley.model.Session;

/** The page at the top: what, who, when, and a sentence for each item that weighs most. */
final class StateOfPlay implements Section {

    private static final String HOW_TO_READ =
            "How to read this: each number leads to the quoted sentence, with its report and line. “" + Doubt.MARK
                    + "” stands where Parley was less than half sure of what it read. Items were proposed by a machine and"
                    + " reviewed by nobody; where reports differ, both values stand here and none is preferred.";

    private final Scribe scribe;

    StateOfPlay(Scribe scribe) {
        this.scribe = scribe;
    }

    /** "Talks of Iran and the United States", or what else the reports are about. */
    static String title(Docket docket) {
        return mainSession(docket)
                .map(session -> "Talks of " + Names.of(session.parties()))
                .orElseGet(() -> accused(docket));
    }

    private static String accused(Docket docket) {
        TreeSet<Party> sides = new TreeSet<>();
        docket.allegations().forEach(allegation -> {
            allegation.findAccuser().ifPresent(sides::add);
            sides.add(allegation.accused());
        });
        return sides.isEmpty() || sides.size() > 4
                ? "What the reports say"
                : "What the reports say of " + Names.of(List.copyOf(sides));
    }

    private static Optional<Session> mainSession(Docket docket) {
        return docket.sessions().stream()
                .min((a, b) -> Integer.compare(b.accounts().size(), a.accounts().size()));
    }

    /** "Made from 5 reports, published 28 May 2007 to 30 May 2007." */
    static String subject(CaseTold told) {
        int copies = (int)
                told.filed().stream().filter(one -> one.findCopy().isPresent()).count();
        String made = "Made from " + Plain.count(told.filed().size(), "report");
        if (copies > 0) {
            made += ", " + copies + " of them " + (copies == 1 ? "a copy" : "copies");
        }
        return made + published(told) + ".";
    }

    private static String published(CaseTold told) {
        List<LocalDate> dates = told.filed().stream()
                .flatMap(one -> one.report().heading().findPublished().stream())
                .sorted()
                .toList();
        if (dates.isEmpty()) {
            return "";
        }
        String first = Plain.day(dates.get(0));
        String last = Plain.day(dates.get(dates.size() - 1));
        String range = first.equals(last) ? first : first + " to " + last;
        return dates.size() == told.filed().size()
                ? ", published " + range
                : "; " + dates.size() + " dated, published " + range;
    }

    @Override
    public List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(2, "State of play", "state-of-play"));
        blocks.add(glance());
        for (Digest.Group group : new Digest(scribe).groups()) {
            blocks.add(new Block.Paragraph(scribe.pen().strong(group.title()).line(), false));
            List<Line> lines = new ArrayList<>(group.lines());
            if (group.more() > 0) {
                lines.add(Line.of(group.more() + " more below."));
            }
            blocks.add(new Block.Bullets(lines, false));
        }
        blocks.add(new Block.Paragraph(Line.of(HOW_TO_READ), true));
        return blocks;
    }

    private Block glance() {
        Docket docket = scribe.docket();
        List<Block.Row> rows = new ArrayList<>();
        row(rows, "What", counts(docket));
        TreeSet<Party> sides = new TreeSet<>();
        docket.sessions().forEach(session -> {
            sides.addAll(session.parties());
            session.findHost().ifPresent(sides::add);
        });
        if (sides.isEmpty()) {
            docket.allegations().forEach(allegation -> {
                allegation.findAccuser().ifPresent(sides::add);
                sides.add(allegation.accused());
            });
        }
        row(rows, "Who", Names.first(Names.of(List.copyOf(sides))));
        row(
                rows,
                "When",
                Names.first(Names.joined(docket.sessions().stream()
                        .flatMap(session -> session.findDate().stream())
                        .map(Plain::date)
                        .distinct()
                        .toList())));
        scribe.told()
                .problems()
                .forEach(problem -> row(rows, "Not read", Names.shortened(problem.line(), Scribe.CELL)));
        return new Block.Table("The case at a glance", List.of("Question", "Answer"), List.of(15, 85), rows);
    }

    private static String counts(Docket docket) {
        List<String> counts = new ArrayList<>();
        count(counts, docket.sessions().size(), "session");
        count(counts, docket.allegations().size(), "allegation");
        count(counts, docket.proposals().size(), "proposal");
        count(counts, docket.commitments().size(), "commitment");
        count(counts, docket.incidents().size(), "incident");
        if (!docket.discrepancies().isEmpty()) {
            counts.add(Plain.count(docket.discrepancies().size(), "point") + " told differently");
        }
        count(counts, docket.corroborations().size(), "fact", " told by independent sources");
        return counts.isEmpty() ? "No items of a docket were found" : Names.joined(counts);
    }

    private static void count(List<String> counts, int number, String noun) {
        count(counts, number, noun, "");
    }

    private static void count(List<String> counts, int number, String noun, String after) {
        if (number > 0) {
            counts.add(Plain.count(number, noun) + after);
        }
    }

    private static void row(List<Block.Row> rows, String head, String value) {
        if (!value.isEmpty()) {
            rows.add(new Block.Row(null, List.of(Block.Cell.of(head), Block.Cell.of(value))));
        }
    }
}
