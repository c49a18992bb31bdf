package org.parley.evaluation.labels;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.parley.evaluation.labels.LabelledSentence.LabelledEvent;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Writes the labelled sentences of {@code wikinews-events.tsv} for a scorer of the PLOVER gold standard records:
 * {@code told/<id>.txt} and {@code told.jsonl} with one record an event, as in that set, so that a sentence of two events
 * stands twice; and {@code untold/<id>.txt}, the sentences that tell of no event. They are apart because that scorer
 * expects one event of every record.
 */
@CommandLine.Command(
        name = "event-sentences",
        description = "Write the labelled sentences of Wikinews and their PLOVER records.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class EventSentences implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "CORPUS", description = "The folder with the labelled texts.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private Path corpus;

    @Parameters(index = "1", paramLabel = "OUT", description = "A folder, made if there is none.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private Path out;

    private EventSentences() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new EventSentences()).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        try {
            LabelTable table = LabelTable.resource("wikinews-events.tsv", LabelledSentence.COLUMNS);
            write(LabelledSentence.of(table, LabelledText.readAll(table, List.of(corpus))), out);
            return 0;
        } catch (LabelProblem problem) {
            spec.commandLine().getErr().println(problem.getMessage());
            return 1;
        }
    }

    static void write(List<LabelledSentence> sentences, Path out) throws IOException {
        Path told = Files.createDirectories(out.resolve("told"));
        Path untold = Files.createDirectories(out.resolve("untold"));
        StringBuilder records = new StringBuilder();
        for (LabelledSentence sentence : sentences) {
            if (sentence.events().isEmpty()) {
                Files.writeString(untold.resolve(sentence.id() + ".txt"), sentence.text(), StandardCharsets.UTF_8);
            }
            for (int i = 0; i < sentence.events().size(); i++) {
                String id = sentence.id() + (i == 0 ? "" : "-" + (i + 1));
                Files.writeString(told.resolve(id + ".txt"), sentence.text(), StandardCharsets.UTF_8);
                records.append(record(id, sentence.text(), sentence.events().get(i)))
                        .append('\n');
            }
        }
        Files.writeString(out.resolve("told.jsonl"), records, StandardCharsets.UTF_8);
    }

    /** One gold record, with the keys that the scorer reads. */
    static String record(String id, String text, LabelledEvent event) throws IOException {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("id", id);
            json.writeStringField("event", event.type().name());
            writeCodes(json, "source_codes", event.actors());
            writeCodes(json, "target_codes", event.recipients());
            json.writeBooleanField("reciprocal", event.isReciprocal());
            json.writeStringField("text", text);
            json.writeEndObject();
        }
        return line.toString();
    }

    private static void writeCodes(JsonGenerator json, String key, List<String> codes) throws IOException {
        json.writeArrayFieldStart(key);
        for (String code : codes) {
            json.writeString(code);
        }
        json.writeEndArray();
    }
}
