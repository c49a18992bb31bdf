package org.parley.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.brief.Format;
import org.parley.brief.sections.Citation;
import org.parley.reading.intake.Copies;
import org.parley.record.CaseRecord;
import org.parley.record.FiledReports;
import org.parley.record.Reader;
import org.parley.record.bundle.BundleFile;
import org.parley.record.entry.Contents;
import org.parley.record.log.CanonicalJson;
import org.parley.record.review.Correction;
import org.parley.record.store.CasePlace;
import org.parley.record.store.CaseProblem;
import org.parley.record.store.CaseStore;
import org.parley.record.store.KeptReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes what a case holds into a file for others. */
@Command(
        name = "export",
        description =
                "Write what a reader may see of a case into a file: the record as a bundle that anybody can check with "
                        + "'parley verify', what persons made of the machine's items as labelled data, or the docket of the "
                        + "reports in any format of 'parley read'.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  parley export talks.case --for south -o talks-south.zip       a bundle for the south",
            "  parley export talks.case --for chair --format training -o training.jsonl",
            "  parley export talks.case -o brief.html"
        })
final class ExportCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Mixin
    private CaseParameter target = new CaseParameter();

    @Option(
            names = "--for",
            paramLabel = "READER",
            description = "A party, or chair. Default: the public, who sees what all may see.")
    private @Nullable String reader;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            completionCandidates = ExportWords.class,
            converter = ExportWords.class,
            description = "${COMPLETION-CANDIDATES}. Default: what the name given to -o ends in, zip for a bundle.")
    private @Nullable String format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write it; it appears when it is whole. Default: standard output, also as -.")
    private String output = "-";

    @Option(
            names = "--citations",
            paramLabel = "STYLE",
            completionCandidates = CitationWords.class,
            converter = CitationWords.class,
            description = "How the brief cites its sources: ${COMPLETION-CANDIDATES}. Default: chicago.")
    private Citation citations = Citation.CHICAGO;

    @Mixin
    private IssuesOption issues = new IssuesOption();

    @Mixin
    private AcledOption acled = new AcledOption();

    private final Surroundings around;

    ExportCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        String chosen = chosen();
        return CaseWork.at(around, target, place -> export(place, chosen));
    }

    private String chosen() {
        if (format != null) {
            return format;
        }
        if (output.toLowerCase(Locale.ROOT).endsWith(".zip")) {
            return ExportWords.BUNDLE;
        }
        return Format.findByFileName(output)
                .filter(named -> !output.equals("-"))
                .map(Format::word)
                .orElseThrow(
                        () -> new ParameterException(
                                spec.commandLine(),
                                "What format? Give --format, or -o with a name that ends in .zip for a bundle, .html, .jsonl or another."));
    }

    private int export(CasePlace place, String chosen) throws CaseProblem, IOException {
        Reader who = Optional.ofNullable(reader).map(Reader::of).orElse(Reader.PUBLIC);
        try (CaseStore store = place.view();
                Output out = output.equals("-") ? Output.of(around.out()) : Output.of(Path.of(output))) {
            CaseRecord record = CaseRecord.of(store, Clock.systemUTC());
            switch (chosen) {
                case ExportWords.BUNDLE -> BundleFile.write(record.bundle(Optional.of(who)), out.bytes());
                case ExportWords.TRAINING -> training(who, store, record, out.bytes());
                default ->
                    Format.valueOf(chosen.toUpperCase(Locale.ROOT))
                            .writer(
                                    around.terminal().look(output.equals("-")),
                                    citations,
                                    issues.listed(spec),
                                    Imports.of(store, acled))
                            .write(
                                    new CaseOutcomes(
                                            FiledReports.seenBy(who, store, record), new Copies()::add, List.of()),
                                    out.bytes());
            }
            out.finish();
        }
        return Exit.OK;
    }

    /** A line for each item that persons decided about, with the words on which it rests. */
    private static void training(Reader who, CaseStore store, CaseRecord record, OutputStream out)
            throws CaseProblem, IOException {
        List<KeptReport> seen = FiledReports.seenBy(who, store, record);
        Passages passages = Passages.of(seen);
        for (Correction correction : record.state(who).review().corrections()) {
            ObjectNode line = (ObjectNode) Contents.parseLine(correction.toJson());
            line.put("type", "decision");
            ArrayNode words = line.putArray("passages");
            for (Passages.Passage passage : passages.of(correction.before())) {
                words.add(passage.toJson());
            }
            out.write(CanonicalJson.of(line.toString()));
            out.write("\n".getBytes(StandardCharsets.UTF_8));
        }
    }
}
