package org.parley.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.docket.page.Issues;
import org.parley.record.CaseRecord;
import org.parley.record.entry.Act;
import org.parley.record.entry.Author;
import org.parley.record.entry.Contents;
import org.parley.record.entry.ReviewActs;
import org.parley.record.log.Audience;
import org.parley.record.procedure.Procedure;
import org.parley.record.procedure.Refusal;
import org.parley.record.store.CasePlace;
import org.parley.record.store.CaseProblem;
import org.parley.record.store.CaseStore;
import org.parley.record.store.KeptReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts what was read before persons. */
@Command(
        name = "propose",
        description =
                "Propose items that were read for review: those of the case, or JSON lines of 'parley read --format jsonl'. "
                        + "Nothing of them is part of the common record until a person accepts it. Items that were proposed before are left out.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  parley case propose talks.case --types allegation,commitment",
            "  parley read --format jsonl more/ | parley case propose talks.case -"
        })
final class CaseProposeCommand implements Callable<Integer> {

    /** How many entries are added at a time. */
    private static final int BATCH = 500;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Mixin
    private CaseParameter target = new CaseParameter();

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FILE",
            description = "JSON lines; - stands for standard input. Default: what the case holds.")
    private @Nullable String file;

    @Option(
            names = "--types",
            paramLabel = "TYPE",
            split = ",",
            description = "Types of lines to propose. Default: ${DEFAULT-VALUE}.")
    private List<String> types =
            List.of("session", "allegation", "proposal", "commitment", "position", "incident", "discrepancy");

    @Option(
            names = "--audience",
            paramLabel = "WHO",
            split = ",",
            description = "Who may see them: all, or parties and chair. Default: ${DEFAULT-VALUE}.")
    private List<String> audience = List.of("chair");

    private final Surroundings around;

    CaseProposeCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        return CaseWork.at(around, target, this::propose);
    }

    private int propose(CasePlace place) throws CaseProblem, IOException, Refusal {
        Audience seen = Audience.of(audience);
        try (CaseStore store = place.openExisting()) {
            return propose(store, CaseRecord.of(store, Clock.systemUTC()), seen);
        }
    }

    private int propose(CaseStore store, CaseRecord record, Audience seen) throws CaseProblem, IOException, Refusal {
        Procedure state = record.state();
        List<Act> acts = new ArrayList<>();
        Set<String> wanted = Set.copyOf(types);
        String given = file;
        for (JsonNode item : Confidence.added(given == null ? ofCase(store, record, seen) : items(given))) {
            String type = item.path("type").asText("");
            String id = item.path("id").asText("");
            if (wanted.contains(type)
                    && !id.isEmpty()
                    && state.review().find(id).isEmpty()) {
                acts.add(new ReviewActs.ItemProposed(id, type, item));
            }
        }
        for (int from = 0; from < acts.size(); from += BATCH) {
            record.enter(
                    Author.MACHINE, seen, acts.subList(from, Math.min(acts.size(), from + BATCH)), Optional.empty());
        }
        spec.commandLine().getOut().println(VerdictWords.count(acts.size(), "item") + " proposed, for " + seen + ".");
        return Exit.OK;
    }

    /** The docket of those reports that all who will see the items may see. */
    private static List<JsonNode> ofCase(CaseStore store, CaseRecord record, Audience seen)
            throws CaseProblem, IOException {
        List<KeptReport> reports = new ArrayList<>();
        for (KeptReport kept : store.list()) {
            Audience filed = record.audienceOf(kept.id(), kept.file());
            if (filed.isEverybody()
                    || (!seen.isEverybody() && seen.members().stream().allMatch(filed::includes))) {
                reports.add(kept);
            }
        }
        return new DocketItems(Issues.builtIn()).lines(reports);
    }

    private List<JsonNode> items(String name) throws IOException {
        List<JsonNode> items = new ArrayList<>();
        for (String line : CaseWork.text(around, name).lines().toList()) {
            try {
                items.add(Contents.parseLine(line));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(name + ", line " + (items.size() + 1) + ": " + e.getMessage(), e);
            }
        }
        return items;
    }
}
