package org.parley.reading;

import java.util.List;
import org.parley.model.ReadReport;
import org.parley.model.Report;
import org.parley.reading.annotate.Annotation;
import org.parley.reading.annotate.Annotator;
import org.parley.reading.annotate.ParleyAnnotator;
import org.parley.reading.annotate.Sentence;
import org.parley.reading.code.Coder;
import org.parley.reading.code.LexiconCoder;
import org.parley.reading.extract.Attribution;
import org.parley.reading.extract.Extractor;
import org.parley.reading.extract.LearnedExtractor;
import org.parley.reading.ground.Ground;
import org.parley.reading.place.Gazetteer;
import org.parley.reading.resolve.ReportResolver;
import org.parley.reading.resolve.Resolver;
import org.parley.reading.resolve.Roster;

/**
 * Reads a report: the whole flow. A pure function of the report; immutable after {@link #load}, for any number of threads.
 */
public final class Reading {

    private final Annotator annotator;
    private final Extractor extractor;
    private final Resolver resolver;
    private final Coder coder;
    private final Ground ground;

    /** With stages of your own; {@link #load} gives the built-in ones. */
    public Reading(Annotator annotator, Extractor extractor, Resolver resolver, Coder coder, Ground ground) {
        this.annotator = annotator;
        this.extractor = extractor;
        this.resolver = resolver;
        this.coder = coder;
        this.ground = ground;
    }

    /** With the built-in engine, models and roster. Costs about a second: load once, share. */
    public static Reading load() {
        return load(Roster.builtIn());
    }

    /** With a roster of your own, such as {@code Roster.read(file).before(Roster.builtIn())}. */
    public static Reading load(Roster roster) {
        return new Reading(
                ParleyAnnotator.load(),
                LearnedExtractor.load(),
                new ReportResolver(roster),
                new LexiconCoder(roster),
                new Ground(Gazetteer.builtIn()));
    }

    /** What the report says. A report that is not in English is filed with a note and nothing is read from it. */
    public ReadReport read(Report report) {
        if (!inEnglish(report)) {
            return new ReadReport(report, List.of(), List.of());
        }
        Annotation annotation = annotator.annotate(report);
        List<Attribution> attributions = extractor.extract(annotation);
        ReadReport read = resolver.resolve(report, annotation, attributions)
                .withSentences(
                        annotation.sentences().stream().map(Sentence::span).toList());
        ReadReport coded = read.withEvents(coder.code(annotation, read));
        return ground.with(coded, annotation);
    }

    private static boolean inEnglish(Report report) {
        return report.language().equals("und") || report.language().startsWith("en");
    }
}
