package org.parley.docket.assess;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.docket.assess.statistics.RateRatio;

/**
 * Whether the change came early, was prepared for, or was only put off.
 *
 * @param justBefore the last days before the start by those before them: below one is anticipation, above one a last-minute surge; absent
 *     when nothing was counted in them
 * @param justBeforeDays how many days
 * @param later the days after the window by the window after the start: above one is postponement; absent when the data do not reach there
 *     or nothing was counted
 * @param laterDays how many days
 */
public record Timing(
        @Nullable RateRatio justBefore,
        int justBeforeDays,
        @Nullable RateRatio later,
        int laterDays) {

    private static final int JUST_BEFORE_DAYS = 14;
    private static final int LATER_DAYS = 28;

    static Timing of(Look look, Comparison comparison, LocalDate today) {
        LocalDate starts = look.indicator().starts();
        LocalDate first = look.cells().before().get(0).from();
        int all = (int) (starts.toEpochDay() - first.toEpochDay());
        int last = Math.min(JUST_BEFORE_DAYS, all / 4);
        LocalDate turn = starts.minusDays(last);
        LocalDate reach =
                today.isBefore(look.last()) ? today.plusDays(1) : look.last().plusDays(1);
        LocalDate end = look.end().plusDays(LATER_DAYS);
        end = end.isAfter(reach) ? reach : end;
        int later = (int) Math.max(0, end.toEpochDay() - look.end().toEpochDay());
        return new Timing(
                last > 0 ? ratio(look, comparison, first, turn, turn, starts).orElse(null) : null,
                last,
                later >= look.indicator().cell().mostDays()
                        ? ratio(look, comparison, look.indicator().after(), look.end(), look.end(), end)
                                .orElse(null)
                        : null,
                later);
    }

    private static Optional<RateRatio> ratio(
            Look look, Comparison comparison, LocalDate from, LocalDate to, LocalDate begin, LocalDate end) {
        double before = look.exposure(from, to);
        double after = look.exposure(begin, end);
        if (before <= 0 || after <= 0) {
            return Optional.empty();
        }
        double counted = look.days().between(from, to);
        double later = look.days().between(begin, end);
        if (counted + later <= 0) {
            return Optional.empty();
        }
        double cell = look.indicator().cell().mostDays();
        return Optional.of(RateRatio.of(
                new RateRatio.Side(counted, before, comparison.wide() * cell / (to.toEpochDay() - from.toEpochDay())),
                new RateRatio.Side(later, after, comparison.wide() * cell / (end.toEpochDay() - begin.toEpochDay())),
                look.indicator().rules().confidence()));
    }
}
