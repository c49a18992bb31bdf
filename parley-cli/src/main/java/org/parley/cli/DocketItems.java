package org.parley.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.parley.brief.Format;
import org.parley.brief.Look;
import org.parley.brief.sections.Citation;
import org.parley.docket.ground.LinkedIncidents;
import org.parley.docket.page.Issues;
import org.parley.reading.intake.Copies;
import org.parley.record.entry.Contents;
import org.parley.record.search.DocketSource;
import org.parley.record.store.CaseProblem;
import org.parley.record.store.KeptReport;

/** The docket of kept reports as JSON lines, and as what can be found of it. */
final class DocketItems implements DocketSource {

    /** Found by themselves, as reports and statements; or in the words of others. */
    private static final Set<String> NOT_OF_THE_DOCKET = Set.of("report", "statement", "event", "incident", "problem");

    private final Issues issues;

    DocketItems(Issues issues) {
        this.issues = issues;
    }

    /** All lines that 'parley read --format jsonl' would write of these reports. */
    List<JsonNode> lines(List<KeptReport> reports) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Format.JSONL
                .writer(Look.PLAIN, Citation.CHICAGO, issues, LinkedIncidents.Finder.NONE)
                .write(new CaseOutcomes(reports, new Copies()::add, List.of()), out);
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(Contents::parseLine)
                .toList();
    }

    @Override
    public List<Item> items(List<KeptReport> reports) throws CaseProblem, IOException {
        Passages passages = new Passages(reports);
        List<Item> items = new ArrayList<>();
        for (JsonNode line : lines(reports)) {
            String type = line.path("type").asText();
            if (!NOT_OF_THE_DOCKET.contains(type)) {
                items.add(item(line, type, passages.of(line)));
            }
        }
        return items;
    }

    private static Item item(JsonNode line, String type, List<Passages.Passage> passages) {
        // an actor is in so many sentences that every search would find it
        boolean actor = type.equals("actor");
        String words = actor
                ? aliases(line)
                : passages.stream().map(Passages.Passage::sentences).distinct().collect(Collectors.joining("\n"));
        Map<String, String> told = new TreeMap<>(Map.of("item", line.path("id").asText()));
        if (!passages.isEmpty()) {
            Passages.Passage first = passages.get(0);
            told.put("report", first.report());
            told.put("file", first.file());
            told.put("line", Integer.toString(first.line()));
            told.put("spans", first.points().toString());
        }
        Map<String, String> fields = line.path("topic").isTextual()
                ? Map.of("topic", line.path("topic").asText())
                : Map.of();
        return new Item(line.path("id").asText(), type, Gist.of(line) + "\n" + words, date(line), fields, told);
    }

    private static String aliases(JsonNode line) {
        List<String> words = new ArrayList<>();
        line.path("aliases").forEach(alias -> words.add(alias.asText()));
        line.path("offices").forEach(office -> words.add(office.path("title").asText()));
        return String.join("; ", words);
    }

    private static Optional<LocalDate> date(JsonNode line) {
        String text = line.path("date").asText("");
        try {
            return text.length() < 10 ? Optional.empty() : Optional.of(LocalDate.parse(text.substring(0, 10)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
