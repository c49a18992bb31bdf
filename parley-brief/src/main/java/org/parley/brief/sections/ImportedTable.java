package org.parley.brief.sections;

import java.util.ArrayList;
import java.util.List;
import org.parley.brief.document.Block;
import org.parley.brief.document.Line;
import org.parley.docket.ground.LinkedIncident;
import org.parley.docket.ground.LinkedIncidents;
import org.parley.docket.ground.Snapshot;
import org.parley.model.CaseIncident;

/** Imported incidents that are, or may be, those of the reports: a row each, then how their data sets want to be cited. */
final class ImportedTable {

    private final Scribe scribe;
    private final LinkedIncidents linked;

    ImportedTable(Scribe scribe) {
        this.scribe = scribe;
        this.linked = scribe.told().linked();
    }

    /** None in a case without imports. */
    List<Block> blocks() {
        if (!linked.isThereAny()) {
            return List.of();
        }
        List<Block.Row> rows = new ArrayList<>();
        for (CaseIncident incident : scribe.docket().incidents()) {
            for (LinkedIncident one : linked.of(incident)) {
                rows.add(row(incident, one));
            }
        }
        if (rows.isEmpty()) {
            return List.of(quiet(ImportedWords.NONE_FITS));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Table(
                "Imported incidents that are or may be one of these; both stay as they are",
                List.of("No.", "Likeness", "Imported", "When", "Killed", "Why"),
                List.of(6, 12, 18, 20, 16, 28),
                rows));
        for (Snapshot source : linked.cited()) {
            ImportedWords.cited(source, linked).forEach(sentence -> blocks.add(quiet(sentence)));
        }
        return blocks;
    }

    private static Block quiet(String sentence) {
        return new Block.Paragraph(Line.of(sentence), true);
    }

    private Block.Row row(CaseIncident incident, LinkedIncident one) {
        return new Block.Row(
                null,
                List.of(
                        Block.Cell.of(scribe.pen().item(incident.id()).line()),
                        Block.Cell.of(one.likeness().words()),
                        Block.Cell.of(one.id()),
                        Block.Cell.of(ImportedWords.days(one)),
                        Block.Cell.of(ImportedWords.killed(one)),
                        Block.Cell.of(one.isKeptBack() ? ImportedWords.KEPT_BACK : String.join(", ", one.reasons()))));
    }
}
