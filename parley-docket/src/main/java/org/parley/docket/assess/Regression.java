package org.parley.docket.assess;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.parley.docket.assess.indicator.CellLength;
import org.parley.docket.assess.indicator.Indicator;
import org.parley.docket.assess.series.Cell;
import org.parley.docket.assess.series.Cells;
import org.parley.docket.assess.statistics.Autocorrelation;
import org.parley.docket.assess.statistics.CountFit;
import org.parley.docket.assess.statistics.CountRegression;
import org.parley.docket.assess.statistics.Design;
import org.parley.docket.assess.statistics.Overdispersion;
import org.parley.docket.assess.statistics.RobustErrors;

/**
 * The interrupted time series: negative binomial regression on time, level and slope after the start, with the weekday or the season where
 * there is enough to see them, exposure as offset. It is shown beside the verdict, which rests on {@link Estimate}s: those hold for few
 * counts too.
 *
 * <p>Source: J. Lopez Bernal, S. Cummins, A. Gasparrini, International Journal of Epidemiology 46 (2017).
 *
 * @param terms in the order of the columns
 * @param theta of the negative binomial; infinite for Poisson
 * @param dispersion whether the counts vary more than Poisson
 * @param autocorrelation of Pearson residuals
 * @param lag how many cells back the robust standard errors look
 * @param fitted mean of each cell, with the interval of the mean
 */
public record Regression(
        List<Term> terms,
        double theta,
        Overdispersion dispersion,
        Autocorrelation autocorrelation,
        int lag,
        List<Mean> fitted) {

    private static final int LEAST_CELLS = 4;
    private static final int WEEKDAY_DAYS = 56;
    private static final int SEASON_DAYS = 730;
    private static final int LAGS = 4;

    public Regression {
        terms = List.copyOf(terms);
        fitted = List.copyOf(fitted);
    }

    /**
     * One column's coefficient, on the logarithmic scale.
     *
     * @param name what the column is
     * @param coefficient change of the logarithm of the rate
     * @param error standard error if the model holds
     * @param robust standard error against a wrong variance and cells that go together (Newey and West)
     * @param probability of a coefficient as far from 0 when there is none, by {@code robust}
     */
    public record Term(String name, double coefficient, double error, double robust, double probability) {}

    /**
     * A fitted mean.
     *
     * @param value of the count
     * @param low lower end of its interval
     * @param high upper end
     */
    public record Mean(double value, double low, double high) {}

    /** Fits; absent when there are too few cells, or nothing was counted on one side. */
    static Optional<Regression> of(Cells cells, Indicator indicator) {
        if (cells.before().size() < LEAST_CELLS || cells.after().size() < LEAST_CELLS) {
            return Optional.empty();
        }
        Design design = design(cells, indicator);
        List<Double> counts = Comparison.counts(cells.all());
        Optional<CountFit> poisson = CountRegression.poisson(counts, design);
        Optional<CountFit> fitted = CountRegression.negativeBinomial(counts, design);
        if (poisson.isEmpty() || fitted.isEmpty()) {
            return Optional.empty();
        }
        CountFit fit = fitted.get();
        int lag = RobustErrors.usualLag(counts.size());
        List<Double> robust = RobustErrors.neweyWest(fit, lag);
        NormalDistribution normal = new NormalDistribution();
        List<Term> terms = new ArrayList<>();
        for (int a = 0; a < fit.coefficients().size(); a++) {
            double coefficient = fit.coefficients().get(a);
            double far = Math.abs(coefficient) / robust.get(a);
            terms.add(new Term(
                    design.names().get(a),
                    coefficient,
                    fit.standardErrors().get(a),
                    robust.get(a),
                    2 * normal.cumulativeProbability(-far)));
        }
        return Optional.of(new Regression(
                terms,
                fit.theta(),
                Overdispersion.test(poisson.get(), fit),
                Autocorrelation.of(fit.pearsonResiduals(), LAGS),
                lag,
                means(
                        fit,
                        normal.inverseCumulativeProbability(
                                (1 + indicator.rules().confidence()) / 2))));
    }

    private static List<Mean> means(CountFit fit, double wide) {
        List<Mean> means = new ArrayList<>();
        for (int i = 0; i < fit.fitted().size(); i++) {
            List<Double> row = fit.design().rows().get(i);
            double variance = 0;
            for (int a = 0; a < row.size(); a++) {
                for (int b = 0; b < row.size(); b++) {
                    variance +=
                            row.get(a) * row.get(b) * fit.covariance().get(a).get(b);
                }
            }
            double mean = fit.fitted().get(i);
            double factor = Math.exp(wide * Math.sqrt(Math.max(0, variance)));
            means.add(new Mean(mean, mean / factor, mean * factor));
        }
        return means;
    }

    private static Design design(Cells cells, Indicator indicator) {
        List<Cell> all = cells.all();
        long days =
                all.get(all.size() - 1).end().toEpochDay() - all.get(0).from().toEpochDay();
        boolean hasWeekdays = indicator.cell() == CellLength.DAY && days >= WEEKDAY_DAYS;
        long before = indicator.starts().toEpochDay() - all.get(0).from().toEpochDay();
        boolean hasSeasons = before >= SEASON_DAYS;
        List<String> names = new ArrayList<>(List.of("constant", "per week", "level after", "per week more after"));
        if (hasSeasons) {
            names.addAll(List.of("season (sine)", "season (cosine)"));
        }
        if (hasWeekdays) {
            for (int day = 2; day <= DayOfWeek.values().length; day++) {
                names.add(DayOfWeek.of(day).name().toLowerCase(java.util.Locale.ROOT));
            }
        }
        List<List<Double>> rows = new ArrayList<>();
        List<Double> offsets = new ArrayList<>();
        for (Cell cell : all) {
            boolean isAfter = !cell.from().isBefore(indicator.after());
            double weeks = cell.middle(indicator.after()) / 7;
            List<Double> row = new ArrayList<>(List.of(1.0, weeks, isAfter ? 1.0 : 0.0, isAfter ? weeks : 0.0));
            if (hasSeasons) {
                double turn = 2 * Math.PI * cell.middle(java.time.LocalDate.EPOCH) / 365.2425;
                row.add(Math.sin(turn));
                row.add(Math.cos(turn));
            }
            if (hasWeekdays) {
                for (int day = 2; day <= DayOfWeek.values().length; day++) {
                    row.add(cell.from().getDayOfWeek().getValue() == day ? 1.0 : 0.0);
                }
            }
            rows.add(row);
            offsets.add(Math.log(cell.exposure()));
        }
        return new Design(names, rows, offsets);
    }
}
