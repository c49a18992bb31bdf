package org.parley.reading.annotate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parley.model.Dateline;
import org.parley.model.Report;
import org.parley.model.Skipped;
import org.parley.model.Span;
import org.parley.reading.annotate.engine.Draft;
import org.parley.reading.annotate.engine.Engine;

/**
 * Annotates English reports with our own small engine, trained on the output of Stanford CoreNLP: several times ten thousand
 * tokens a second on one thread and a few megabytes of model, where CoreNLP itself manages two thousand with half a gigabyte
 * (docs/decisions/0001). What the report skips is not read, nor is its dateline, which is no part of the first sentence: with it the
 * parse of "KIEV, May 3 (Agency) - Ukraine and Russia signed ..." takes the place for who signed. Immutable, safe for many threads; the same text gives the same annotation everywhere.
 */
public final class ParleyAnnotator implements Annotator {

    private static final String MODEL = "english.model.gz";

    private final Engine engine;

    private ParleyAnnotator(Engine engine) {
        this.engine = engine;
    }

    /** Loads the model that ships with the module. Costs some tenths of a second: load once, share. */
    public static ParleyAnnotator load() {
        try (InputStream in = ParleyAnnotator.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException("resource " + MODEL + " is missing");
            }
            return new ParleyAnnotator(Engine.read(in));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read resource " + MODEL, e);
        }
    }

    @Override
    public Annotation annotate(Report report) {
        List<Span> skipped =
                new ArrayList<>(report.skipped().stream().map(Skipped::span).toList());
        report.heading()
                .findDateline()
                .map(Dateline::span)
                .filter(line -> skipped.stream().noneMatch(line::overlaps))
                .ifPresent(skipped::add);
        skipped.sort(Comparator.naturalOrder());
        List<Sentence> sentences = new ArrayList<>();
        for (Draft draft : engine.annotate(report.text(), skipped)) {
            sentences.add(sentence(draft));
        }
        return new Annotation(report.text(), sentences);
    }

    private static Sentence sentence(Draft draft) {
        int n = draft.size();
        List<Token> tokens = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            tokens.add(new Token(
                    new Span(draft.begin(i), draft.end(i)),
                    draft.form(i),
                    draft.lemma(i),
                    draft.tag(i),
                    EntityTag.valueOf(draft.entity(i)),
                    draft.head(i),
                    draft.relation(i)));
        }
        return new Sentence(new Span(draft.begin(0), draft.end(n - 1)), draft.paragraph(), tokens);
    }
}
