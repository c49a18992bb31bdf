package org.parley.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.parley.brief.Format;
import org.parley.brief.sections.Citation;
import org.parley.reading.intake.Copies;
import org.parley.record.CaseRecord;
import org.parley.record.FiledReports;
import org.parley.record.Reader;
import org.parley.record.procedure.Refusal;
import org.parley.record.search.SearchProblem;
import org.parley.record.store.CasePlace;
import org.parley.record.store.CaseProblem;
import org.parley.record.store.CaseStore;
import org.parley.record.store.KeptReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what a case holds, without reading anything. */
@Command(
        name = "docket",
        description =
                "Show what a case holds, from what is filed and without reading it again: the docket of its reports, then "
                        + "how far the allegations of its record are and what is due.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  parley docket talks.case",
            "  parley docket talks.case --as south",
            "  parley docket talks.case --as chair --format jsonl | grep '\"type\":\"due\"'"
        })
final class DocketCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Mixin
    private CaseParameter target = new CaseParameter();

    @Mixin
    private ReaderOption as = new ReaderOption();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}. For others there is 'parley export'.")
    private ListForm form = ListForm.TEXT;

    @Mixin
    private IssuesOption issues = new IssuesOption();

    @Mixin
    private AcledOption acled = new AcledOption();

    private final Surroundings around;

    DocketCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        return CaseWork.at(around, target, this::show);
    }

    private int show(CasePlace place) throws CaseProblem, IOException, Refusal, SearchProblem {
        Reader reader = as.reader();
        try (CaseStore store = place.view()) {
            CaseRecord record = CaseRecord.of(store, Clock.systemUTC());
            List<KeptReport> kept = FiledReports.seenBy(reader, store, record);
            Format format = form == ListForm.TEXT ? Format.BRIEF : Format.JSONL;
            format.writer(around.terminal().look(true), Citation.CHICAGO, issues.listed(spec), Imports.of(store, acled))
                    .write(new CaseOutcomes(kept, new Copies()::add, List.of()), around.out());
            if (record.findName().isEmpty()) {
                return Exit.OK;
            }
            PrintWriter out = new PrintWriter(new OutputStreamWriter(around.out(), StandardCharsets.UTF_8));
            RecordState state = new RecordState(
                    record.state(reader), record.size(), Clock.systemUTC().instant());
            if (form == ListForm.TEXT) {
                out.println();
                out.println("In the record");
                state.print(out);
            } else {
                state.printLines(out);
            }
            return Exit.OK;
        }
    }
}
