package org.parley.docket.assess;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.docket.assess.series.Cells;
import org.parley.docket.assess.statistics.RateRatio;

/**
 * Whether anybody was still there to report: effort, the control, and all else that was reported in the same countries without those who
 * promised.
 *
 * @param othersBefore all else; none where there is nothing else to look at
 * @param othersAfter all else
 * @param others how many times as much of all else was counted after as before, where there was any before
 * @param countsOthers whether all else changed so clearly that the verdict must hold beside it too
 * @param effort effort a day after by before, where it is known
 * @param control how many times as much of the control, where there is one
 * @param isSeen whether anything shows that reporting went on
 * @param hasCollapsed whether it fell below a quarter of what it was, for certain or by the effort that is known
 */
public record Reporting(
        Counts othersBefore,
        Counts othersAfter,
        @Nullable Estimate others,
        boolean countsOthers,
        @Nullable Double effort,
        @Nullable Estimate control,
        boolean isSeen,
        boolean hasCollapsed) {

    private static final double COLLAPSE = 0.25;
    private static final int LEAST_OTHERS = 20;

    static Reporting of(@Nullable Cells others, @Nullable Cells control, @Nullable Double effort, double confidence) {
        Estimate otherRatio = others == null ? null : ratio(others, Estimate.Reading.REPORTING, confidence);
        Estimate controlRatio = control == null ? null : ratio(control, Estimate.Reading.CONTROL, confidence);
        Counts before = Counts.of(others == null ? List.of() : others.before());
        Counts after = Counts.of(others == null ? List.of() : others.after());
        boolean isSeen = after.count() > 0
                || (effort != null && effort >= COLLAPSE)
                || (control != null && Counts.of(control.after()).count() > 0);
        boolean hasCollapsed = (effort != null && effort < COLLAPSE)
                || (otherRatio != null && before.count() >= LEAST_OTHERS && otherRatio.high() < COLLAPSE)
                || (controlRatio != null && controlRatio.high() < COLLAPSE);
        boolean counts = otherRatio != null
                && before.count() >= LEAST_OTHERS
                && after.count() > 0
                && (otherRatio.high() < 1 || otherRatio.low() > 1);
        return new Reporting(before, after, otherRatio, counts, effort, controlRatio, isSeen, hasCollapsed);
    }

    private static @Nullable Estimate ratio(Cells cells, Estimate.Reading reading, double confidence) {
        Counts before = Counts.of(cells.before());
        Counts after = Counts.of(cells.after());
        if (before.count() <= 0 || cells.after().isEmpty()) {
            return null;
        }
        double excess = Comparison.levels(cells).cautious(confidence);
        RateRatio.Side first = Comparison.side(cells.before(), excess);
        RateRatio.Side second = Comparison.side(cells.after(), excess);
        RateRatio ratio = RateRatio.of(first, second, confidence);
        return new Estimate(
                reading,
                before.rate() * after.exposure(),
                ratio.value(),
                ratio.low(),
                ratio.high(),
                RateRatio.probabilityOfSoFew(first, second, 1),
                RateRatio.probabilityOfSoMany(first, second, 1),
                1);
    }

    /** The change of a series as what another is compared with; absent when there is nothing on one side. */
    static Optional<Comparison.Shift> shift(@Nullable Cells cells, Estimate.Reading reading, double confidence) {
        if (cells == null) {
            return Optional.empty();
        }
        Counts before = Counts.of(cells.before());
        Counts after = Counts.of(cells.after());
        if (before.count() <= 0 || after.count() <= 0) {
            return Optional.empty();
        }
        double excess = Comparison.levels(cells).cautious(confidence);
        return Optional.of(new Comparison.Shift(
                reading,
                after.rate() / before.rate(),
                1 / before.count()
                        + 1 / after.count()
                        + excess
                                * (Comparison.concentration(cells.before())
                                        + Comparison.concentration(cells.after()))));
    }
}
