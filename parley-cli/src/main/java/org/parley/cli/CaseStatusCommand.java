package org.parley.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.parley.record.CaseRecord;
import org.parley.record.store.CaseProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

    @Mixin
    private CaseParameter target = new CaseParameter();

    @Mixin
    private ReaderOption as = new ReaderOption();

    private final Surroundings around;

    CaseStatusCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        return CaseWork.reading(around, target, this::print);
    }

    private int print(CaseRecord record) throws CaseProblem {
        new RecordState(
                        record.state(as.reader()),
                        record.size(),
                        Clock.systemUTC().instant())
                .print(spec.commandLine().getOut());
        return Exit.OK;
    }
}
