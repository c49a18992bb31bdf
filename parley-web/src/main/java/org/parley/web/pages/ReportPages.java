package org.parley.web.pages;

import java.util.Optional;
import org.parley.brief.told.Told;
import org.parley.record.store.CaseProblem;
import org.parley.web.casework.CaseView;
import org.parley.web.casework.NotThere;
import org.parley.web.casework.Right;
import org.parley.web.casework.Seat;
import org.parley.web.guard.Needs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The reports of a case: the list, and each with its text. */
@Controller
public class ReportPages {

    /** The list. */
    public record Model(Optional<CaseView> view, boolean behind) {}

    @Needs(Right.LOOK)
    @GetMapping("/reports")
    Page list(Seat seat) throws CaseProblem {
        return Page.of("reports", new Model(seat.findView(), seat.isViewBehind()));
    }

    @Needs(Right.LOOK)
    @GetMapping("/reports/{id}")
    Page report(Seat seat, @PathVariable String id) throws CaseProblem {
        Told told = seat.view().findReport(id).orElseThrow(NotThere::new);
        return Page.of("report", told);
    }
}
