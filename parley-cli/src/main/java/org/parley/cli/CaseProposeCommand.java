package org.parley.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.parley.record.CaseRecord;
import org.parley.record.entry.Act;
import org.parley.record.entry.Author;
import org.parley.record.entry.Contents;
import org.parley.record.entry.ReviewActs;
import org.parley.record.log.Audience;
import org.parley.record.procedure.Procedure;
import org.parley.record.procedure.Refusal;
import org.parley.record.store.CaseProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts what was read before persons. */
@Command(
        name = "propose",
        description =
                "Propose items that were read, as JSON lines of 'parley read --format jsonl', for review. Nothing of "
                        + "them is part of the common record until a person accepts it. Items that were proposed before are left out.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  parley read --case talks.case --format jsonl | parley case propose talks.case --types allegation,commitment -"
        })
final class CaseProposeCommand implements Callable<Integer> {

    /** How many entries are added at a time. */
    private static final int BATCH = 500;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DIR", description = "The folder of the case.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private Path folder;

    @Parameters(index = "1", paramLabel = "FILE", description = "JSON lines; - stands for standard input.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private String file;

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
        return CaseWork.writing(around, folder, this::propose);
    }

    private int propose(CaseRecord record) throws CaseProblem, IOException, Refusal {
        Procedure state = record.state();
        List<Act> acts = new ArrayList<>();
        Set<String> wanted = Set.copyOf(types);
        int number = 0;
        for (String line : CaseWork.text(around, file).lines().toList()) {
            number++;
            JsonNode item = item(line, number);
            String type = item.path("type").asText("");
            String id = item.path("id").asText("");
            if (wanted.contains(type)
                    && !id.isEmpty()
                    && state.review().find(id).isEmpty()) {
                acts.add(new ReviewActs.ItemProposed(id, type, item));
            }
        }
        Audience seen = Audience.of(audience);
        for (int from = 0; from < acts.size(); from += BATCH) {
            record.enter(
                    Author.MACHINE, seen, acts.subList(from, Math.min(acts.size(), from + BATCH)), Optional.empty());
        }
        spec.commandLine().getOut().println(VerdictWords.count(acts.size(), "item") + " proposed, for " + seen + ".");
        return Exit.OK;
    }

    private JsonNode item(String line, int number) {
        try {
            return Contents.parseLine(line);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ", line " + number + ": " + e.getMessage(), e);
        }
    }
}
