package org.parley.web.pages;

import java.util.List;
import java.util.Optional;
import org.parley.record.procedure.AllegationCase;
import org.parley.record.procedure.Due;
import org.parley.record.projection.EntryRow;
import org.parley.record.review.ReviewState;
import org.parley.record.store.CaseProblem;
import org.parley.web.casework.CaseView;
import org.parley.web.casework.Right;
import org.parley.web.casework.Seat;
import org.parley.web.guard.Needs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of a case: where things stand. */
@Controller
public class OverviewPages {

    private static final int LAST_ENTRIES = 8;

    /**
     * What it shows.
     *
     * @param view absent while the docket is put together for the first time
     * @param behind whether something was filed that the view does not have yet
     * @param due what somebody has to do
     * @param waiting items that wait for review
     * @param allegations of the record
     * @param last entries of the log
     */
    public record Model(
            Optional<CaseView> view,
            boolean behind,
            List<Due> due,
            long waiting,
            List<AllegationCase> allegations,
            List<EntryRow> last) {}

    @Needs(Right.LOOK)
    @GetMapping("/")
    Page overview(Seat seat) throws CaseProblem {
        return Page.of(
                "overview",
                new Model(
                        seat.findView(),
                        seat.isViewBehind(),
                        seat.state().due(seat.now()),
                        seat.lists().countItems(seat.reader(), ReviewState.PROPOSED),
                        seat.state().allegations(),
                        seat.lists().entries(seat.reader(), Long.MAX_VALUE, LAST_ENTRIES)));
    }
}
