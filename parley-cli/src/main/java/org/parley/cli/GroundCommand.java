package org.parley.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.parley.brief.GroundExport;
import org.parley.docket.ground.ActorNames;
import org.parley.docket.ground.GroundFilter;
import org.parley.docket.ground.Snapshot;
import org.parley.record.store.CaseProblem;
import org.parley.record.store.CaseStore;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows what happened on the ground, as far as data sets that were imported tell it. */
@Command(
        name = "ground",
        description =
                "Show the imported data sets of a case and what happened by them: without a choice the snapshots and what was "
                        + "wrong with their rows; with a choice or a format the incidents.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  parley ground --case talks.case",
            "  parley ground --case talks.case --actor 'Mahdi Army' --from 2007-05-01 --to 2007-12-31",
            "  parley ground --case talks.case --place IRQ --format csv > incidents.csv",
            "  parley ground --case talks.case --changes 2"
        })
final class GroundCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Mixin
    private CaseOption target = new CaseOption();

    @Option(names = "--data-set", paramLabel = "NAME", description = "Only this data set.")
    private String dataSet = "";

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "Only a PLOVER type or mode, an ACLED sub-event, or a word of the data set.")
    private String kind = "";

    @Option(
            names = "--actor",
            paramLabel = "ACTOR",
            description = "Only where a side's name has this in it, or its code is this.")
    private String actor = "";

    @Option(
            names = "--place",
            paramLabel = "PLACE",
            description = "Only where the place's or province's name has this in it, or the country's code is this.")
    private String place = "";

    @Option(names = "--from", paramLabel = "DATE", description = "The first day, as 2026-03-01.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "The last day.")
    private @Nullable LocalDate to;

    @Option(
            names = "--snapshot",
            paramLabel = "N",
            description = "As things stood at this snapshot, of its data set. Default: the last of each.")
    private @Nullable Long snapshot;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}. Default: table.")
    private @Nullable GroundShape shape;

    @Option(
            names = "--acled-terms-allow",
            description =
                    "Export rows of ACLED too, in jsonl and csv: your agreement with ACLED lets you pass them on.")
    private boolean acledTermsAllow;

    @Mixin
    private ActorsOption actors = new ActorsOption();

    @ArgGroup
    private @Nullable View view;

    @Mixin
    private ReaderOption as = new ReaderOption();

    private final Surroundings around;

    /** What else can be shown. */
    static final class View {

        @Option(
                names = "--changes",
                paramLabel = "N",
                description = "What this snapshot has otherwise than the one before.")
        private @Nullable Long changes;

        @Option(
                names = "--unmapped",
                description = "Names that nothing tells who is meant by, the most frequent first.")
        private boolean unmapped;

        @Option(names = "--effort", description = "What happened, over the effort of the same days and place.")
        private boolean effort;

        @Option(
                names = "--links",
                description = "Which imported incidents are, or may be, incidents that the reports tell.")
        private boolean links;
    }

    GroundCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        return CaseWork.guarded(around, this::show);
    }

    private GroundFilter filter() {
        return new GroundFilter(dataSet, kind, actor, place, Optional.ofNullable(from), Optional.ofNullable(to));
    }

    private int show() throws CaseProblem, IOException {
        Map<String, ActorNames.Meant> own = actors.named(spec);
        if (!own.isEmpty()) {
            try (CaseStore store = target.place().openExisting()) {
                store.ground().putActors(own);
            }
        }
        try (CaseStore store = target.place().view()) {
            List<Snapshot> snapshots = store.ground().snapshots();
            ActorNames names = RosterActors.names(store);
            PrintWriter out =
                    new PrintWriter(new BufferedWriter(new OutputStreamWriter(around.out(), StandardCharsets.UTF_8)));
            try {
                return show(store, snapshots, names, out);
            } finally {
                out.flush();
            }
        }
    }

    private int show(CaseStore store, List<Snapshot> snapshots, ActorNames names, PrintWriter out)
            throws CaseProblem, IOException {
        GroundViews views = new GroundViews(store, snapshots, names, filter(), out);
        View chosen = view;
        if (chosen != null) {
            if (chosen.changes != null) {
                views.changes(snapshot(snapshots, chosen.changes));
            } else if (chosen.unmapped) {
                views.unmapped();
            } else if (chosen.effort) {
                views.effort();
            } else if (chosen.links) {
                views.links(as.reader());
            }
            return Exit.OK;
        }
        if (shape == null && snapshot == null && filter().equals(GroundFilter.ALL)) {
            views.overview();
            return Exit.OK;
        }
        Long number = snapshot;
        Optional<Snapshot> at = number == null ? Optional.empty() : Optional.of(snapshot(snapshots, number));
        if (shape == GroundShape.JSONL || shape == GroundShape.CSV) {
            return export(store, snapshots, names, at);
        }
        views.table(at);
        return Exit.OK;
    }

    private Snapshot snapshot(List<Snapshot> snapshots, long number) {
        return snapshots.stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        snapshots.isEmpty()
                                ? "There is no snapshot in this case; import something first."
                                : "There is no snapshot " + number + "; there are 1 to " + snapshots.size() + "."));
    }

    private int export(CaseStore store, List<Snapshot> snapshots, ActorNames names, Optional<Snapshot> at)
            throws CaseProblem, IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(around.out(), StandardCharsets.UTF_8));
        Map<String, Snapshot> last = new HashMap<>();
        snapshots.forEach(one -> last.put(one.head().dataSet(), one));
        at.ifPresent(one -> last.put(one.head().dataSet(), one));
        GroundExport export = shape == GroundShape.CSV ? GroundExport.csv(out) : GroundExport.jsonLines(out);
        AtomicLong withheld = new AtomicLong();
        GroundFilter filter = filter();
        try {
            store.ground().walk(at, plain -> {
                var incident = names.named(plain);
                if (!filter.matches(incident)) {
                    return;
                }
                Snapshot source = last.get(incident.dataSet());
                if (source == null) {
                    throw new IllegalStateException("The case has rows of a data set that it has no snapshot of.");
                }
                if (!source.head().terms().rowsMayBePassedOn() && !acledTermsAllow) {
                    withheld.incrementAndGet();
                    return;
                }
                try {
                    export.write(incident, source);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        export.finish();
        out.flush();
        if (withheld.get() > 0) {
            around.err()
                    .println("parley: " + VerdictWords.count(withheld.get(), "row")
                            + " of ACLED not written: its terms do not let rows be passed on as they are. If yours do, give"
                            + " --acled-terms-allow.");
            return Exit.PROBLEMS;
        }
        return Exit.OK;
    }
}
