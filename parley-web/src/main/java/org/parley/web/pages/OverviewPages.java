package org.parley.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parley.model.Discrepancy;
import org.parley.model.Session;
import org.parley.record.procedure.AllegationCase;
import org.parley.record.procedure.Commitment;
import org.parley.record.procedure.Due;
import org.parley.record.projection.EntryRow;
import org.parley.record.review.ReviewState;
import org.parley.record.store.CaseProblem;
import org.parley.web.casework.CaseView;
import org.parley.web.casework.Right;
import org.parley.web.casework.Seat;
import org.parley.web.guard.Needs;
import org.parley.web.words.Language;
import org.parley.web.words.Words;
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
     * @param timeline absent where too little is dated
     * @param sessions those that most is told of
     * @param differing some of what is told differently
     * @param assessed commitments of the record, the last ones first
     */
    public record Model(
            Optional<CaseView> view,
            boolean behind,
            List<Due> due,
            long waiting,
            List<AllegationCase> allegations,
            List<EntryRow> last,
            Optional<OverviewTimeline> timeline,
            List<Session> sessions,
            List<Discrepancy> differing,
            List<Commitment> assessed) {}

    /** What the timeline in one language is kept under. */
    private record TimelineOf(Language language) {}

    @Needs(Right.LOOK)
    @GetMapping("/")
    Page overview(Seat seat, HttpServletRequest request) throws CaseProblem {
        Optional<CaseView> view = seat.findView();
        Words words = Words.of(Languages.of(request));
        return Page.of(
                "overview",
                new Model(
                        view,
                        seat.isViewBehind(),
                        seat.state().due(seat.now()),
                        seat.lists().countItems(seat.reader(), ReviewState.PROPOSED),
                        newest(seat.state().allegations()),
                        seat.lists().entries(seat.reader(), Long.MAX_VALUE, LAST_ENTRIES),
                        view.flatMap(found ->
                                found.once(new TimelineOf(words.language()), of -> OverviewTimeline.of(of, words))),
                        view.map(found -> found.once(Model.class, OverviewPages::sessions))
                                .orElse(List.of()),
                        view.map(found -> found.docket().discrepancies().stream()
                                        .limit(LAST_ENTRIES)
                                        .toList())
                                .orElse(List.of()),
                        newest(seat.state().commitments())));
    }

    private static List<Session> sessions(CaseView view) {
        return view.docket().sessions().stream()
                .sorted(Comparator.comparingInt(
                                (Session session) -> session.accounts().size())
                        .reversed())
                .limit(LAST_ENTRIES)
                .toList();
    }

    private static <T> List<T> newest(List<T> all) {
        List<T> last = new ArrayList<>(all.subList(Math.max(0, all.size() - LAST_ENTRIES), all.size()));
        Collections.reverse(last);
        return last;
    }

    /** The page on which something that is due can be done. */
    public static String url(Seat seat, Due due) {
        return seat.state().findAllegation(due.position()).isPresent()
                ? "/docket/" + due.position()
                : "/undertakings/entries/" + due.position();
    }
}
