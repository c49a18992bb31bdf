package org.parley.web.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.record.procedure.Refusal;
import org.parley.record.projection.ItemRow;
import org.parley.record.review.ReviewItem;
import org.parley.record.review.ReviewState;
import org.parley.record.store.CaseProblem;
import org.parley.web.casework.Right;
import org.parley.web.casework.Seat;
import org.parley.web.guard.Needs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the machine has proposed and what became of it: what weighs most and is least sure comes first. */
@Controller
public class ReviewPages {

    private static final int A_PAGE = 25;

    /** The queue. */
    public record Model(ReviewState state, long count, List<Item> items, int page, int pages) {}

    /**
     * An item.
     *
     * @param gist what it says, in a sentence
     * @param url of the report with its words marked, absent where it rests on several
     */
    public record Item(ItemRow row, ReviewItem item, String gist, Optional<String> url) {}

    @Needs(Right.LOOK)
    @GetMapping("/review")
    Page queue(
            Seat seat,
            @RequestParam(defaultValue = "PROPOSED") ReviewState state,
            @RequestParam(defaultValue = "1") int page)
            throws CaseProblem {
        long count = seat.lists().countItems(seat.reader(), state);
        int pages = (int) Math.max(1, (count + A_PAGE - 1) / A_PAGE);
        int at = Math.min(Math.max(1, page), pages);
        List<Item> items = seat.lists().items(seat.reader(), state, (at - 1) * A_PAGE, A_PAGE).stream()
                .flatMap(row -> seat.state().review().find(row.item()).stream()
                        .map(item -> new Item(row, item, seat.gist(item.line()), url(item.line()))))
                .toList();
        return Page.of("review", new Model(state, count, items, at, pages));
    }

    /** The first report that the line names, with its words marked. */
    private static Optional<String> url(JsonNode line) {
        List<JsonNode> places = new ArrayList<>(List.of(line));
        line.path("accounts").forEach(places::add);
        for (JsonNode place : places) {
            String report = place.path("report").asText("");
            String spans = spans(place);
            if (!report.isEmpty() && !spans.isEmpty()) {
                return Optional.of("/reports/" + report + "?mark=" + spans + "#marked");
            }
        }
        return Optional.empty();
    }

    private static String spans(JsonNode place) {
        List<String> spans = new ArrayList<>();
        for (String part : List.of("source", "cue", "content", "trigger", "spans")) {
            place.path(part).forEach(span -> {
                if (span.size() == 2) {
                    spans.add(span.get(0).asInt() + "-" + span.get(1).asInt());
                }
            });
        }
        return spans.stream().distinct().collect(Collectors.joining(","));
    }

    @Needs(Right.ENTER)
    @PostMapping("/review/{item}/accept")
    String accept(Seat seat, @PathVariable String item, RedirectAttributes done)
            throws CaseProblem, Refusal, IOException {
        seat.decisions().accept(item, Optional.empty());
        return done("done.accepted", done);
    }

    @Needs(Right.ENTER)
    @PostMapping("/review/{item}/reject")
    String reject(Seat seat, @PathVariable String item, @RequestParam String reason, RedirectAttributes done)
            throws CaseProblem, Refusal, IOException {
        seat.decisions().reject(item, Optional.empty(), reason);
        return done("done.rejected", done);
    }

    @Needs(Right.ENTER)
    @PostMapping("/review/{item}/undo")
    String undo(Seat seat, @PathVariable String item, RedirectAttributes done) throws CaseProblem, Refusal {
        seat.decisions().undo(item);
        return done("done.undone", done);
    }

    /** Puts the docket of the reports before reviewers, and with {@code statements} all statements too. */
    @Needs(Right.RUN)
    @PostMapping("/review/propose")
    String propose(Seat seat, @RequestParam(defaultValue = "false") boolean statements, RedirectAttributes done)
            throws CaseProblem, Refusal, IOException {
        int count = seat.decisions().propose(statements);
        done.addFlashAttribute(Page.NOTICE, "done.proposed\t" + count);
        return "redirect:/review";
    }

    private static String done(String notice, RedirectAttributes done) {
        done.addFlashAttribute(Page.NOTICE, notice);
        return "redirect:/review";
    }
}
