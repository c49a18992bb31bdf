package org.parley.web.pages;

import org.parley.record.entry.MechanismActs.EntryRetracted;
import org.parley.record.entry.ProcedureActs.ScopeDisputed;
import org.parley.record.fold.Entry;
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

/** What can be done with any entry: taking it back, disputing its scope. Both have the readers of the entry. */
@Controller
public class EntryActions {

    @Needs(Right.ENTER)
    @PostMapping("/entries/{position}/retract")
    String retract(
            Seat seat,
            @PathVariable long position,
            @RequestParam String reason,
            @RequestParam(defaultValue = "/") String back,
            RedirectAttributes done)
            throws CaseProblem, Refusal {
        Entry entry = seat.findEntry(position).orElseThrow(NotThere::new);
        seat.enter(Right.ENTER, entry.audience(), new EntryRetracted(position, reason.strip()));
        return back(back, "done.retracted", done);
    }

    @Needs(Right.ENTER)
    @PostMapping("/entries/{position}/dispute")
    String dispute(
            Seat seat,
            @PathVariable long position,
            @RequestParam String reason,
            @RequestParam(defaultValue = "/") String back,
            RedirectAttributes done)
            throws CaseProblem, Refusal {
        Entry entry = seat.findEntry(position).orElseThrow(NotThere::new);
        seat.enter(Right.ENTER, entry.audience(), new ScopeDisputed(position, reason.strip()));
        return back(back, "done.disputed", done);
    }

    /** Only to a page of this server. */
    private static String back(String to, String notice, RedirectAttributes done) {
        done.addFlashAttribute(Page.NOTICE, notice);
        return "redirect:" + (to.matches("/[a-z/0-9]*") && !to.startsWith("//") ? to : "/");
    }
}
