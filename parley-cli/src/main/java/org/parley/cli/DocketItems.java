package org.parley.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.parley.brief.CaseLines;
import org.parley.brief.Format;
import org.parley.brief.Look;
import org.parley.brief.Outcome;
import org.parley.brief.sections.Citation;
import org.parley.brief.told.CaseTold;
import org.parley.brief.told.Told;
import org.parley.docket.ground.LinkedIncidents;
import org.parley.docket.page.Issues;
import org.parley.model.Problem;
import org.parley.reading.intake.Copies;
import org.parley.record.entry.Contents;
import org.parley.record.search.DocketSource;
import org.parley.record.store.CaseProblem;
import org.parley.record.store.KeptReport;

/** The docket of kept reports as JSON lines, and as what can be found of it. */
final class DocketItems implements DocketSource {

    /** An item of a large case rests on thousands of sentences, each of which is found by itself as a statement. */
    private static final int MOST_PASSAGES = 20;

    private final Issues issues;

    DocketItems(Issues issues) {
        this.issues = issues;
    }

    /** All lines that 'parley read --format jsonl' would write of these reports. */
    List<JsonNode> lines(List<KeptReport> reports) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        try (OutputStream out = new LineByLine(line -> lines.add(Contents.parseLine(line)))) {
            Format.JSONL
                    .writer(Look.PLAIN, Citation.CHICAGO, issues, LinkedIncidents.Finder.NONE)
                    .write(outcomes(reports), out);
        }
        return lines;
    }

    /** Hands on each line when it is whole. One thread. */
    private static final class LineByLine extends OutputStream {

        private final Consumer<String> each;
        private final ByteArrayOutputStream begun = new ByteArrayOutputStream();

        private LineByLine(Consumer<String> each) {
            this.each = each;
        }

        @Override
        public void write(int octet) {
            if (octet == '\n') {
                close();
            } else {
                begun.write(octet);
            }
        }

        @Override
        public void write(byte[] octets, int from, int length) {
            int begin = from;
            for (int at = from; at < from + length; at++) {
                if (octets[at] == '\n') {
                    begun.write(octets, begin, at - begin);
                    close();
                    begin = at + 1;
                }
            }
            begun.write(octets, begin, from + length - begin);
        }

        /** Hands on a last line that has no end. */
        @Override
        public void close() {
            if (begun.size() > 0) {
                each.accept(begun.toString(StandardCharsets.UTF_8));
                begun.reset();
            }
        }
    }

    @Override
    public List<Item> items(List<KeptReport> reports) throws IOException {
        List<Told> filed = new ArrayList<>();
        Iterator<Outcome> outcomes = outcomes(reports);
        Outcome.Listener gather = new Outcome.Listener() {
            @Override
            public void read(Outcome.Read read) {
                filed.add(new Told(read.told(), read.copy()));
            }

            @Override
            public void unread(Problem problem) {
                throw new IllegalStateException("only reports were given");
            }
        };
        while (outcomes.hasNext()) {
            outcomes.next().tell(gather);
        }
        return items(CaseTold.of(filed, List.of(), issues, LinkedIncidents.Finder.NONE));
    }

    /** What can be found of a docket that is known already; not what was imported beside it. */
    static List<Item> items(CaseTold told) throws IOException {
        Passages passages = Passages.of(told);
        List<Item> items = new ArrayList<>();
        CaseTold alone = CaseTold.of(told.filed(), told.problems(), told.docket());
        try (OutputStream out = new LineByLine(line -> items.add(item(Contents.parseLine(line), passages)))) {
            CaseLines.write(alone, out);
        }
        return items;
    }

    private static Iterator<Outcome> outcomes(List<KeptReport> reports) {
        return new CaseOutcomes(reports, new Copies()::add, List.of());
    }

    private static Item item(JsonNode line, Passages words) {
        try {
            return item(line, line.path("type").asText(), words.of(line, MOST_PASSAGES));
        } catch (CaseProblem e) {
            throw new CaseFailure(e);
        }
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
