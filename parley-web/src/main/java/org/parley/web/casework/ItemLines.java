package org.parley.web.casework;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.parley.brief.Format;
import org.parley.brief.Look;
import org.parley.brief.Outcome;
import org.parley.brief.told.Told;
import org.parley.record.entry.Contents;

/** What was read from a report, as JSON lines: the form in which items are proposed, corrected and kept. */
final class ItemLines {

    private ItemLines() {}

    /** The line of a statement, event or incident of a report. */
    static Optional<JsonNode> find(Told told, String item) throws IOException {
        return of(told).stream()
                .filter(line -> line.path("id").asText().equals(item))
                .findFirst();
    }

    /** All lines of a report. */
    static List<JsonNode> of(Told told) throws IOException {
        return of(List.of(told));
    }

    /** All lines of a case. */
    static List<JsonNode> of(CaseView view) throws IOException {
        return of(view.told().filed());
    }

    private static List<JsonNode> of(List<Told> all) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Format.JSONL
                .writer(Look.PLAIN)
                .write(
                        all.stream()
                                .<Outcome>map(told -> new Outcome.Read(
                                        told.read(), told.findCopy().orElse(null)))
                                .iterator(),
                        out);
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(Contents::parseLine)
                .toList();
    }
}
