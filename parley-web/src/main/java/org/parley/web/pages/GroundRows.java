package org.parley.web.pages;

import java.util.List;
import java.util.Optional;
import org.parley.brief.told.Plain;
import org.parley.docket.ground.LinkedIncident;
import org.parley.model.CaseIncident;
import org.parley.model.GroundIncident;
import org.parley.web.casework.CaseView;
import org.parley.web.ground.Ground;
import org.parley.web.ground.GroundPage;
import org.parley.web.ground.Happened;
import org.parley.web.ground.Spot;

/**
 * The table of a page of incidents.
 *
 * @param asked what narrows it
 * @param page which rows
 * @param rows as they are shown
 * @param keptBack whether some of them show only id and days
 */
public record GroundRows(GroundAsked asked, GroundPage page, List<Row> rows, boolean keptBack) {

    /** Rows of a page. */
    static final int A_PAGE = 50;

    /**
     * One incident.
     *
     * @param evidence where reports tell it; none for an imported one
     * @param linked imported ones that are or may be the same
     * @param killed "19", "19 or more", "3 (2–4)"; empty when not counted
     */
    public record Row(
            Happened happened,
            String days,
            String place,
            String killed,
            List<Evidence> evidence,
            List<LinkedIncident> linked) {

        /** What the map draws; absent when no place is told. */
        public Optional<Spot.Drawn> drawn() {
            return happened.findSpot().map(Spot::drawn);
        }
    }

    static GroundRows of(CaseView view, Ground ground, GroundAsked asked, int page) {
        GroundPage found = ground.page(asked.query(), page, A_PAGE);
        return new GroundRows(
                asked,
                found,
                found.rows().stream().map(row -> row(view, row)).toList(),
                found.rows().stream().anyMatch(Happened::keptBack));
    }

    private static Row row(CaseView view, Happened happened) {
        Optional<CaseIncident> told = happened.isTold() ? view.findIncident(happened.id()) : Optional.empty();
        return new Row(
                happened,
                told.isPresent()
                        ? told.flatMap(CaseIncident::findDate).map(Plain::date).orElse("")
                        : days(happened),
                happened.findSpot().map(spot -> Plain.place(spot.place())).orElse(""),
                told.isPresent()
                        ? Plain.toll(told.get().killed())
                        : happened.findKilled().map(GroundRows::killed).orElse(""),
                told.map(incident -> Evidence.of(view, incident.accounts())).orElse(List.of()),
                told.map(incident -> view.told().linked().of(incident)).orElse(List.of()));
    }

    private static String days(Happened happened) {
        return happened.findDays()
                .map(days ->
                        days.isOne() ? Plain.day(days.from()) : Plain.day(days.from()) + " – " + Plain.day(days.to()))
                .orElse("");
    }

    /** The best estimate, with the lowest and highest where they differ. */
    public static String killed(GroundIncident.Killed killed) {
        return killed.low() == killed.high()
                ? Integer.toString(killed.best())
                : killed.best() + " (" + killed.low() + "–" + killed.high() + ")";
    }
}
