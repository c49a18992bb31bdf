package org.parley.record.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parley.model.CodePoints;
import org.parley.model.ReadReport;
import org.parley.model.Report;
import org.parley.model.Span;
import org.parley.model.Speaker;
import org.parley.model.Statement;
import org.parley.record.Entry;
import org.parley.record.entry.Content;
import org.parley.record.entry.Contents;
import org.parley.record.log.Audience;

/** What can be found of a report with its statements, and of an entry. */
final class CaseDocuments {

    /** Names of things rather than words: hashes and keys. */
    private static final Pattern NO_WORDS = Pattern.compile("[0-9a-f]{32}|[0-9a-f]{64}|\\S+\\+[0-9a-f]{8}\\+\\S+|\\d*");

    private CaseDocuments() {}

    /**
     * A report, then its statements.
     *
     * @param key with the file a name of the report in its case that nothing else has
     */
    static List<SearchDocument> of(ReadReport read, String key, String group, Audience audience) {
        Report report = read.report();
        Optional<LocalDate> date = report.heading().findPublished();
        CodePoints points = CodePoints.of(report.text());
        String title = report.heading().titleSpan() == null
                ? report.heading().findTitle().map(own -> own + "\n").orElse("")
                : "";
        Map<String, String> fields = new TreeMap<>(Map.of("file", report.file()));
        report.heading().findTitle().ifPresent(text -> fields.put("title", text));
        report.heading().findPublisher().ifPresent(text -> fields.put("publisher", text));
        report.heading().findAuthor().ifPresent(text -> fields.put("author", text));
        Map<String, String> told =
                Map.of("report", report.id(), "file", report.file(), "before_text", Integer.toString(title.length()));
        List<SearchDocument> all = new ArrayList<>();
        all.add(new SearchDocument(
                "report " + key + " " + report.file(),
                "report",
                group,
                audience,
                Set.of(),
                title + report.text(),
                date,
                fields,
                told));
        for (Statement statement : read.statements()) {
            all.add(statement(statement, report, points, key, group, audience));
        }
        return all;
    }

    private static SearchDocument statement(
            Statement statement, Report report, CodePoints points, String key, String group, Audience audience) {
        Span extent = statement.extent();
        Map<String, String> fields = new TreeMap<>(Map.of("file", report.file()));
        report.heading().findPublisher().ifPresent(text -> fields.put("publisher", text));
        fields.put("speaker", statement.speaker().name());
        fields.put("act", statement.act().word());
        statement.findAddressee().ifPresent(to -> fields.put("addressee", to.name()));
        if (!statement.via().isEmpty()) {
            fields.put("via", statement.via().stream().map(Speaker::name).collect(Collectors.joining(", ")));
        }
        Map<String, String> told = new TreeMap<>();
        told.put("item", statement.id());
        told.put("report", report.id());
        told.put("file", report.file());
        told.put(
                "line",
                Long.toString(1
                        + report.text()
                                .chars()
                                .limit(extent.begin())
                                .filter(c -> c == '\n')
                                .count()));
        told.put("spans", "[[" + points.at(extent.begin()) + "," + points.at(extent.end()) + "]]");
        told.put("speaker", statement.speaker().name());
        told.put(
                "act", (statement.negated() ? "did not " : "") + statement.act().word());
        return new SearchDocument(
                "statement " + statement.id() + " " + key + " " + report.file(),
                "statement",
                group,
                audience,
                Set.of(),
                report.text().substring(extent.begin(), extent.end()),
                report.heading().findPublished(),
                fields,
                told);
    }

    /** An entry whose payload is there: its words, without ids and keys. */
    static SearchDocument of(Entry entry, Content content, String group) {
        JsonNode act = Contents.parseLine(new String(Contents.write(content), StandardCharsets.UTF_8))
                .path("act");
        List<String> words = new ArrayList<>();
        act.properties().forEach(field -> {
            if (!field.getKey().equals("kind")) {
                gather(field.getValue(), words);
            }
        });
        Map<String, String> fields = new TreeMap<>(
                Map.of("kind", act.path("kind").asText(), "by", content.by().member()));
        content.by().party().ifPresent(party -> fields.put("party", party));
        return new SearchDocument(
                "entry " + entry.leaf().position(),
                "entry",
                group,
                entry.leaf().audience(),
                Set.of(),
                String.join("; ", words),
                Optional.of(LocalDate.ofInstant(entry.leaf().time(), ZoneOffset.UTC)),
                fields,
                Map.of(
                        "entry", Long.toString(entry.leaf().position()),
                        "kind", act.path("kind").asText(),
                        "by", content.by().member()));
    }

    private static void gather(JsonNode node, List<String> words) {
        if (node.isTextual() && !NO_WORDS.matcher(node.asText()).matches() && !words.contains(node.asText())) {
            words.add(node.asText());
        }
        node.forEach(child -> gather(child, words));
    }
}
