package org.parley.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parley.model.Actor;
import org.parley.model.Filed;
import org.parley.model.ReadReport;
import org.parley.model.Report;
import org.parley.model.Span;
import org.parley.model.Statement;
import org.parley.reading.Reading;
import org.parley.reading.annotate.Annotation;
import org.parley.reading.annotate.ParleyAnnotator;
import org.parley.reading.annotate.Sentence;
import org.parley.reading.annotate.Token;
import org.parley.reading.intake.Intake;
import org.parley.reading.intake.Limits;

/**
 * Checks the spans after every stage: on the examples and the golden inputs always, and on every text below the folder that
 * the environment variable {@code PARLEY_CORPORA} names (text files, and the {@code text} fields of JSON lines).
 */
class SpanInvariantsTest {

    private static final int LEAST_REPORTS = 100;

    private final ParleyAnnotator annotator = ParleyAnnotator.load();
    private final Reading reading = Reading.load();

    @Test
    void everySpanOfEveryReportIsSound() throws IOException {
        List<Report> reports = reports();
        int statements = 0;
        for (Report report : reports) {
            annotated(report, annotator.annotate(report));
            ReadReport read = reading.read(report);
            statements += read.statements().size();
            read(read);
            assertThat(reading.read(report))
                    .as("second reading of " + report.file())
                    .isEqualTo(read);
        }
        System.out.println("spans sound in " + reports.size() + " reports, " + statements + " statements");
        assertThat(reports).hasSizeGreaterThanOrEqualTo(LEAST_REPORTS);
    }

    private static List<Report> reports() throws IOException {
        List<Report> out = new ArrayList<>();
        List<String> inputs = new ArrayList<>(List.of("../examples", "../parley-reading/src/test/resources/golden"));
        Optional<Path> corpora =
                Optional.ofNullable(System.getenv("PARLEY_CORPORA")).map(Path::of);
        if (corpora.isPresent()) {
            for (Path file : files(corpora.get(), ".txt")) {
                inputs.add(file.toString());
            }
            for (Path file : files(corpora.get(), ".jsonl")) {
                out.addAll(texts(file));
            }
        }
        Intake.with(Limits.DEFAULT).read(inputs, filed -> take(filed, out));
        return out;
    }

    private static void take(Filed filed, List<Report> out) {
        if (filed instanceof Report report) {
            out.add(report);
        }
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static List<Report> texts(Path file) throws IOException {
        List<Report> out = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            try (JsonParser json = new JsonFactory().createParser(line)) {
                int depth = 0;
                for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                    depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                    if (depth == 1 && token == JsonToken.VALUE_STRING && "text".equals(json.currentName())) {
                        out.add(Report.ofText(file.getFileName() + "-" + out.size(), json.getText()));
                    }
                }
            }
        }
        return out;
    }

    private static void annotated(Report report, Annotation annotation) {
        int last = 0;
        for (Sentence sentence : annotation.sentences()) {
            int before = sentence.span().begin();
            assertThat(before).as("sentence in order, " + report.file()).isGreaterThanOrEqualTo(last);
            for (Token token : sentence.tokens()) {
                assertThat(token.span().in(report.text())).isEqualTo(token.form());
                assertThat(token.begin()).isGreaterThanOrEqualTo(before);
                assertThat(token.head()).isBetween(-1, sentence.tokens().size() - 1);
                assertThat(report.skips(token.span()))
                        .as("skipped text in a sentence")
                        .isFalse();
                before = token.end();
            }
            assertThat(sentence.span().end()).isEqualTo(before);
            last = before;
        }
    }

    private static void read(ReadReport read) {
        String text = read.report().text();
        for (Statement statement : read.statements()) {
            assertThat(statement.report()).isEqualTo(read.report().id());
            for (List<Span> spans : List.of(statement.source(), statement.cue(), statement.content())) {
                assertThat(Span.joined(spans)).as("in order, apart").isEqualTo(spans);
                for (Span span : spans) {
                    assertThat(span.in(text))
                            .as("no space at the ends")
                            .isEqualTo(span.in(text).strip());
                    assertThat(splitsACharacter(text, span)).isFalse();
                }
            }
            statement.speaker().findActor().ifPresent(id -> assertThat(read.actors())
                    .extracting(Actor::id)
                    .contains(id));
        }
        for (Actor actor : read.actors()) {
            actor.mentions().forEach(mention -> assertThat(mention.end()).isLessThanOrEqualTo(text.length()));
        }
    }

    private static boolean splitsACharacter(String text, Span span) {
        return Character.isLowSurrogate(text.charAt(span.begin()))
                || (span.end() < text.length() && Character.isLowSurrogate(text.charAt(span.end())));
    }
}
