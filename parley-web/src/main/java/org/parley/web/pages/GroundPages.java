package org.parley.web.pages;

import java.util.List;
import java.util.Optional;
import org.parley.docket.ground.Snapshot;
import org.parley.record.store.CaseProblem;
import org.parley.web.casework.CaseView;
import org.parley.web.casework.Right;
import org.parley.web.casework.Seat;
import org.parley.web.ground.Ground;
import org.parley.web.ground.GroundQuery;
import org.parley.web.ground.Histogram;
import org.parley.web.ground.KeptMarks;
import org.parley.web.ground.Mark;
import org.parley.web.guard.Needs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** What happened on the ground: map, timeline and table of one selection. */
@Controller
public class GroundPages {

    /** Wide enough for the map of a country on a page. */
    private static final int PICTURE_ZOOM_MOST = 9;

    /** More marks than this lie on each other, and every page would carry them. */
    private static final int MOST_IN_A_PICTURE = 400;

    /**
     * The page.
     *
     * @param shown absent while it is put together for the first time
     * @param behind whether something came in that it does not have yet
     */
    public record Model(Optional<Shown> shown, boolean behind, GroundAsked asked) {}

    /**
     * What there is to show.
     *
     * @param empty whether there is nothing at all
     * @param choices names by which to narrow
     * @param sources the last snapshot of each data set, with how it wants to be cited
     * @param keptBack names of data sets of which only id and days are shown
     * @param map as a drawing, for who has no scripts; what is not drawn stands beside it
     * @param times as a drawing likewise, absent when nothing has days
     * @param rows of the table
     */
    public record Shown(
            boolean empty,
            Ground.Choices choices,
            List<Snapshot> sources,
            List<String> keptBack,
            Mark.Map map,
            Optional<GroundPicture> picture,
            Optional<GroundTimes> times,
            GroundRows rows) {}

    @Needs(Right.LOOK)
    @GetMapping("/ground")
    Page ground(Seat seat, @ModelAttribute GroundAsked asked, @RequestParam(defaultValue = "1") int page)
            throws CaseProblem {
        GroundQuery query = asked.query();
        Optional<Ground> ground = seat.findGround();
        Optional<Shown> shown = Optional.empty();
        if (ground.isPresent()) {
            shown = Optional.of(shown(seat.view(), ground.get(), asked, query, page));
        }
        return Page.of("ground", new Model(shown, seat.isGroundBehind(), asked));
    }

    private static Shown shown(CaseView view, Ground ground, GroundAsked asked, GroundQuery query, int page) {
        // all of it is what most ask for, and takes the longest
        Drawn drawn = query.equals(GroundQuery.ALL)
                ? view.once(new WholeOf(ground), of -> Drawn.of(of, ground, query))
                : Drawn.of(view, ground, query);
        return new Shown(
                ground.isEmpty(),
                view.once(new ChoicesOf(ground), of -> ground.choices()),
                ground.sources(),
                ground.keptBack(),
                drawn.map(),
                drawn.picture(),
                drawn.counts().map(counts -> new GroundTimes(counts, GroundTimes.sessions(view), asked)),
                GroundRows.of(view, ground, asked, page));
    }

    /** What the whole ground is kept under. */
    private record WholeOf(Ground ground) {}

    /** What the names by which to narrow are kept under. */
    private record ChoicesOf(Ground ground) {}

    /** What is drawn of an answer. */
    private record Drawn(Mark.Map map, Optional<GroundPicture> picture, Optional<Histogram> counts) {

        static Drawn of(CaseView view, Ground ground, GroundQuery query) {
            KeptMarks marks = GroundData.marks(view, ground);
            int zoom = Math.min(
                    PICTURE_ZOOM_MOST, GroundPicture.zoom(marks.of(query, 0).findBox()));
            Mark.Map map = marks.of(query, zoom);
            while (map.marks().size() > MOST_IN_A_PICTURE && zoom > 0) {
                zoom--;
                map = marks.of(query, zoom);
            }
            return new Drawn(
                    map, GroundPicture.find(map), ground.span().map(span -> Histogram.of(ground, query, span)));
        }
    }

    /** The table alone, for the script that narrows it. */
    @Needs(Right.LOOK)
    @GetMapping("/ground/rows")
    Page rows(Seat seat, @ModelAttribute GroundAsked asked, @RequestParam(defaultValue = "1") int page)
            throws CaseProblem {
        Ground ground = GroundData.ground(seat);
        return Page.of("ground-rows", GroundRows.of(seat.view(), ground, asked, page));
    }
}
