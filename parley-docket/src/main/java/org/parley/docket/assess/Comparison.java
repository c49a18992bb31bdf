package org.parley.docket.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.docket.assess.Estimate.Reading;
import org.parley.docket.assess.indicator.Expectation;
import org.parley.docket.assess.indicator.Indicator;
import org.parley.docket.assess.indicator.Rules;
import org.parley.docket.assess.series.Cell;
import org.parley.docket.assess.series.Cells;
import org.parley.docket.assess.statistics.RateRatio;
import org.parley.docket.assess.statistics.Spread;
import org.parley.docket.assess.statistics.TrendBaseline;

/**
 * Before and after compared in every reading of what would have been without the promise. A verdict must hold in all of them, so
 * that what counts is the interval from the lowest end to the highest.
 *
 * <p>How unevenly things happen is measured twice: around a trend on each side, and around a level on each side, where a rise or a burst
 * counts as unevenness. The end of an interval that speaks for the promise takes the first, the end that speaks against it the one that is
 * larger: a series that rises before a promise and falls after it shows a change, but a burst after it does not yet show a breach.
 *
 * @param before of the series
 * @param after of the series
 * @param spread around the trends
 * @param excess {@link Spread#cautious} of it, of one cell
 * @param wide the larger of the two, of one cell
 * @param estimates the level first
 * @param trend carried forward, where there is enough for one
 */
record Comparison(
        Counts before,
        Counts after,
        Spread spread,
        double excess,
        double wide,
        List<Estimate> estimates,
        @Nullable TrendBaseline trend) {

    private static final int TREND_CELLS = 6;

    Comparison {
        estimates = List.copyOf(estimates);
    }

    /**
     * How something else changed.
     *
     * @param ratio after by before, over 0
     * @param variance of its logarithm
     */
    record Shift(Reading reading, double ratio, double variance) {}

    /**
     * Compares.
     *
     * @param cells at least one on each side
     * @param shifts of what else the verdict must hold beside
     */
    static Comparison of(Cells cells, List<Shift> shifts, Indicator indicator) {
        double confidence = indicator.rules().confidence();
        Counts before = Counts.of(cells.before());
        Counts after = Counts.of(cells.after());
        Spread spread = trended(cells);
        double excess = spread.cautious(confidence);
        double wide = Math.max(excess, levels(cells).excess());
        boolean isMore = indicator.expect() == Expectation.MORE;
        double lowExcess = isMore ? excess : wide;
        double highExcess = isMore ? wide : excess;
        List<Estimate> estimates = new ArrayList<>();
        estimates.add(estimate(
                Reading.LEVEL, sides(cells, lowExcess, null, 0), sides(cells, highExcess, null, 0), indicator.rules()));
        TrendBaseline trend = null;
        if (before.count() > 0) {
            trend = carried(cells, excess).orElse(null);
            TrendBaseline lowTrend = carried(cells, lowExcess).orElse(null);
            TrendBaseline highTrend = carried(cells, highExcess).orElse(null);
            if (lowTrend != null && highTrend != null) {
                estimates.add(estimate(
                        Reading.TREND,
                        sides(cells, lowExcess, lowTrend, 0),
                        sides(cells, highExcess, highTrend, 0),
                        indicator.rules()));
            }
            for (Shift shift : shifts) {
                estimates.add(estimate(
                        shift.reading(),
                        shifted(sides(cells, lowExcess, null, shift.variance()), shift.ratio()),
                        shifted(sides(cells, highExcess, null, shift.variance()), shift.ratio()),
                        indicator.rules()));
            }
        }
        return new Comparison(before, after, spread, excess, wide, estimates, trend);
    }

    /** Before and after, of one estimate. */
    private record Sides(RateRatio.Side before, RateRatio.Side after) {}

    private static Sides sides(Cells cells, double excess, @Nullable TrendBaseline trend, double more) {
        RateRatio.Side before = side(cells.before(), excess);
        RateRatio.Side after = side(cells.after(), excess);
        if (trend != null) {
            double rate = trend.expected() / after.exposure();
            double variance = Math.max(0, trend.variance() - 1 / before.count());
            return new Sides(new RateRatio.Side(before.count(), before.count() / rate, variance), after);
        }
        return new Sides(new RateRatio.Side(before.count(), before.exposure(), before.variance() + more), after);
    }

    private static Sides shifted(Sides sides, double ratio) {
        RateRatio.Side before = sides.before();
        return new Sides(
                new RateRatio.Side(before.count(), before.exposure() / ratio, before.variance()), sides.after());
    }

    private static Estimate estimate(Reading reading, Sides forLow, Sides forHigh, Rules rules) {
        RateRatio low = RateRatio.of(forLow.before(), forLow.after(), rules.confidence());
        RateRatio high = RateRatio.of(forHigh.before(), forHigh.after(), rules.confidence());
        return new Estimate(
                reading,
                forHigh.before().rate() * forHigh.after().exposure(),
                high.value(),
                low.low(),
                high.high(),
                RateRatio.probabilityOfSoFew(forHigh.before(), forHigh.after(), 1),
                RateRatio.probabilityOfSoMany(forLow.before(), forLow.after(), 1),
                rules.keptRatio() > 1
                        ? RateRatio.probabilityOfSoMany(forLow.before(), forLow.after(), rules.keptRatio())
                        : RateRatio.probabilityOfSoFew(forHigh.before(), forHigh.after(), rules.keptRatio()));
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

    private static Optional<TrendBaseline> carried(Cells cells, double excess) {
        return TrendBaseline.of(
                counts(cells.before()), exposures(cells.all()), times(cells.all()), excess, TrendBaseline.STEEP);
    }

    /** How much counts vary around a level on each side. */
    static Spread levels(Cells cells) {
        List<Double> means = level(cells.before());
        means.addAll(level(cells.after()));
        return Spread.of(counts(cells.all()), means, 2);
    }

    /** How much counts vary around a trend on each side that is long enough for one, else around a level. */
    private static Spread trended(Cells cells) {
        List<Double> means = new ArrayList<>();
        int parameters = 0;
        for (List<Cell> side : List.of(cells.before(), cells.after())) {
            Optional<TrendBaseline> trend = side.size() < TREND_CELLS
                    ? Optional.empty()
                    : TrendBaseline.of(counts(side), exposures(side), times(side), 0, TrendBaseline.ANYTHING);
            means.addAll(trend.map(TrendBaseline::fitted).orElseGet(() -> level(side)));
            parameters += trend.isPresent() ? 2 : 1;
        }
        return Spread.of(counts(cells.all()), means, parameters);
    }

    private static List<Double> level(List<Cell> side) {
        double rate = Counts.of(side).rate();
        return new ArrayList<>(side.stream().map(cell -> rate * cell.exposure()).toList());
    }

    static List<Double> counts(List<Cell> cells) {
        return cells.stream().map(Cell::count).toList();
    }

    private static List<Double> exposures(List<Cell> cells) {
        return cells.stream().map(Cell::exposure).toList();
    }

    private static List<Double> times(List<Cell> cells) {
        return cells.stream().map(cell -> cell.middle(cells.get(0).from())).toList();
    }

    /** The lowest of all lower ends. */
    double low() {
        return estimates.stream().mapToDouble(Estimate::low).min().orElse(0);
    }

    /** The highest of all upper ends. */
    double high() {
        return estimates.stream().mapToDouble(Estimate::high).max().orElse(Double.POSITIVE_INFINITY);
    }

    /** Whether there were fewer in every reading, one-sided. */
    boolean fell(double confidence) {
        return estimates.stream().allMatch(estimate -> estimate.noFall() < 1 - confidence);
    }

    /** Whether as much as promised came about in every reading, one-sided. */
    boolean isAsPromised(double confidence) {
        return estimates.stream().allMatch(estimate -> estimate.noPromise() < 1 - confidence);
    }

    /** Whether there were more in every reading, one-sided. */
    boolean rose(double confidence) {
        return estimates.stream().allMatch(estimate -> estimate.noRise() < 1 - confidence);
    }

    /** Against the level before. */
    Estimate level() {
        return estimates.get(0);
    }
}
