package org.parley.web.pages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.parley.model.CaseActor;
import org.parley.record.procedure.Refusal;
import org.parley.record.store.CaseProblem;
import org.parley.web.casework.CaseView;
import org.parley.web.casework.NotThere;
import org.parley.web.casework.Right;
import org.parley.web.casework.Seat;
import org.parley.web.guard.Needs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Several actors that are one, one that is two. */
@Controller
public class ActorActions {

    /** The first of those chosen stands for all. */
    @Needs(Right.ENTER)
    @PostMapping("/actors/merge")
    String merge(Seat seat, @RequestParam(defaultValue = "") List<String> actors, RedirectAttributes done)
            throws CaseProblem, Refusal, IOException {
        CaseView view = seat.view();
        List<CaseActor> chosen = new ArrayList<>();
        for (String id : actors) {
            chosen.add(view.findActor(id).orElseThrow(NotThere::new));
        }
        seat.actorDecisions(view).merge(chosen);
        return back(chosen.get(0).id(), "done.merged", done);
    }

    @Needs(Right.ENTER)
    @PostMapping("/actors/{id}/split")
    String split(
            Seat seat,
            @PathVariable String id,
            @RequestParam(defaultValue = "") List<String> members,
            @RequestParam(defaultValue = "") String name,
            RedirectAttributes done)
            throws CaseProblem, Refusal, IOException {
        CaseView view = seat.view();
        CaseActor actor = view.findActor(id).orElseThrow(NotThere::new);
        seat.actorDecisions(view).split(actor, Set.copyOf(members), Fields.text(name));
        return back(id, "done.split", done);
    }

    /** Takes back the last decision on an actor: that it was merged into another, or split. */
    @Needs(Right.ENTER)
    @PostMapping("/actors/{id}/undo")
    String undo(Seat seat, @PathVariable String id, RedirectAttributes done) throws CaseProblem, Refusal {
        CaseActor actor = seat.view().findActor(id).orElseThrow(NotThere::new);
        seat.decisions().undo(actor.id());
        return back(actor.id(), "done.undone", done);
    }

    private static String back(String id, String notice, RedirectAttributes done) {
        done.addFlashAttribute(Page.NOTICE, notice);
        return "redirect:/actors/" + id;
    }
}
