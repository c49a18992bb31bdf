package org.parley.reading.annotate.engine;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.parley.model.Span;

/**
 * All stages, loaded from one file: lexicon, lemma exceptions, then the models of tags, entities, transitions and relations,
 * gzipped. Immutable, safe for many threads.
 */
public final class Engine {

    private final Segmenter segmenter = new Segmenter();
    private final Tagger tagger;
    private final Lemmatizer lemmatizer;
    private final EntityTagger entities;
    private final Parser parser;

    private Engine(Tagger tagger, Lemmatizer lemmatizer, EntityTagger entities, Parser parser) {
        this.tagger = tagger;
        this.lemmatizer = lemmatizer;
        this.entities = entities;
        this.parser = parser;
    }

    /** Reads what {@link #write} wrote; does not close the stream. */
    public static Engine read(InputStream gzipped) throws IOException {
        DataInputStream in =
                new DataInputStream(new BufferedInputStream(new GZIPInputStream(gzipped, 1 << 16), 1 << 16));
        Lexicon lexicon = Lexicon.read(text(in));
        Lemmatizer lemmatizer = Lemmatizer.read(text(in), lexicon);
        LinearModel tags = LinearModel.read(in);
        LinearModel names = LinearModel.read(in);
        LinearModel transitions = LinearModel.read(in);
        LinearModel relations = LinearModel.read(in);
        return new Engine(
                new Tagger(tags, tags.names(), lexicon),
                lemmatizer,
                new EntityTagger(names, names.names(), lexicon),
                new Parser(transitions, relations, relations.names()));
    }

    private static BufferedReader text(DataInputStream in) throws IOException {
        byte[] bytes = in.readNBytes(in.readInt());
        return new BufferedReader(new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8));
    }

    /**
     * Writes the file, not yet gzipped.
     *
     * @param models of tags, entities, transitions and relations
     */
    public static void write(DataOutputStream out, String lexicon, String exceptions, List<LinearModel> models)
            throws IOException {
        for (String text : List.of(lexicon, exceptions)) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
        for (LinearModel model : models) {
            model.write(out);
        }
    }

    /** Annotates a text, all stages. */
    public List<Draft> annotate(String text, List<Span> skipped) {
        List<Draft> drafts = segmenter.segment(text, skipped);
        for (Draft draft : drafts) {
            tag(draft);
        }
        label(drafts);
        for (Draft draft : drafts) {
            parse(draft);
        }
        return drafts;
    }

    /** Tags and lemmas of a sentence. */
    public void tag(Draft draft) {
        tagger.tag(draft);
        VerbsLikeNouns.retag(draft);
        lemmatizer.lemmatize(draft);
    }

    /** Entities of a report whose sentences are tagged. */
    public void label(List<Draft> report) {
        entities.label(report);
    }

    /** Heads and relations of a tagged sentence. */
    public void parse(Draft draft) {
        parser.parse(draft);
    }
}
