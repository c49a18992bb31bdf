package org.parley.evaluation.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.parley.brief.BriefWriter;
import org.parley.brief.Format;
import org.parley.brief.Look;
import org.parley.brief.Outcome;
import org.parley.model.Filed;
import org.parley.model.Problem;
import org.parley.model.ReadReport;
import org.parley.model.Report;
import org.parley.reading.Reading;
import org.parley.reading.annotate.Annotation;
import org.parley.reading.annotate.ParleyAnnotator;
import org.parley.reading.extract.LearnedExtractor;
import org.parley.reading.intake.Intake;
import org.parley.reading.intake.Limits;
import org.parley.reading.resolve.ReportResolver;
import org.parley.reading.resolve.Roster;

/** Parley as {@code parley read --format jsonl} uses it: intake, reading, JSON lines. */
final class ParleyContender implements Contender {

    private final Intake intake = Intake.with(Limits.DEFAULT);
    private final BriefWriter lines = Format.JSONL.writer(Look.PLAIN);
    private final Function<Report, ReadReport> reading;

    private ParleyContender(Function<Report, ReadReport> reading) {
        this.reading = reading;
    }

    /** Serves as a {@link Worker}; with a word behind it reads statements and nothing else. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Worker.serveStandardStreams(() -> new ParleyContender(args.length == 0 ? Reading.load()::read : statements()));
    }

    private static Function<Report, ReadReport> statements() {
        ParleyAnnotator annotator = ParleyAnnotator.load();
        LearnedExtractor extractor = LearnedExtractor.load();
        ReportResolver resolver = new ReportResolver(Roster.builtIn());
        return report -> {
            Annotation annotation = annotator.annotate(report);
            return resolver.resolve(report, annotation, extractor.extract(annotation));
        };
    }

    @Override
    public String read(Path file) throws IOException {
        List<Filed> filed = new ArrayList<>();
        intake.read(List.of(file.toString()), filed::add);
        List<Outcome> outcomes = new ArrayList<>();
        for (Filed one : filed) {
            outcomes.add(
                    one instanceof Report report
                            ? Outcome.Read.of(reading.apply(report))
                            : new Outcome.Unread((Problem) one));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        lines.write(outcomes.iterator(), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
