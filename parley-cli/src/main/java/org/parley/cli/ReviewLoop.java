package org.parley.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.record.CaseRecord;
import org.parley.record.FiledReports;
import org.parley.record.Reader;
import org.parley.record.entry.Act;
import org.parley.record.entry.Author;
import org.parley.record.entry.MechanismActs.EntryRetracted;
import org.parley.record.entry.ReviewActs.ItemAccepted;
import org.parley.record.entry.ReviewActs.ItemCorrected;
import org.parley.record.entry.ReviewActs.ItemRejected;
import org.parley.record.entry.ReviewActs.ItemSplit;
import org.parley.record.entry.ReviewActs.ItemsMerged;
import org.parley.record.fold.Entry;
import org.parley.record.log.Audience;
import org.parley.record.log.Leaf;
import org.parley.record.log.Signer;
import org.parley.record.procedure.Procedure;
import org.parley.record.procedure.Refusal;
import org.parley.record.review.Review;
import org.parley.record.review.ReviewItem;
import org.parley.record.store.CasePlace;
import org.parley.record.store.CaseProblem;
import org.parley.record.store.CaseStore;

/**
 * Shows items one after the other and takes a line for each. A decision is entered at once, and the case is open to be written only for
 * that moment, so that others can work while a person thinks. Used by one thread.
 */
final class ReviewLoop {

    private static final String HELP = """
              a                accept it as it is
              c KEY=VALUE      correct it; c alone asks for several changes
              s                split it into two or more
              m ID ...         merge others of its type into it, by the beginnings of their ids
              r REASON         reject it
              n                leave it for now
              u                undo: take back your last decision
              j                show its JSON line
              l                list what waits
              q                stop; everything decided is kept
            """;

    private final CasePlace place;
    private final CaseStore view;
    private final Author author;
    private final Reader reader;
    private final Optional<Signer> signer;
    private final BufferedReader in;
    private final PrintWriter out;
    private final Set<String> left = new HashSet<>();

    /** @param view of the same place */
    ReviewLoop(
            CasePlace place, CaseStore view, Author author, Optional<Signer> signer, InputStream in, PrintWriter out) {
        this.place = place;
        this.view = view;
        this.author = author;
        this.reader = Reader.of(author.party().orElse("chair"));
        this.signer = signer;
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.out = out;
    }

    /** Until nothing waits, or the person stops. */
    void run() throws CaseProblem, IOException {
        Passages passages = Passages.of(FiledReports.seenBy(reader, view, record()));
        int decided = 0;
        boolean goesOn = true;
        Optional<ReviewItem> shown = Optional.empty();
        while (goesOn) {
            List<ReviewItem> waiting = waiting();
            Optional<ReviewItem> item =
                    waiting.stream().filter(one -> !left.contains(one.id())).findFirst();
            if (item.isEmpty()) {
                out.println(waiting.isEmpty() ? "Nothing waits for you." : "Nothing else waits but what you left.");
            } else if (!item.equals(shown)) {
                out.println();
                out.print(ReviewWords.whole(item.get(), passages));
            }
            shown = item;
            out.print("a c s m r n u j l q ? > ");
            out.flush();
            String line = in.readLine();
            if (line == null || (line.isBlank() && item.isEmpty())) {
                goesOn = false;
            } else if (!line.isBlank()) {
                Answer answer = answer(line.strip(), item);
                decided += answer == Answer.DECIDED ? 1 : 0;
                decided -= answer == Answer.UNDONE ? 1 : 0;
                goesOn = answer != Answer.STOP;
            }
        }
        out.println();
        out.println(VerdictWords.count(Math.max(0, decided), "decision") + " entered.");
        out.flush();
    }

    private enum Answer {
        DECIDED,
        UNDONE,
        NOTHING,
        STOP
    }

    private Answer answer(String line, Optional<ReviewItem> item) throws CaseProblem, IOException {
        String rest = line.substring(1).strip();
        try {
            switch (line.charAt(0)) {
                case 'q' -> {
                    return Answer.STOP;
                }
                case 'u' -> {
                    return undo() ? Answer.UNDONE : Answer.NOTHING;
                }
                case 'l' -> {
                    waiting().forEach(one -> out.println(ReviewWords.row(one)));
                    return Answer.NOTHING;
                }
                case 'a', 'c', 's', 'm', 'r', 'n', 'j' -> {
                    if (item.isPresent()) {
                        return about(item.get(), line.charAt(0), rest);
                    }
                    out.println("There is no item to decide about.");
                    return Answer.NOTHING;
                }
                default -> {
                    out.print(HELP);
                    return Answer.NOTHING;
                }
            }
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
        } catch (Refusal e) {
            out.println(CaseWork.sentence(e));
        } catch (CaseProblem e) {
            if (e.kind() != CaseProblem.Kind.UNWRITABLE) {
                throw e;
            }
            // somebody else is writing; the person can try again
            out.println(e.getMessage());
        }
        return Answer.NOTHING;
    }

    private Answer about(ReviewItem item, char what, String rest) throws CaseProblem, IOException, Refusal {
        Optional<? extends Act> act =
                switch (what) {
                    case 'a' -> Optional.of(new ItemAccepted(item.id()));
                    case 'c' -> corrected(item, rest);
                    case 's' -> split(item);
                    case 'm' -> Optional.of(merged(item, rest));
                    case 'r' -> Optional.of(new ItemRejected(item.id(), rest.isEmpty() ? asked("Why? ") : rest));
                    case 'j' -> {
                        out.println(item.line());
                        yield Optional.empty();
                    }
                    default -> {
                        left.add(item.id());
                        yield Optional.empty();
                    }
                };
        if (act.isEmpty()) {
            return Answer.NOTHING;
        }
        Leaf leaf = enter(item.proposed().audience(), act.get());
        out.println("entry " + leaf.position() + stillWaits(item.id()));
        return Answer.DECIDED;
    }

    private String stillWaits(String id) throws CaseProblem {
        return state().review().find(id).filter(ReviewItem::awaitsSecond).isPresent()
                ? "; another person must confirm it"
                : "";
    }

    private Optional<Act> corrected(ReviewItem item, String edit) throws IOException {
        JsonNode line = edit.isEmpty() ? edited(item.line(), "Changes") : LineEdits.with(item.line(), edit);
        if (line.equals(item.line())) {
            out.println("Nothing was changed.");
            return Optional.empty();
        }
        return Optional.of(new ItemCorrected(item.id(), line));
    }

    private Optional<Act> split(ReviewItem item) throws IOException {
        List<JsonNode> parts = new ArrayList<>();
        while (true) {
            JsonNode part = edited(item.line(), "Part " + (parts.size() + 1) + ": what is different in it");
            if (part.equals(item.line())) {
                break;
            }
            parts.add(part);
        }
        if (parts.size() < 2) {
            out.println("An item is split into two or more parts; nothing was done.");
            return Optional.empty();
        }
        return Optional.of(new ItemSplit(item.id(), parts));
    }

    private JsonNode edited(JsonNode line, String what) throws IOException {
        out.println(what + ", as KEY=VALUE lines; an empty line ends.");
        JsonNode changed = line;
        while (true) {
            String edit = asked("  ");
            if (edit.isBlank()) {
                return changed;
            }
            try {
                changed = LineEdits.with(changed, edit);
            } catch (IllegalArgumentException e) {
                out.println(e.getMessage());
            }
        }
    }

    /** An empty line when there is no more input. */
    private String asked(String prompt) throws IOException {
        out.print(prompt);
        out.flush();
        String line = in.readLine();
        return line == null ? "" : line.strip();
    }

    private Act merged(ReviewItem item, String others) throws CaseProblem, IOException {
        String given = others.isEmpty() ? asked("Which others? ") : others;
        List<ReviewItem> all = state().review().items();
        List<String> ids = new ArrayList<>(List.of(item.id()));
        for (String beginning : given.split("\\s+", -1)) {
            List<String> found = all.stream()
                    .map(ReviewItem::id)
                    .filter(id -> !beginning.isEmpty() && id.startsWith(beginning))
                    .toList();
            Optional<String> exact = found.stream().filter(beginning::equals).findFirst();
            if (exact.isEmpty() && found.size() != 1) {
                throw new IllegalArgumentException(
                        found.isEmpty()
                                ? "No item begins with \"" + beginning + "\"."
                                : found.size() + " items begin with \"" + beginning + "\"; type more of the id.");
            }
            ids.add(exact.orElse(found.get(0)));
        }
        return new ItemsMerged(ids);
    }

    /** Takes back the last decision of this person that counts. */
    private boolean undo() throws CaseProblem, Refusal {
        Procedure state = state();
        Optional<Entry> last = state.review().items().stream()
                .flatMap(item -> item.reviews().stream())
                .filter(review -> review.by().equals(author))
                .map(Review::position)
                .max(Comparator.naturalOrder())
                .flatMap(state::findEntry);
        if (last.isEmpty()) {
            out.println("There is no decision of " + author.member() + " to undo.");
            return false;
        }
        enter(last.get().audience(), new EntryRetracted(last.get().position(), "undone in review"));
        left.clear();
        out.println("undone: entry " + last.get().position());
        return true;
    }

    private Leaf enter(Audience audience, Act act) throws CaseProblem, Refusal {
        try (CaseStore store = place.openExisting()) {
            return CaseRecord.of(store, Clock.systemUTC()).enter(author, audience, act, signer);
        }
    }

    private CaseRecord record() throws CaseProblem {
        return CaseRecord.of(view, Clock.systemUTC());
    }

    private Procedure state() throws CaseProblem {
        return record().state(reader);
    }

    private List<ReviewItem> waiting() throws CaseProblem {
        return state().review().waitingFor(author.member());
    }
}
