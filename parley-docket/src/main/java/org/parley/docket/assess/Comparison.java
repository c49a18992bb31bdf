package org.parley.docket.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.docket.assess.Estimate.Reading;
import org.parley.docket.assess.series.Cell;
import org.parley.docket.assess.series.Cells;
import org.parley.docket.assess.statistics.RateRatio;
import org.parley.docket.assess.statistics.Spread;
import org.parley.docket.assess.statistics.TrendBaseline;

/**
 * Before and after compared in every reading of what would have been without the promise. A verdict must hold in all of them, so
 * that what counts is the interval from the lowest end to the highest.
 *
 * @param before of the series
 * @param after of the series
 * @param spread of the series around its two means
 * @param excess {@link Spread#cautious}, of one cell
 * @param estimates the level first
 * @param trend carried forward, where there is enough for one
 */
record Comparison(
        Counts before,
        Counts after,
        Spread spread,
        double excess,
        List<Estimate> estimates,
        @Nullable TrendBaseline trend) {

    Comparison {
        estimates = List.copyOf(estimates);
    }

    /**
     * Compares.
     *
     * @param cells at least one on each side
     * @param control how the control changed, if there is one that counts
     * @param reporting how all else changed, if that counts
     */
    static Comparison of(Cells cells, @Nullable Shift control, @Nullable Shift reporting, double confidence) {
        Counts before = Counts.of(cells.before());
        Counts after = Counts.of(cells.after());
        Spread spread = Spread.of(counts(cells.all()), means(cells, before, after), 2);
        double excess = spread.cautious(confidence);
        RateRatio.Side first = side(cells.before(), excess);
        RateRatio.Side second = side(cells.after(), excess);
        List<Estimate> estimates = new ArrayList<>();
        estimates.add(estimate(Reading.LEVEL, first, second, confidence));
        TrendBaseline trend = null;
        if (before.count() > 0) {
            trend = trend(cells, after, confidence).orElse(null);
            if (trend != null) {
                estimates.add(trended(cells, before, trend, confidence));
            }
            for (Shift shift : shifts(control, reporting)) {
                RateRatio.Side shifted = new RateRatio.Side(
                        before.count(), before.exposure() / shift.ratio(), first.variance() + shift.variance());
                estimates.add(estimate(shift.reading(), shifted, second, confidence));
            }
        }
        return new Comparison(before, after, spread, excess, estimates, trend);
    }

    /**
     * How something else changed.
     *
     * @param ratio after by before, over 0
     * @param variance of its logarithm
     */
    record Shift(Reading reading, double ratio, double variance) {}

    private static List<Shift> shifts(@Nullable Shift control, @Nullable Shift reporting) {
        List<Shift> shifts = new ArrayList<>();
        if (control != null) {
            shifts.add(control);
        }
        if (reporting != null) {
            shifts.add(reporting);
        }
        return shifts;
    }

    private static Estimate estimate(Reading reading, RateRatio.Side before, RateRatio.Side after, double confidence) {
        RateRatio ratio = RateRatio.of(before, after, confidence);
        return new Estimate(reading, before.rate() * after.exposure(), ratio.value(), ratio.low(), ratio.high());
    }

    /** A side whose cells each have {@code excess}. */
    static RateRatio.Side side(List<Cell> cells, double excess) {
        Counts counts = Counts.of(cells);
        return new RateRatio.Side(counts.count(), counts.exposure(), excess * concentration(cells));
    }

    /** One by the number of cells, if all are as long. */
    static double concentration(List<Cell> cells) {
        double sum = 0;
        double squares = 0;
        for (Cell cell : cells) {
            sum += cell.exposure();
            squares += cell.exposure() * cell.exposure();
        }
        return squares / (sum * sum);
    }

    private static Optional<TrendBaseline> trend(Cells cells, Counts after, double confidence) {
        List<Double> counts = counts(cells.before());
        List<Cell> all = cells.all();
        List<Double> exposures = all.stream().map(Cell::exposure).toList();
        List<Double> times =
                all.stream().map(cell -> cell.middle(all.get(0).from())).toList();
        return TrendBaseline.of(counts, exposures, times, 0).flatMap(plain -> {
            List<Double> means = new ArrayList<>(plain.fitted().subList(0, counts.size()));
            cells.after().forEach(cell -> means.add(after.rate() * cell.exposure()));
            double excess = Spread.of(counts(all), means, 3).cautious(confidence);
            return TrendBaseline.of(counts, exposures, times, excess);
        });
    }

    private static Estimate trended(Cells cells, Counts before, TrendBaseline trend, double confidence) {
        Counts after = Counts.of(cells.after());
        double rate = trend.expected() / after.exposure();
        RateRatio.Side first = new RateRatio.Side(
                before.count(), before.count() / rate, Math.max(0, trend.variance() - 1 / before.count()));
        return estimate(Reading.TREND, first, side(cells.after(), trend.excess()), confidence);
    }

    private static List<Double> means(Cells cells, Counts before, Counts after) {
        List<Double> means = new ArrayList<>();
        cells.before().forEach(cell -> means.add(before.rate() * cell.exposure()));
        cells.after().forEach(cell -> means.add(after.rate() * cell.exposure()));
        return means;
    }

    static List<Double> counts(List<Cell> cells) {
        return cells.stream().map(Cell::count).toList();
    }

    /** The lowest of all lower ends. */
    double low() {
        return estimates.stream().mapToDouble(Estimate::low).min().orElse(0);
    }

    /** The highest of all upper ends. */
    double high() {
        return estimates.stream().mapToDouble(Estimate::high).max().orElse(Double.POSITIVE_INFINITY);
    }

    /** Against the level before. */
    Estimate level() {
        return estimates.get(0);
    }
}
