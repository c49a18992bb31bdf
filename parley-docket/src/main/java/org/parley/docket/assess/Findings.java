package org.parley.docket.assess;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of an assessment.
 *
 * @param before what was counted before
 * @param after what was counted after
 * @param estimates after by what was to be expected, in every reading; the level first
 * @param low lowest end of all their intervals: what the verdict rests on
 * @param high highest end
 * @param probability of a change as large, against the level before, when nothing changed
 * @param theta of the negative binomial around the two levels; infinite when the counts vary no more than Poisson
 * @param inflation how many times as much a long sum varies since neighbouring cells go together; at least 1
 * @param regression the interrupted time series, where there is enough for one
 * @param change where the rate changed, where there is anything to tell
 * @param placebo the same at earlier dates
 * @param timing whether the change came early or was put off
 * @param detectable what could have been seen at all
 * @param reporting whether anybody was still there to report
 * @param sensitivity the same question asked a little otherwise
 * @param line what a picture draws, in the order of time
 */
public record Findings(
        Counts before,
        Counts after,
        List<Estimate> estimates,
        double low,
        double high,
        double probability,
        double theta,
        double inflation,
        @Nullable Regression regression,
        @Nullable Break change,
        Placebo placebo,
        Timing timing,
        Detectable detectable,
        Reporting reporting,
        List<Sensitivity> sensitivity,
        List<Point> line) {

    public Findings {
        estimates = List.copyOf(estimates);
        sensitivity = List.copyOf(sensitivity);
        line = List.copyOf(line);
    }

    /**
     * One cell of the picture.
     *
     * @param from first day
     * @param end day after the last
     * @param isAfter whether it lies after the start and the ramp
     * @param count what was counted
     * @param exposure days, or effort
     * @param fitted mean, with its interval: that of the regression or, where there is none, the level of the side without one
     * @param expected mean had the trend from before gone on, with its interval, as far as there is a trend
     */
    public record Point(
            LocalDate from,
            LocalDate end,
            boolean isAfter,
            double count,
            double exposure,
            Regression.Mean fitted,
            Regression.@Nullable Mean expected) {}

    public Optional<Regression> findRegression() {
        return Optional.ofNullable(regression);
    }

    public Optional<Break> findChange() {
        return Optional.ofNullable(change);
    }
}
