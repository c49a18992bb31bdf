package org.parley.evaluation.benchmark;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import edu.stanford.nlp.coref.CorefCoreAnnotations;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreQuote;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.Pair;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.parley.model.CodePoints;

/**
 * Stanford CoreNLP's quote annotator: text file to quotes as JSON lines. A quote's source is the mention to which it is
 * attributed, its content what stands between the marks; it has no cue. A quote that it attributes to nobody is
 * left out: it is no attribution. Compiled only under the Maven profile {@code teacher}.
 */
final class CoreNlpContender implements Contender {

    private static final JsonFactory JSON = new JsonFactory();

    private final StanfordCoreNLP pipeline;
    private final boolean coreference;

    /**
     * @param coreference whether the set-up has it. The quote annotator demands chains even where it is told not to use
     *     them: requirements are then not enforced, and it is given none
     */
    private CoreNlpContender(Properties setUp, boolean coreference) {
        this.pipeline = new StanfordCoreNLP(setUp, coreference);
        this.coreference = coreference;
    }

    /** Serves as a {@link Worker}; {@code documented} or {@code careful} names the set-up. */
    public static void main(String[] args) throws IOException, InterruptedException {
        boolean coreference =
                switch (args[0]) {
                    case "documented" -> true;
                    case "careful" -> false;
                    default -> throw new IllegalArgumentException(
                            "the set-up is documented or careful, got '" + args[0] + "'");
                };
        Worker.serveStandardStreams(
                () -> new CoreNlpContender(coreference ? documented() : careful(), coreference));
    }

    /** As the documentation of the quote annotator gives it, everything else at its default. */
    private static Properties documented() {
        Properties out = new Properties();
        out.setProperty("annotators", "tokenize,ssplit,pos,lemma,ner,depparse,coref,quote");
        return out;
    }

    /** What quotes need and no more: one model of names; no fine-grained names, dates, numbers or coreference. */
    private static Properties careful() {
        Properties out = new Properties();
        out.setProperty("annotators", "tokenize,ssplit,pos,lemma,ner,depparse,quote");
        out.setProperty("ner.model", "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz");
        out.setProperty("ner.applyFineGrained", "false");
        out.setProperty("ner.applyNumericClassifiers", "false");
        out.setProperty("ner.useSUTime", "false");
        out.setProperty("quote.attribution.useCoref", "false");
        return out;
    }

    @Override
    public String read(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        CoreDocument document = annotated(text);
        CodePoints points = CodePoints.of(text);
        StringWriter out = new StringWriter();
        for (CoreQuote quote : Optional.ofNullable(document.quotes()).orElse(List.of())) {
            if (quote.speakerCharOffsets().isPresent()) {
                out.write(line(file.getFileName().toString(), quote, points) + "\n");
            }
        }
        return out.toString();
    }

    /**
     * Annotates a text, once more where it failed: the quote annotator keeps state that threads share, and now and then
     * falls over it when two use it at a time.
     */
    private CoreDocument annotated(String text) {
        try {
            return annotate(text);
        } catch (RuntimeException e) {
            return annotate(text);
        }
    }

    private CoreDocument annotate(String text) {
        CoreDocument document = new CoreDocument(text);
        if (!coreference) {
            document.annotation().set(CorefCoreAnnotations.CorefChainAnnotation.class, new HashMap<>());
        }
        pipeline.annotate(document);
        return document;
    }

    private static String line(String file, CoreQuote quote, CodePoints points) throws IOException {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("type", "statement");
            json.writeStringField("file", file);
            span(json, "source", quote.speakerCharOffsets(), points);
            span(json, "cue", Optional.empty(), points);
            span(json, "content", Optional.of(quote.quoteCharOffsets()), points);
            json.writeStringField("speaker", quote.canonicalSpeaker().or(quote::speaker).orElse("unknown"));
            json.writeEndObject();
        }
        return out.toString();
    }

    /** An array of one span, or of none. */
    private static void span(
            JsonGenerator json, String field, Optional<Pair<Integer, Integer>> span, CodePoints points)
            throws IOException {
        json.writeArrayFieldStart(field);
        if (span.isPresent()) {
            json.writeStartArray();
            json.writeNumber(points.at(span.get().first()));
            json.writeNumber(points.at(span.get().second()));
            json.writeEndArray();
        }
        json.writeEndArray();
    }
}
