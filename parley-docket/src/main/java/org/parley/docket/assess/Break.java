package org.parley.docket.assess;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.docket.assess.series.Cells;
import org.parley.docket.assess.statistics.ChangePoint;

/**
 * Where the rate changed, by the counts of single days.
 *
 * @param probability that it changed at all in the window, a change being as likely as none before one looks
 * @param mostLikely first day of the new rate, the most likely one if there was a change
 * @param low day before which it changed with 5 % probability
 * @param high day after which it changed with 5 % probability
 * @param promised probability that it changed in the days in which the promise says so, if it did
 * @param promisedFrom first of these days: that of the promise
 * @param promisedTo last of these days: the ramp and the shortest look after it
 */
public record Break(
        double probability,
        LocalDate mostLikely,
        LocalDate low,
        LocalDate high,
        double promised,
        LocalDate promisedFrom,
        LocalDate promisedTo) {

    static Optional<Break> of(Look look, Comparison comparison) {
        List<Double> counts = new ArrayList<>();
        List<Double> exposures = new ArrayList<>();
        List<LocalDate> days = new ArrayList<>();
        Cells daily = Cells.of(
                look.days()::between,
                look::exposure,
                org.parley.docket.assess.indicator.CellLength.DAY,
                look.from(),
                look.indicator().starts(),
                look.indicator().starts(),
                look.end());
        daily.all().forEach(cell -> {
            counts.add(cell.count());
            exposures.add(cell.exposure());
            days.add(cell.from());
        });
        ChangePoint found = ChangePoint.of(counts, exposures, inflation(look, comparison));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        LocalDate from = look.indicator().promisedOn();
        LocalDate to =
                look.indicator().after().plusDays(look.indicator().rules().shortestLookDays());
        double within = 0;
        for (int i = 0; i < days.size(); i++) {
            if (!days.get(i).isBefore(from) && !days.get(i).isAfter(to)) {
                within += found.within(i, i);
            }
        }
        return Optional.of(new Break(
                found.change(),
                days.get(found.mostLikely()),
                days.get(found.quantile(0.05)),
                days.get(found.quantile(0.95)),
                Math.min(1, within),
                from,
                to));
    }

    /** How many times as much a long sum varies as Poisson. */
    private static double inflation(Look look, Comparison comparison) {
        double typical = 0;
        double sum = 0;
        int cells = look.cells().all().size();
        for (Counts side : List.of(comparison.before(), comparison.after())) {
            double mean = side.count() / Math.max(1, side.cells());
            typical += mean * side.count();
            sum += side.count();
        }
        return cells > 0 && sum > 0 ? 1 + comparison.spread().excess() * typical / sum : 1;
    }
}
