package org.parley.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.docket.ground.Effort;
import org.parley.docket.ground.EffortTable;
import org.parley.model.Problem;
import org.parley.record.store.CasePlace;
import org.parley.record.store.CaseProblem;
import org.parley.record.store.CaseStore;
import org.parley.record.store.EffortStore;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Files how much was done to see what happens. */
@Command(
        name = "effort",
        description =
                "File how much was done to see what happens: patrols, access denials, sensor hours, reporting outlets, or "
                        + "anything else that is counted by period. 'parley ground --effort' sets it under what happened.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  parley effort --case talks.case patrols.csv",
            "  parley effort --case talks.case --add patrols --amount 120 --from 2007-05-01 --to 2007-05-31 --place Basra",
            "",
            "A table has the columns unit, from, to, amount, and if wanted place and source."
        })
final class EffortCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Tables in CSV; - is standard input.")
    private List<String> files = List.of();

    @Mixin
    private CaseOption target = new CaseOption();

    @ArgGroup(exclusive = false)
    private @Nullable ByHand byHand;

    private final Surroundings around;

    /** One effort. */
    static final class ByHand {

        @Option(
                names = "--add",
                paramLabel = "UNIT",
                required = true,
                description = "File one by hand: what is counted.")
        @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
        private String unit;

        @Option(names = "--amount", paramLabel = "N", required = true, description = "How many.")
        @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
        private String amount;

        @Option(names = "--from", paramLabel = "DATE", required = true, description = "The first day, as 2026-03-01.")
        @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
        private String from;

        @Option(names = "--to", paramLabel = "DATE", required = true, description = "The last day.")
        @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
        private String to;

        @Option(
                names = "--place",
                paramLabel = "PLACE",
                description = "Where: a country's code, a province or a place. Default: everywhere.")
        private String place = "";

        @Option(names = "--source", paramLabel = "WORDS", description = "Who says so.")
        private String source = "";
    }

    EffortCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        if (files.isEmpty() && byHand == null) {
            throw new ParameterException(spec.commandLine(), "What effort? Name a table, or give --add.");
        }
        return CaseWork.guarded(around, this::file);
    }

    private int file() throws CaseProblem {
        List<Effort> efforts = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        ByHand one = byHand;
        if (one != null) {
            try {
                efforts.add(EffortTable.of(one.unit, one.place, one.from, one.to, one.amount, one.source));
            } catch (IllegalArgumentException e) {
                throw new ParameterException(spec.commandLine(), e.getMessage() + ".", e);
            }
        }
        for (String file : files) {
            try (Reader text = open(file)) {
                EffortTable.Read read = EffortTable.read(file.equals("-") ? "standard input" : file, text);
                efforts.addAll(read.efforts());
                read.problems().stream().map(Problem::line).forEach(line -> problems.add(line + "."));
            } catch (IOException e) {
                problems.add(file + ": " + Output.cause(e) + ".");
            }
        }
        CasePlace place = target.place();
        if (!efforts.isEmpty()) {
            place.make();
            try (CaseStore store = place.open()) {
                EffortStore.Filed filed = store.effort().file(efforts);
                spec.commandLine()
                        .getOut()
                        .println("Filed " + VerdictWords.count(efforts.size(), "effort") + ": " + filed.added()
                                + " new, " + filed.replaced() + " with another amount than before, "
                                + (efforts.size() - filed.added() - filed.replaced()) + " as they were.");
            }
        }
        problems.forEach(problem -> around.err().println("parley: " + problem));
        return problems.isEmpty() ? Exit.OK : Exit.PROBLEMS;
    }

    private Reader open(String file) throws IOException {
        return file.equals("-")
                ? new StringReader(CaseWork.text(around, file))
                : Files.newBufferedReader(Path.of(file));
    }
}
