package org.parley.docket.assess;

import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.parley.docket.assess.indicator.Expectation;
import org.parley.docket.assess.indicator.Indicator;
import org.parley.docket.assess.statistics.Power;
import org.parley.docket.assess.statistics.RateRatio;

/**
 * What could have been seen at all.
 *
 * @param least the smallest change, as a ratio, that would be told from none with the indicator's power: 0.4 for a fall by 60 %; absent
 *     when no change would
 * @param isPromiseVisible whether a change as large as promised would be
 * @param moreWeeks how many more weeks after are needed to see a change as large as promised or, where that could be seen, to reach a
 *     verdict if things go on as they are; 0 when a verdict is there; absent when ten years would not do
 */
public record Detectable(
        @Nullable Double least,
        boolean isPromiseVisible,
        @Nullable Integer moreWeeks) {

    private static final int MOST_WEEKS = 520;

    static Detectable of(Look look, Comparison comparison, boolean isDecided) {
        Indicator indicator = look.indicator();
        boolean isMore = indicator.expect() == Expectation.MORE;
        double wanted = indicator.rules().power();
        Power now = power(look, comparison, 0);
        OptionalDouble least = isMore ? now.leastRise(wanted) : now.leastFall(wanted);
        double promised = indicator.rules().keptRatio();
        boolean isVisible = isMore
                ? least.isPresent() && least.getAsDouble() <= promised
                : least.isPresent() && least.getAsDouble() >= promised;
        OptionalInt weeks = isDecided ? OptionalInt.of(0) : weeks(look, comparison, isVisible);
        return new Detectable(
                least.isPresent() ? least.getAsDouble() : null, isVisible, weeks.isPresent() ? weeks.getAsInt() : null);
    }

    private static OptionalInt weeks(Look look, Comparison comparison, boolean isVisible) {
        if (!tells(look, comparison, isVisible, MOST_WEEKS)) {
            return OptionalInt.empty();
        }
        int low = 0;
        int high = MOST_WEEKS;
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (tells(look, comparison, isVisible, middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return OptionalInt.of(high);
    }

    private static boolean tells(Look look, Comparison comparison, boolean isVisible, int weeks) {
        Indicator indicator = look.indicator();
        double promised = indicator.rules().keptRatio();
        double wanted = indicator.rules().power();
        boolean isMore = indicator.expect() == Expectation.MORE;
        Power power = power(look, comparison, weeks);
        if (!isVisible) {
            return (isMore ? power.above(promised, 1) : power.below(promised, 1)) >= wanted;
        }
        double present = comparison.level().ratio();
        return (present < promised ? power.below(present, promised) : power.above(present, promised)) >= wanted;
    }

    /** Against the reading that is the least sure of what there was before. */
    private static Power power(Look look, Comparison comparison, int weeks) {
        Counts before = comparison.before();
        Counts after = comparison.after();
        double variance =
                comparison.excess() * Comparison.concentration(look.cells().before());
        if (comparison.trend() != null && before.count() > 0) {
            variance = Math.max(variance, comparison.trend().variance() - 1 / before.count());
        }
        LocalDate end = look.end();
        double days = Math.max(1, end.toEpochDay() - look.indicator().after().toEpochDay());
        double longer = (days + 7.0 * weeks) / days;
        double own = comparison.excess() * Comparison.concentration(look.cells().after()) / longer;
        return new Power(
                new RateRatio.Side(before.count(), before.exposure(), Math.max(0, variance)),
                after.exposure() * longer,
                own,
                1 - look.indicator().rules().confidence());
    }
}
