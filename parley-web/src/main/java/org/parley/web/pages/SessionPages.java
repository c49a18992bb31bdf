package org.parley.web.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.model.Account;
import org.parley.model.Discrepancy;
import org.parley.model.Party;
import org.parley.model.Session;
import org.parley.record.entry.SessionActs.SessionOpened;
import org.parley.record.log.Leaf;
import org.parley.record.procedure.Refusal;
import org.parley.record.store.CaseProblem;
import org.parley.web.casework.CaseView;
import org.parley.web.casework.NotThere;
import org.parley.web.casework.Right;
import org.parley.web.casework.Seat;
import org.parley.web.guard.Needs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sessions: those of which reports tell, and those that the mechanism keeps. */
@Controller
public class SessionPages {

    private static final int A_PAGE = 50;

    /**
     * Both lists.
     *
     * @param behind whether something was filed that the docket does not have yet
     * @param kept of the record, the last one first
     * @param told in reports, by date
     */
    public record Model(
            boolean behind,
            List<org.parley.record.procedure.Session> kept,
            Optional<CaseView> view,
            Turn<Session> told) {}

    /**
     * A session as told.
     *
     * @param sides who spoke of it, a column of the comparison each
     * @param others whether words of others stand beside them
     * @param rows of the comparison
     * @param discrepancies about it
     */
    public record Told(
            CaseView view,
            Session session,
            List<Party> sides,
            boolean others,
            List<Row> rows,
            List<Discrepancy> discrepancies) {}

    /**
     * One point of which the sides spoke.
     *
     * @param cells words of each side in the order of the columns, those of others last where there are such
     */
    public record Row(Session.Readout readout, List<List<Evidence>> cells) {}

    @Needs(Right.LOOK)
    @GetMapping("/sessions")
    Page list(Seat seat, @RequestParam(defaultValue = "1") int page) throws CaseProblem {
        Optional<CaseView> view = seat.findView();
        List<Session> told = view.map(found -> found.docket().sessions()).orElse(List.of());
        List<org.parley.record.procedure.Session> kept =
                new ArrayList<>(seat.state().sessions());
        java.util.Collections.reverse(kept);
        return Page.of("sessions", new Model(seat.isViewBehind(), kept, view, Turn.of(told, page, A_PAGE)));
    }

    @Needs(Right.RUN)
    @PostMapping("/sessions")
    String open(
            Seat seat,
            @RequestParam String date,
            @RequestParam String place,
            @RequestParam String participants,
            @RequestParam(defaultValue = "") List<String> audience,
            RedirectAttributes done)
            throws CaseProblem, Refusal {
        Leaf leaf = seat.enter(
                Right.RUN,
                Audiences.of(audience),
                new SessionOpened(Fields.day("date", date), place.strip(), Fields.lines(participants)));
        done.addFlashAttribute(Page.NOTICE, "done.session-opened");
        return "redirect:/sessions/entries/" + leaf.position();
    }

    @Needs(Right.LOOK)
    @GetMapping("/sessions/{id}")
    View session(Seat seat, @PathVariable String id) throws CaseProblem {
        CaseView view = seat.view();
        Session session = view.findSession(id).orElseThrow(NotThere::new);
        List<Party> sides = session.readouts().stream()
                .flatMap(readout -> readout.parties().stream())
                .distinct()
                .sorted()
                .toList();
        boolean others = session.readouts().stream()
                .anyMatch(readout ->
                        !Voices.ofOthers(view, readout.accounts(), sides).isEmpty());
        List<Row> rows = session.readouts().stream()
                .map(readout -> row(view, readout, sides, others))
                .toList();
        List<Discrepancy> about = view.docket().discrepancies().stream()
                .filter(one -> one.item().equals(id))
                .toList();
        return Page.of("session", new Told(view, session, sides, others, rows, about));
    }

    private static Row row(CaseView view, Session.Readout readout, List<Party> sides, boolean others) {
        List<List<Account>> cells = new ArrayList<>();
        sides.forEach(side -> cells.add(Voices.of(view, readout.accounts(), side)));
        if (others) {
            cells.add(Voices.ofOthers(view, readout.accounts(), sides));
        }
        return new Row(
                readout,
                cells.stream()
                        .map(accounts -> Evidence.once(Evidence.of(view, accounts)))
                        .toList());
    }

    /** Today in UTC, what a form for a date begins with. */
    public static LocalDate today(Seat seat) {
        return LocalDate.ofInstant(seat.now(), java.time.ZoneOffset.UTC);
    }
}
