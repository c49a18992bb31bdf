package org.parley.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.brief.assessed.AssessedFormat;
import org.parley.brief.told.Plain;
import org.parley.docket.assess.Assessing;
import org.parley.docket.assess.Assessment;
import org.parley.docket.assess.indicator.Indicator;
import org.parley.docket.assess.indicator.IndicatorFile;
import org.parley.docket.assess.indicator.IndicatorProblem;
import org.parley.docket.assess.series.EffortSeries;
import org.parley.docket.assess.series.GroundData;
import org.parley.docket.ground.ActorNames;
import org.parley.docket.ground.ReportedIncidents;
import org.parley.docket.ground.Snapshot;
import org.parley.model.GroundIncident;
import org.parley.record.entry.Contents;
import org.parley.record.entry.SessionActs.AssessmentMade;
import org.parley.record.store.CaseProblem;
import org.parley.record.store.CaseStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells of promises whether they were kept, by what happened on the ground. */
@Command(
        name = "assess",
        description =
                "Tell whether promises were kept, by the incidents of a case: imported ones and those that its reports tell. "
                        + "What is counted and how it is judged stands in a small file, the indicator.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "An indicator, in the least:",
            "  commitment: The Front ends attacks on the Basra road",
            "  promised on: 2008-05-10",
            "  actors: Front",
            "  area: Basra",
            "",
            "Examples:",
            "  parley import ucdp ged.csv.gz --case talks.case",
            "  parley assess road.indicator --case talks.case",
            "  parley assess road.indicator --case talks.case -o road.pdf",
            "  parley assess road.indicator --case talks.case -o road.svg --picture map",
            "  parley assess road.indicator --case talks.case --act-on 62 | parley case enter talks.case --by mara -"
        })
final class AssessCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Parameters(paramLabel = "INDICATOR", arity = "1..*", description = "Files of indicators, one each.")
    private List<String> files = new ArrayList<>();

    @Mixin
    private CaseOption target = new CaseOption();

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "As it stood on this day: what happened later is not looked at. Default: today.")
    private @Nullable LocalDate day;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}. Default: by the name of the output, else text.")
    private @Nullable AssessedFormat format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write. Default: standard output.")
    private String output = "-";

    @Option(
            names = "--picture",
            paramLabel = "WHICH",
            description = "What to draw, in svg and png: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private AssessedFormat.Picture picture = AssessedFormat.Picture.SERIES;

    @Option(
            names = "--act-on",
            paramLabel = "ENTRY",
            description = "Write the assessment as an act on the commitment that this entry of the record made, for "
                    + "'parley case enter'.")
    private @Nullable Long commitment;

    @Mixin
    private ReaderOption as = new ReaderOption();

    private final Surroundings around;

    AssessCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        return CaseWork.guarded(around, this::assess);
    }

    private int assess() throws CaseProblem, IOException {
        AssessedFormat chosen = chosenFormat();
        List<Indicator> indicators = new ArrayList<>();
        int problems = 0;
        for (String file : files) {
            try {
                indicators.add(
                        IndicatorFile.read(file.equals("-") ? "standard input" : file, CaseWork.text(around, file)));
            } catch (IndicatorProblem e) {
                problems++;
                around.err().println("parley: " + e.getMessage());
            } catch (IOException e) {
                problems++;
                around.err().println("parley: " + file + ": " + Output.cause(e) + ".");
            }
        }
        if (indicators.isEmpty()) {
            return Exit.USAGE;
        }
        LocalDate today = day != null ? day : LocalDate.now(ZoneOffset.UTC);
        AssessedFormat.Content content;
        try (CaseStore store = target.place().view()) {
            Ground ground = Ground.of(store, as);
            List<Assessment> assessments = indicators.stream()
                    .map(indicator -> Assessing.assess(indicator, ground.data(), today))
                    .toList();
            content = new AssessedFormat.Content(
                    assessments,
                    ground.data(),
                    ground.sources(),
                    around.terminal().look(output.equals("-")).columns(),
                    picture);
        }
        Long entry = commitment;
        if (entry != null) {
            Assessment one = content.assessments().get(0);
            spec.commandLine().getOut().println(Contents.line(new AssessmentMade(entry, one.verdict(), one.reason())));
            return problems == 0 ? Exit.OK : Exit.PROBLEMS;
        }
        if (chosen.isPicture() && content.drawing().isEmpty()) {
            around.err()
                    .println("parley: There is nothing to draw: "
                            + content.assessments().get(0).reason());
            return Exit.PROBLEMS;
        }
        try (Output out = output.equals("-") ? Output.of(around.out()) : Output.of(Path.of(output))) {
            chosen.write(content, out.bytes());
            out.finish();
        } catch (InvalidPathException e) {
            throw new ParameterException(
                    spec.commandLine(), "'" + output + "' cannot be a file name: " + e.getReason(), e);
        } catch (IOException e) {
            if (output.equals("-")) {
                throw e;
            }
            around.err().println("parley: Cannot write " + output + ": " + Output.cause(e) + ".");
            return Exit.OUTPUT;
        }
        return problems == 0 ? Exit.OK : Exit.PROBLEMS;
    }

    private AssessedFormat chosenFormat() {
        AssessedFormat chosen = format != null
                ? format
                : Optional.of(output).flatMap(AssessedFormat::findByFileName).orElse(AssessedFormat.TEXT);
        if (format == null
                && !output.equals("-")
                && AssessedFormat.findByFileName(output).isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "No format goes with the name '" + output + "'; give one with --format.");
        }
        if ((chosen.isPicture() || commitment != null) && files.size() > 1) {
            throw new ParameterException(
                    spec.commandLine(), "A picture or an act is of one indicator; " + files.size() + " were given.");
        }
        return chosen;
    }

    /**
     * What is known of the ground.
     *
     * @param data imported incidents, and those that the reports tell
     * @param sources how the data sets are to be cited
     */
    private record Ground(GroundData data, List<String> sources) {

        static Ground of(CaseStore store, ReaderOption as) throws CaseProblem {
            ActorNames names = RosterActors.names(store);
            List<GroundIncident> incidents = new ArrayList<>();
            store.ground().walk(Optional.empty(), plain -> incidents.add(names.named(plain)));
            incidents.addAll(ReportedIncidents.of(ToldIncidents.of(store, as.reader())));
            List<Snapshot> snapshots = store.ground().snapshots();
            List<String> sources = new ArrayList<>();
            for (int i = 0; i < snapshots.size(); i++) {
                Snapshot one = snapshots.get(i);
                String dataSet = one.head().dataSet();
                boolean last = snapshots.subList(i + 1, snapshots.size()).stream()
                        .noneMatch(later -> later.head().dataSet().equals(dataSet));
                if (last) {
                    sources.add(Plain.source(one));
                }
            }
            return new Ground(
                    GroundData.of(incidents, EffortSeries.of(store.effort().list())), sources);
        }
    }
}
