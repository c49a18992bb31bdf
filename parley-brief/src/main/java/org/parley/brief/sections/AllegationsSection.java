package org.parley.brief.sections;

import java.util.ArrayList;
import java.util.List;
import org.parley.brief.document.Block;
import org.parley.brief.document.Line;
import org.parley.brief.told.Plain;
import org.parley.model.Allegation;

/** The docket of allegations: who accuses whom of what, the evidence with its stated standard, the answers in time. */
final class AllegationsSection implements Section {

    private static final int CONDUCT = 400;

    private final Scribe scribe;

    AllegationsSection(Scribe scribe) {
        this.scribe = scribe;
    }

    @Override
    public List<Block> blocks() {
        List<Allegation> allegations = scribe.docket().allegations();
        if (allegations.isEmpty()) {
            return List.of();
        }
        return List.of(
                new Block.Heading(2, "Docket of allegations", "allegations"),
                new Block.Table(
                        "Allegations with evidence and answers",
                        List.of(
                                "No.",
                                "Accuser",
                                "Accused",
                                "Conduct, as told",
                                "Evidence and its stated standard",
                                "Answers"),
                        List.of(6, 13, 13, 34, 15, 19),
                        allegations.stream().map(this::row).toList()));
    }

    private Block.Row row(Allegation allegation) {
        var label = scribe.labels().get(allegation.id());
        return new Block.Row(
                label.target(),
                List.of(
                        Block.Cell.of(label.text()),
                        Block.Cell.of(Names.first(
                                allegation.findAccuser().map(Names::of).orElse("not named"))),
                        Block.Cell.of(Names.first(Names.of(allegation.accused()))),
                        conduct(allegation),
                        evidence(allegation),
                        answers(allegation)));
    }

    private Block.Cell conduct(Allegation allegation) {
        List<Line> lines = new ArrayList<>();
        lines.add(scribe.pen()
                .quote(Names.shortened(Scribe.bare(allegation.conduct()), CONDUCT), allegation.accounts())
                .notes(allegation.accounts())
                .line());
        if (allegation.accounts().size() > 1) {
            lines.add(Line.of(Plain.count(allegation.accounts().size(), "account") + "."));
        }
        allegation.findTopic().ifPresent(topic -> lines.add(Line.of("Issue: " + topic + ".")));
        return new Block.Cell(lines);
    }

    private Block.Cell evidence(Allegation allegation) {
        List<Line> lines = allegation.evidence().stream()
                .map(evidence -> {
                    Pen pen = scribe.pen();
                    evidence.findStandard()
                            .ifPresentOrElse(
                                    standard -> pen.text("told as ").quote(standard, evidence.accounts()),
                                    () -> pen.text("offered, no standard stated"));
                    return pen.notes(evidence.accounts()).line();
                })
                .toList();
        return lines.isEmpty() ? Block.Cell.of("none reported") : new Block.Cell(lines);
    }

    private Block.Cell answers(Allegation allegation) {
        List<Line> lines = new ArrayList<>();
        for (Allegation.Response response : allegation.responses()) {
            lines.add(scribe.pen()
                    .text(Phrases.response(response) + ".")
                    .notes(response.accounts())
                    .line());
        }
        if (!allegation.counters().isEmpty()) {
            Pen pen = scribe.pen().text("Counter-allegations:");
            allegation.counters().forEach(id -> pen.text(" ").item(id));
            lines.add(pen.line());
        }
        return lines.isEmpty() ? Block.Cell.of("none reported") : new Block.Cell(lines);
    }
}
