package org.parley.brief.sections;

import java.util.ArrayList;
import java.util.List;
import org.parley.brief.document.Block;
import org.parley.brief.document.Line;
import org.parley.brief.told.Told;
import org.parley.model.Account;
import org.parley.model.Discrepancy;

/** What the reports tell differently: each value beside its sentences. */
final class DiscrepanciesSection implements Section {

    /** A sentence in a cell, in characters. */
    private static final int SENTENCE = 360;

    private final Scribe scribe;

    DiscrepanciesSection(Scribe scribe) {
        this.scribe = scribe;
    }

    @Override
    public List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (Discrepancy discrepancy : scribe.docket().discrepancies()) {
            if (blocks.isEmpty()) {
                blocks.add(new Block.Heading(2, "Told differently", "discrepancies"));
                blocks.add(new Block.Paragraph(
                        Line.of("Values that do not fit each other, side by side. None is preferred."), true));
            }
            var label = scribe.labels().get(discrepancy.id());
            String of = scribe.labels()
                    .find(discrepancy.item())
                    .map(item -> Phrases.of(discrepancy.slot()) + item.text())
                    .orElse("");
            String title = label.text() + " · " + Names.first(discrepancy.slot()) + of + " ("
                    + Phrases.kind(discrepancy.kind()) + ")";
            blocks.add(new Block.Heading(3, title, label.target()));
            blocks.add(values(discrepancy, Names.first(discrepancy.slot()) + of));
        }
        return blocks;
    }

    private Block values(Discrepancy discrepancy, String slot) {
        List<Block.Row> rows = new ArrayList<>();
        for (Discrepancy.Value value : discrepancy.values()) {
            rows.add(new Block.Row(
                    null,
                    List.of(
                            Block.Cell.of(Names.shortened(Phrases.value(value.value()), Scribe.CELL)),
                            new Block.Cell(
                                    value.accounts().stream().map(this::told).toList()))));
        }
        return new Block.Table(slot + " as told", List.of("Value", "Sentences"), List.of(24, 76), rows);
    }

    private Line told(Account account) {
        Told from = scribe.told().told(account.report());
        String outlet =
                from.report().heading().findPublisher().orElse(from.report().file());
        return scribe.pen()
                .text(Told.oneLine(outlet) + ": ")
                .quote(Names.shortened(Scribe.bare(from.sentences(account.spans())), SENTENCE), List.of(account))
                .notes(List.of(account))
                .line();
    }
}
