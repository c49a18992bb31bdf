package org.parley.brief.sections;

import java.util.List;
import org.parley.brief.document.Block;
import org.parley.brief.document.Line;
import org.parley.model.Corroboration;
import org.parley.model.Corroboration.SourceOrigin;

/** Facts that sources tell which do not depend on each other, with the way each came. */
final class CorroborationsSection implements Section {

    private final Scribe scribe;

    CorroborationsSection(Scribe scribe) {
        this.scribe = scribe;
    }

    @Override
    public List<Block> blocks() {
        List<Corroboration> facts = scribe.docket().corroborations();
        if (facts.isEmpty()) {
            return List.of();
        }
        return List.of(
                new Block.Heading(2, "Told by independent sources", "corroborations"),
                new Block.Paragraph(
                        Line.of("Copies of one story, and one person's words repeated, count as one source."), true),
                new Block.Table(
                        "Facts with their independent sources",
                        List.of("Fact", "Sources", "Which, and through whom"),
                        List.of(34, 10, 56),
                        facts.stream().map(this::row).toList()));
    }

    private Block.Row row(Corroboration fact) {
        String slot = Phrases.slot(fact.slot());
        Pen pen = scribe.pen();
        boolean labelled = scribe.labels().find(fact.item()).isPresent();
        if (labelled) {
            pen.item(fact.item()).text(slot.isEmpty() ? "" : ", ");
        }
        pen.text(labelled ? slot : Names.first(slot));
        pen.text((labelled || !slot.isEmpty() ? ": " : "") + Names.shortened(Phrases.value(fact.fact()), Scribe.CELL));
        return new Block.Row(
                null,
                List.of(
                        Block.Cell.of(pen.line()),
                        Block.Cell.of(Integer.toString(fact.origins().size())),
                        new Block.Cell(fact.origins().stream().map(this::origin).toList())));
    }

    private Line origin(SourceOrigin origin) {
        String kind =
                switch (origin.kind()) {
                    case REPORTING -> "own reporting";
                    case WIRE -> "wire story";
                    case SPEAKER -> "words of a speaker";
                };
        String chain = origin.chain().isEmpty() ? "" : ", through " + String.join(" ← ", origin.chain());
        return scribe.pen()
                .text(origin.name() + " (" + kind + chain + ")")
                .notes(origin.accounts())
                .line();
    }
}
