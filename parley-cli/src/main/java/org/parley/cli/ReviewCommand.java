package org.parley.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.record.CaseRecord;
import org.parley.record.FiledReports;
import org.parley.record.Reader;
import org.parley.record.entry.Author;
import org.parley.record.log.KeyFile;
import org.parley.record.log.Signer;
import org.parley.record.procedure.Refusal;
import org.parley.record.review.Correction;
import org.parley.record.review.ReviewItem;
import org.parley.record.review.ReviewQueue;
import org.parley.record.store.CasePlace;
import org.parley.record.store.CaseProblem;
import org.parley.record.store.CaseStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows what waits for review, and takes decisions about it. */
@Command(
        name = "review",
        description =
                "Review what the machine proposed. Without --by: list what waits, that on which most hangs first, then the "
                        + "least certain. With --by: show one item after the other with the words on which it rests, and take a "
                        + "letter and Enter for each: accept, correct, split, merge, reject, undo. Each decision is an entry at once.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  parley review talks.case --as chair                    what waits",
            "  parley review talks.case --by mara                     decide, as mara who serves the chair",
            "  parley review talks.case --by aylin --party north      decide, for the north",
            "  parley review talks.case --as chair --decided          what was decided"
        })
final class ReviewCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Mixin
    private CaseParameter target = new CaseParameter();

    @Mixin
    private ReaderOption as = new ReaderOption();

    @Option(
            names = "--by",
            paramLabel = "MEMBER",
            description = "Who decides; the commands are read from standard input.")
    private @Nullable String member;

    @Option(names = "--party", paramLabel = "PARTY", description = "For which party; none for chair and secretariat.")
    private @Nullable String party;

    @Option(names = "--sign", paramLabel = "FILE", description = "A key file; who decides signs each entry with it.")
    private @Nullable Path sign;

    @Option(names = "--next", description = "Show only the item that is to be looked at next, with its words.")
    private boolean next;

    @Option(names = "--decided", description = "List what was decided, with the number of the entry.")
    private boolean decided;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "Of a list: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private ListForm form = ListForm.TEXT;

    private final Surroundings around;

    ReviewCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        if (party != null && member == null) {
            throw new ParameterException(spec.commandLine(), "--party says for which party --by decides; give --by.");
        }
        return CaseWork.at(around, target, this::review);
    }

    private int review(CasePlace place) throws CaseProblem, IOException, Refusal {
        if (member != null && !next && !decided) {
            return decide(place, member);
        }
        Reader reader = member == null ? as.reader() : Reader.of(party == null ? "chair" : party);
        try (CaseStore store = place.view()) {
            CaseRecord record = CaseRecord.of(store, Clock.systemUTC());
            ReviewQueue queue = record.state(reader).review();
            PrintWriter out = spec.commandLine().getOut();
            if (decided && queue.corrections().isEmpty() && form == ListForm.TEXT) {
                out.println("Nothing was decided that this reader may see; --as names another.");
            } else if (decided) {
                queue.corrections().forEach(one -> out.println(form == ListForm.JSONL ? one.toJson() : sentence(one)));
            } else {
                List<ReviewItem> waiting = member == null ? queue.waiting() : queue.waitingFor(member);
                list(waiting, Passages.of(FiledReports.seenBy(reader, store, record)), out);
            }
            out.flush();
            return Exit.OK;
        }
    }

    private void list(List<ReviewItem> waiting, Passages passages, PrintWriter out) throws CaseProblem {
        if (waiting.isEmpty() && form == ListForm.TEXT) {
            out.println("Nothing waits for review.");
        } else if (next && form == ListForm.TEXT) {
            out.print(ReviewWords.whole(waiting.get(0), passages));
        } else {
            waiting.stream()
                    .limit(next ? 1 : waiting.size())
                    .forEach(item ->
                            out.println(form == ListForm.JSONL ? item.line().toString() : ReviewWords.row(item)));
        }
    }

    private static String sentence(Correction one) {
        return "entry " + one.position() + ", " + one.verdict().name().toLowerCase(Locale.ROOT) + " by "
                + String.join(" and ", one.reviewers()) + ": " + one.type() + " " + one.item()
                + (one.changed().isEmpty() ? "" : ", changed " + String.join(", ", one.changed()))
                + one.reason().map(why -> ", because: " + why).orElse("");
    }

    private int decide(CasePlace place, String by) throws CaseProblem, IOException, Refusal {
        Author author = new Author(by, Optional.ofNullable(party));
        Path keyFile = sign;
        Optional<Signer> signer = keyFile == null ? Optional.empty() : Optional.of(KeyFile.read(keyFile));
        try (CaseStore store = place.view()) {
            new ReviewLoop(
                            place,
                            store,
                            author,
                            signer,
                            around.in(),
                            spec.commandLine().getOut())
                    .run();
        }
        return Exit.OK;
    }
}
