package org.parley.docket.assess;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.parley.docket.assess.indicator.CellLength;
import org.parley.docket.assess.indicator.Expectation;
import org.parley.docket.assess.indicator.Indicator;

/**
 * The same comparison at earlier dates, at which nothing was promised: how often is a change as strong seen anyway? Only dates
 * before which there was at least half as much as before the promise, so that there was something to fall.
 *
 * @param dates how many earlier dates, a cell apart; their windows overlap, so that they are worth fewer
 * @param asStrong how many of them show as strong a change or a stronger one
 * @param share one more than {@code asStrong} of one more than {@code dates}
 * @param isEnough whether there are enough dates for the share to count
 */
public record Placebo(int dates, int asStrong, double share, boolean isEnough) {

    private static final int LEAST_DATES = 19;

    static Placebo of(Look look) {
        Indicator indicator = look.indicator();
        CellLength cell = indicator.cell();
        LocalDate starts = indicator.starts();
        LocalDate after = indicator.after();
        LocalDate first = look.cells().before().get(0).from();
        LocalDate history = look.first();
        double sign = indicator.expect() == Expectation.MORE ? -1 : 1;
        double[] own = change(look, first, starts, after, look.end());
        int dates = 0;
        int strong = 0;
        for (int back = back(look, cell); ; back++) {
            LocalDate date = cell.step(starts, -back);
            long days = starts.toEpochDay() - date.toEpochDay();
            if (first.minusDays(days).isBefore(history)) {
                break;
            }
            double[] other = change(
                    look,
                    first.minusDays(days),
                    date,
                    after.minusDays(days),
                    look.end().minusDays(days));
            if (other[1] >= own[1] / 2) {
                dates++;
                strong += sign * other[0] <= sign * own[0] ? 1 : 0;
            }
        }
        return new Placebo(dates, strong, (strong + 1.0) / (dates + 1.0), dates >= LEAST_DATES);
    }

    /** Cells to step back before the first date whose window ends before the conduct begins. */
    private static int back(Look look, CellLength cell) {
        int back = 1;
        LocalDate starts = look.indicator().starts();
        long needed = look.end().toEpochDay() - starts.toEpochDay();
        while (starts.toEpochDay() - cell.step(starts, -back).toEpochDay() < needed) {
            back++;
        }
        return back;
    }

    /** Logarithm of the ratio, half a count added on both sides; and the rate before. */
    private static double[] change(Look look, LocalDate from, LocalDate starts, LocalDate after, LocalDate end) {
        double before = look.exposure(from, starts);
        double later = look.exposure(after, end);
        if (before <= 0 || later <= 0) {
            return new double[] {0, -1};
        }
        List<Double> counts = new ArrayList<>(
                List.of(look.days().between(from, starts), look.days().between(after, end)));
        return new double[] {
            Math.log((counts.get(1) + 0.5) / later) - Math.log((counts.get(0) + 0.5) / before), counts.get(0) / before
        };
    }
}
