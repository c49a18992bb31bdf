package org.parley.evaluation.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.parley.brief.BriefWriter;
import org.parley.brief.Format;
import org.parley.brief.Look;
import org.parley.brief.Outcome;
import org.parley.model.Filed;
import org.parley.model.ReadReport;
import org.parley.model.Report;
import org.parley.model.Skipped;
import org.parley.reading.annotate.Annotation;
import org.parley.reading.annotate.ParleyAnnotator;
import org.parley.reading.annotate.engine.Draft;
import org.parley.reading.annotate.engine.Engine;
import org.parley.reading.annotate.engine.Segmenter;
import org.parley.reading.extract.Attribution;
import org.parley.reading.extract.LearnedExtractor;
import org.parley.reading.intake.Copies;
import org.parley.reading.intake.Intake;
import org.parley.reading.intake.Limits;
import org.parley.reading.resolve.ReportResolver;
import org.parley.reading.resolve.Roster;

/**
 * How Parley's time splits over its stages, on one thread, warm. {@code WARM_MILLISECONDS LEAST_MILLISECONDS FILE...}; prints
 * {@code stage NAME NANOSECONDS} for each {@link Stage} and {@code articles N}, separated by tabs. The steps inside annotate
 * are taken in a second run over the same texts, so that the clock does not disturb the first.
 */
final class ParleyStages {

    private final Intake intake = Intake.with(Limits.DEFAULT);
    private final ParleyAnnotator annotator = ParleyAnnotator.load();
    private final LearnedExtractor extractor = LearnedExtractor.load();
    private final ReportResolver resolver = new ReportResolver(Roster.builtIn());
    private final BriefWriter lines = Format.JSONL.writer(Look.PLAIN);
    private final Segmenter segmenter = new Segmenter();
    private final Engine engine;

    private final Map<Stage, Long> nanos = new EnumMap<>(Stage.class);
    private long last;

    /** In the order of the work. */
    enum Stage {
        INTAKE("intake: file to text, language, furniture, headline", false),
        COPIES("copies: is it a repeat of an earlier report", false),
        ANNOTATE("annotate", false),
        SEGMENT("tokens and sentences", true),
        TAG("tags and lemmas", true),
        NAME("names", true),
        PARSE("dependencies", true),
        EXTRACT("extract: cues, roles, ranking", false),
        RESOLVE("resolve: speakers, addressees, speech acts", false),
        WRITE("write: JSON lines", false);

        private final String meaning;
        private final boolean inside;

        Stage(String meaning, boolean inside) {
            this.meaning = meaning;
            this.inside = inside;
        }

        String meaning() {
            return meaning;
        }

        /** Whether it is a part of the stage {@link #ANNOTATE}. */
        boolean inside() {
            return inside;
        }
    }

    private ParleyStages(Engine engine) {
        this.engine = engine;
    }

    public static void main(String[] args) throws IOException {
        try (InputStream in = ParleyAnnotator.class.getResourceAsStream("english.model.gz")) {
            if (in == null) {
                throw new IllegalStateException("the model of the annotator is missing");
            }
            ParleyStages stages = new ParleyStages(Engine.read(in));
            List<String> files = Arrays.asList(args).subList(2, args.length);
            stages.run(Duration.ofMillis(Long.parseLong(args[0])), files);
            stages.nanos.clear();
            int articles = stages.run(Duration.ofMillis(Long.parseLong(args[1])), files);
            stages.nanos.forEach((stage, nanos) -> System.out.println("stage\t" + stage + "\t" + nanos));
            System.out.println("articles\t" + articles);
        }
    }

    private int run(Duration least, List<String> files) throws IOException {
        int articles = 0;
        long begin = System.nanoTime();
        do {
            Copies copies = new Copies();
            for (String file : files) {
                read(file, copies);
                articles++;
            }
        } while (System.nanoTime() - begin < least.toNanos());
        return articles;
    }

    private void read(String file, Copies copies) throws IOException {
        last = System.nanoTime();
        List<Filed> filed = new ArrayList<>();
        intake.read(List.of(file), filed::add);
        lap(Stage.INTAKE);
        for (Filed one : filed) {
            if (one instanceof Report report) {
                read(report, copies);
                annotate(report);
            }
        }
    }

    private void read(Report report, Copies copies) throws IOException {
        last = System.nanoTime();
        copies.add(report);
        lap(Stage.COPIES);
        Annotation annotation = annotator.annotate(report);
        lap(Stage.ANNOTATE);
        List<Attribution> attributions = extractor.extract(annotation);
        lap(Stage.EXTRACT);
        ReadReport read = resolver.resolve(report, annotation, attributions);
        lap(Stage.RESOLVE);
        lines.write(List.<Outcome>of(Outcome.Read.of(read)).iterator(), new ByteArrayOutputStream());
        lap(Stage.WRITE);
    }

    private void annotate(Report report) {
        last = System.nanoTime();
        List<Draft> drafts = segmenter.segment(
                report.text(), report.skipped().stream().map(Skipped::span).toList());
        lap(Stage.SEGMENT);
        drafts.forEach(engine::tag);
        lap(Stage.TAG);
        engine.label(drafts);
        lap(Stage.NAME);
        drafts.forEach(engine::parse);
        lap(Stage.PARSE);
    }

    private void lap(Stage stage) {
        long now = System.nanoTime();
        nanos.merge(stage, now - last, Long::sum);
        last = now;
    }
}
