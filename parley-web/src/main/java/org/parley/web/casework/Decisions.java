package org.parley.web.casework;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.parley.brief.told.Told;
import org.parley.record.entry.Act;
import org.parley.record.entry.Author;
import org.parley.record.entry.MechanismActs.EntryRetracted;
import org.parley.record.entry.ReviewActs.ItemAccepted;
import org.parley.record.entry.ReviewActs.ItemCorrected;
import org.parley.record.entry.ReviewActs.ItemProposed;
import org.parley.record.entry.ReviewActs.ItemRejected;
import org.parley.record.log.Audience;
import org.parley.record.procedure.Refusal;
import org.parley.record.review.Review;
import org.parley.record.review.ReviewItem;
import org.parley.record.store.CaseProblem;

/**
 * What a person makes of items of the machine. An item need not have been put before reviewers: who decides on one that he meets while
 * reading has the machine propose it at the same moment, for those who may see its report. For one request.
 */
public final class Decisions {

    private static final int AT_A_TIME = 500;

    private static final Set<String> DOCKET =
            Set.of("session", "allegation", "proposal", "commitment", "position", "case_incident", "discrepancy");

    private final Seat seat;

    Decisions(Seat seat) {
        this.seat = seat;
    }

    /** Accepts an item as it is. */
    public void accept(String item, Optional<Told> told) throws CaseProblem, Refusal, IOException {
        decide(item, told, line -> new ItemAccepted(item));
    }

    /** Rejects it. */
    public void reject(String item, Optional<Told> told, String reason) throws CaseProblem, Refusal, IOException {
        decide(item, told, line -> new ItemRejected(item, reason));
    }

    /**
     * Accepts it as it should be.
     *
     * @param change makes the right line of the one that is there
     * @throws IllegalArgumentException when nothing is changed
     */
    public void correct(String item, Optional<Told> told, UnaryOperator<JsonNode> change)
            throws CaseProblem, Refusal, IOException {
        decide(item, told, line -> {
            JsonNode right = change.apply(line);
            if (right.equals(line)) {
                throw new IllegalArgumentException("Nothing was changed; accept it as it is instead.");
            }
            return new ItemCorrected(item, right);
        });
    }

    /** Takes back the last decision on an item. */
    public void undo(String item) throws CaseProblem, Refusal {
        ReviewItem known = seat.state().review().find(item).orElseThrow(NotThere::new);
        List<Review> reviews = known.reviews();
        if (reviews.isEmpty()) {
            throw new IllegalArgumentException("Nobody has decided on this item yet.");
        }
        seat.enter(
                Right.ENTER,
                known.proposed().audience(),
                new EntryRetracted(reviews.get(reviews.size() - 1).position(), "undone in review"));
    }

    /**
     * Has the machine propose what was read from the reports that everybody may see, as far as it was not proposed before.
     *
     * @param statements whether also each statement, not only the docket
     * @return how many items
     */
    public int propose(boolean statements) throws CaseProblem, Refusal, IOException {
        seat.require(Right.RUN);
        List<JsonNode> lines = ItemLines.of(seat.publicView());
        List<Act> acts = new ArrayList<>();
        for (JsonNode line : lines) {
            String type = line.path("type").asText();
            String id = line.path("id").asText();
            boolean wanted = DOCKET.contains(type) || (statements && type.equals("statement"));
            if (wanted && seat.state().review().find(id).isEmpty()) {
                acts.add(new ItemProposed(id, type, line));
            }
        }
        for (int from = 0; from < acts.size(); from += AT_A_TIME) {
            seat.work()
                    .record()
                    .enter(
                            Author.MACHINE,
                            Audience.EVERYBODY,
                            acts.subList(from, Math.min(acts.size(), from + AT_A_TIME)),
                            Optional.empty());
        }
        return acts.size();
    }

    @FunctionalInterface
    private interface Decision {

        Act of(JsonNode line);
    }

    private void decide(String item, Optional<Told> told, Decision decision) throws CaseProblem, Refusal, IOException {
        seat.require(Right.ENTER);
        Optional<ReviewItem> known = seat.state().review().find(item);
        if (known.isPresent()) {
            seat.enter(
                    Right.ENTER,
                    known.get().proposed().audience(),
                    decision.of(known.get().line()));
            return;
        }
        Told from = told.orElseThrow(NotThere::new);
        JsonNode line = ItemLines.find(from, item).orElseThrow(NotThere::new);
        Audience readers = seat.audienceOf(from);
        if (readers.includes("chair")) {
            // else the machine would propose what he may not decide on
            seat.require(Right.RUN);
        }
        Act act = decision.of(line);
        seat.work()
                .record()
                .enter(
                        Author.MACHINE,
                        readers,
                        List.of(new ItemProposed(item, line.path("type").asText(), line)),
                        Optional.empty());
        seat.enter(Right.ENTER, readers, act);
    }
}
