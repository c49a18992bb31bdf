package org.parley.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.parley.record.CaseRecord;
import org.parley.record.procedure.AllegationCase;
import org.parley.record.procedure.Due;
import org.parley.record.procedure.Procedure;
import org.parley.record.store.CaseProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Where a mechanism stands. */
@Command(
        name = "status",
        description =
                "Say where the mechanism stands as a reader may see it: allegations and how far they are, what is due "
                        + "and overdue, what waits for review.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  parley case status talks.case --as chair"})
final class CaseStatusCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The folder of the case.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private Path folder;

    @Mixin
    private ReaderOption as = new ReaderOption();

    private final Surroundings around;

    CaseStatusCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        return CaseWork.reading(around, folder, this::print);
    }

    private int print(CaseRecord record) throws CaseProblem {
        Procedure state = record.state(as.reader());
        Instant now = Clock.systemUTC().instant();
        PrintWriter out = spec.commandLine().getOut();
        String name = state.mechanism().find().map(set -> set.name()).orElse("No mechanism is set yet");
        out.println(name + ": " + VerdictWords.count(record.size(), "entry") + ".");
        List<AllegationCase> allegations = state.allegations();
        if (!allegations.isEmpty()) {
            out.println();
            out.println("Allegations");
        }
        for (AllegationCase one : allegations) {
            out.println("  " + one.position() + "  " + one.allegation().accuser() + " against "
                    + one.allegation().accused() + ": " + one.allegation().conduct() + " [" + words(one.stage(now))
                    + one.findAgreed()
                            .map(found -> ": " + words(found.made().outcome()) + ", "
                                    + words(found.made().standard()))
                            .orElse("")
                    + "]");
        }
        List<Due> due = state.due(now);
        if (!due.isEmpty()) {
            out.println();
            out.println("Due");
        }
        for (Due one : due) {
            out.println("  " + one.position() + "  " + words(one.kind()) + ": " + String.join(", ", one.who())
                    + one.by().map(end -> ", by " + VerdictWords.time(end)).orElse("")
                    + (one.overdue() ? " OVERDUE" : ""));
        }
        int waiting = state.review().waiting().size();
        if (waiting > 0) {
            out.println();
            out.println("Waiting for review: " + VerdictWords.count(waiting, "item") + " (parley case review).");
        }
        out.flush();
        return Exit.OK;
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
