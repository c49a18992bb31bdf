package org.parley.web.pages;

import java.util.List;
import java.util.Optional;
import org.parley.record.entry.SessionActs.AgendaAdopted;
import org.parley.record.entry.SessionActs.ReadoutFiled;
import org.parley.record.procedure.Refusal;
import org.parley.record.procedure.Session;
import org.parley.record.store.CaseProblem;
import org.parley.web.casework.NotThere;
import org.parley.web.casework.Right;
import org.parley.web.casework.Seat;
import org.parley.web.guard.Needs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A session of the record: its agenda, what each party says of it, its steps. */
@Controller
public class SessionEntryPages {

    /**
     * A session of the record.
     *
     * @param readouts a column for each party of the mechanism, in its order
     * @param spokenFor the party that the reader may file a readout for, when it has none yet
     */
    public record Model(
            Session session, List<Readout> readouts, Optional<String> spokenFor, List<EntrySteps.Row> steps) {}

    /** What a party says; absent when nothing was filed that the reader sees. */
    public record Readout(String party, Optional<String> text) {}

    @Needs(Right.LOOK)
    @GetMapping("/sessions/entries/{position}")
    Page session(Seat seat, @PathVariable long position) {
        Session session = find(seat, position);
        List<Readout> readouts = seat.mechanism().parties().stream()
                .map(party ->
                        new Readout(party.id(), session.findReadout(party.id()).map(ReadoutFiled::text)))
                .toList();
        Optional<String> own = Sides.spokenFor(seat)
                .filter(party -> session.withdrawal().isEmpty())
                .filter(party -> session.findReadout(party).isEmpty());
        return Page.of(
                "session-entry",
                new Model(
                        session,
                        readouts,
                        own,
                        EntrySteps.of(seat, session.entry(), session.withdrawal(), session.steps())));
    }

    @Needs(Right.RUN)
    @PostMapping("/sessions/entries/{position}/agenda")
    String adopt(
            Seat seat,
            @PathVariable long position,
            @RequestParam String items,
            @RequestParam(defaultValue = "") List<String> audience,
            RedirectAttributes done)
            throws CaseProblem, Refusal {
        Session session = find(seat, position);
        List<String> agenda = Fields.lines(items);
        if (agenda.isEmpty()) {
            throw new IllegalArgumentException("An agenda has at least one item.");
        }
        seat.enter(Right.RUN, Sides.readers(audience, session.entry().audience()), new AgendaAdopted(position, agenda));
        return back(position, "done.agenda", done);
    }

    @Needs(Right.ENTER)
    @PostMapping("/sessions/entries/{position}/readout")
    String file(
            Seat seat,
            @PathVariable long position,
            @RequestParam String text,
            @RequestParam(defaultValue = "") List<String> audience,
            RedirectAttributes done)
            throws CaseProblem, Refusal {
        Session session = find(seat, position);
        seat.enter(
                Right.ENTER,
                Sides.readers(audience, session.entry().audience()),
                new ReadoutFiled(position, Sides.required(seat), text.strip()));
        return back(position, "done.readout", done);
    }

    private static Session find(Seat seat, long position) {
        return seat.state().findSession(position).orElseThrow(NotThere::new);
    }

    private static String back(long position, String notice, RedirectAttributes done) {
        done.addFlashAttribute(Page.NOTICE, notice);
        return "redirect:/sessions/entries/" + position;
    }
}
