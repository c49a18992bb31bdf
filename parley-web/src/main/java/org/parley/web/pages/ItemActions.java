package org.parley.web.pages;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.parley.brief.told.Told;
import org.parley.model.Span;
import org.parley.model.SpeechAct;
import org.parley.record.procedure.Refusal;
import org.parley.record.store.CaseProblem;
import org.parley.web.casework.NotThere;
import org.parley.web.casework.Right;
import org.parley.web.casework.Seat;
import org.parley.web.guard.Needs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Accepting, correcting and rejecting what was read, beside the text of its report. */
@Controller
public class ItemActions {

    private static final List<String> PARTS = List.of("source", "cue", "content");

    @Needs(Right.ENTER)
    @PostMapping("/reports/{report}/items/{item}/accept")
    String accept(Seat seat, @PathVariable String report, @PathVariable String item, RedirectAttributes done)
            throws CaseProblem, Refusal, IOException {
        Told told = told(seat, report);
        seat.decisions().accept(item, Optional.of(told));
        return back(told, item, "done.accepted", done);
    }

    @Needs(Right.ENTER)
    @PostMapping("/reports/{report}/items/{item}/reject")
    String reject(
            Seat seat,
            @PathVariable String report,
            @PathVariable String item,
            @RequestParam String reason,
            RedirectAttributes done)
            throws CaseProblem, Refusal, IOException {
        Told told = told(seat, report);
        seat.decisions().reject(item, Optional.of(told), reason);
        return back(told, item, "done.rejected", done);
    }

    /** Who speaks, what the saying does, and which words they are, where those were selected anew. */
    @Needs(Right.ENTER)
    @PostMapping("/reports/{report}/items/{item}/correct")
    String correct(
            Seat seat,
            @PathVariable String report,
            @PathVariable String item,
            @RequestParam String speaker,
            @RequestParam SpeechAct act,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String cue,
            @RequestParam(defaultValue = "") String content,
            RedirectAttributes done)
            throws CaseProblem, Refusal, IOException {
        Told told = told(seat, report);
        List<String> selected = List.of(source, cue, content);
        seat.decisions().correct(item, Optional.of(told), line -> {
            ObjectNode right = line.deepCopy();
            String name = speaker.strip();
            if (name.isEmpty()) {
                throw new IllegalArgumentException("Somebody speaks: give a name, or reject the statement.");
            }
            if (!line.path("speaker").asText().equals(name)) {
                right.put("speaker", name);
                // what was known of the one is not known of the other
                right.putNull("speaker_code");
                right.putNull("speaker_actor");
            }
            right.put("act", act.word());
            for (int i = 0; i < PARTS.size(); i++) {
                select(right, PARTS.get(i), selected.get(i), told);
            }
            return right;
        });
        return back(told, item, "done.corrected", done);
    }

    /** Puts words that were selected in the place of a part. */
    private static void select(ObjectNode line, String part, String selected, Told told) {
        if (selected.isEmpty()) {
            return;
        }
        List<Span> spans = ReaderText.parse(selected, told.report().text());
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("What was selected does not lie in the report: " + selected + ".");
        }
        ArrayNode places = line.putArray(part);
        spans.forEach(span -> places.addArray().add(told.point(span.begin())).add(told.point(span.end())));
        if (part.equals("content")) {
            line.put("text", told.words(spans));
        }
    }

    @Needs(Right.ENTER)
    @PostMapping("/reports/{report}/items/{item}/undo")
    String undo(Seat seat, @PathVariable String report, @PathVariable String item, RedirectAttributes done)
            throws CaseProblem, Refusal {
        Told told = told(seat, report);
        seat.decisions().undo(item);
        return back(told, item, "done.undone", done);
    }

    private static Told told(Seat seat, String report) throws CaseProblem {
        return seat.view().findReport(report).orElseThrow(NotThere::new);
    }

    private static String back(Told told, String item, String notice, RedirectAttributes done) {
        done.addFlashAttribute(Page.NOTICE, notice);
        int number = 0;
        for (int i = 0; i < told.statements().size(); i++) {
            if (told.statements().get(i).id().equals(item)) {
                number = i + 1;
            }
        }
        return "redirect:/reports/" + told.report().id() + (number > 0 ? "#s" + number : "");
    }
}
