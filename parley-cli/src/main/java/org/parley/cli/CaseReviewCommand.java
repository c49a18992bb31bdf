package org.parley.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.record.CaseRecord;
import org.parley.record.review.ReviewItem;
import org.parley.record.review.ReviewQueue;
import org.parley.record.store.CaseProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists what waits for review, or what reviewers decided. */
@Command(
        name = "review",
        description =
                "Print the items that wait for a person, as JSON lines: those on which most hangs first, then the least "
                        + "certain. They are accepted, corrected or rejected with 'parley case enter'.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  parley case review talks.case --as chair",
            "  parley case review talks.case --as chair --decided > training.jsonl"
        })
final class CaseReviewCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The folder of the case.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private Path folder;

    @Mixin
    private ReaderOption as = new ReaderOption();

    @Option(
            names = "--by",
            paramLabel = "MEMBER",
            description = "Leave out what waits for another member than this one.")
    private @Nullable String member;

    @Option(
            names = "--decided",
            description =
                    "Instead, what persons made of items: before, after and verdict, as labelled data to learn from.")
    private boolean decided;

    private final Surroundings around;

    CaseReviewCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        return CaseWork.reading(around, folder, this::print);
    }

    private int print(CaseRecord record) throws CaseProblem {
        ReviewQueue queue = record.state(as.reader()).review();
        PrintWriter out = spec.commandLine().getOut();
        if (decided) {
            queue.corrections().forEach(correction -> out.println(correction.toJson()));
        } else {
            String by = member;
            List<ReviewItem> items = by == null ? queue.waiting() : queue.waitingFor(by);
            items.forEach(item -> out.println(item.line()));
        }
        out.flush();
        return Exit.OK;
    }
}
