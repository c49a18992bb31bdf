package org.parley.docket.assess;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.docket.assess.indicator.Indicator;
import org.parley.docket.assess.indicator.Unit;
import org.parley.docket.assess.series.Cells;
import org.parley.docket.assess.series.DayCounts;
import org.parley.docket.assess.series.Effort;
import org.parley.docket.assess.series.GroundData;

/**
 * An indicator looked at in data on a day: the series, with whatever it is compared with. For one thread.
 *
 * <p>{@code from} and {@code end} are what is left of the indicator's window: no earlier than the data, no later than the data or the day.
 */
final class Look {

    private final Indicator indicator;
    private final GroundData data;
    private final Matches matches;
    private final LocalDate first;
    private final LocalDate last;
    private final LocalDate from;
    private final LocalDate end;
    private final DayCounts days;
    private final @Nullable Effort effort;
    private final Cells cells;

    Look(Indicator indicator, GroundData data, Matches matches, LocalDate today) {
        this.indicator = indicator;
        this.data = data;
        this.matches = matches;
        this.first = data.first(indicator.scope());
        this.last = data.last(indicator.scope());
        LocalDate begin = indicator.from().isBefore(first) ? first : indicator.from();
        LocalDate until = indicator.to();
        until = until.isAfter(today) ? today : until;
        until = until.isAfter(last) ? last : until;
        boolean isNothing = until.isBefore(begin);
        this.from = isNothing ? indicator.from() : begin;
        this.end = isNothing ? indicator.from() : until.plusDays(1);
        this.effort = indicator.findEffort().flatMap(data::findEffort).orElse(null);
        this.days = matches.days(Matches.Series.COUNTED, indicator.unit(), indicator);
        this.cells = cells(days);
    }

    private Cells cells(DayCounts counts) {
        return Cells.of(
                counts::between, this::exposure, indicator.cell(), from, indicator.starts(), indicator.after(), end);
    }

    /** Days, or effort. */
    double exposure(LocalDate begin, LocalDate before) {
        return effort == null ? before.toEpochDay() - begin.toEpochDay() : effort.between(begin, before);
    }

    /** Compared in every reading; only with cells on both sides. */
    Comparison compare(Reporting reporting) {
        double confidence = indicator.rules().confidence();
        List<Comparison.Shift> shifts = new ArrayList<>();
        Reporting.shift(control(), Estimate.Reading.CONTROL, confidence).ifPresent(shifts::add);
        if (reporting.countsOthers()) {
            Reporting.shift(others(), Estimate.Reading.REPORTING, confidence).ifPresent(shifts::add);
        }
        return Comparison.of(cells, shifts, indicator);
    }

    /** What is known of reporting. */
    Reporting reporting() {
        return Reporting.of(
                others(),
                control(),
                effortChange().orElse(null),
                indicator.rules().confidence());
    }

    private @Nullable Cells control() {
        return matches.hasControl() ? cells(matches.days(Matches.Series.CONTROL, indicator.unit(), indicator)) : null;
    }

    private @Nullable Cells others() {
        return effort == null && matches.hasOthers()
                ? cells(matches.days(Matches.Series.OTHERS, Unit.EVENTS, indicator))
                : null;
    }

    private Optional<Double> effortChange() {
        Effort known = effort;
        if (known == null) {
            return Optional.empty();
        }
        double before =
                known.between(from, indicator.starts()) / (indicator.starts().toEpochDay() - from.toEpochDay());
        double after = known.between(indicator.after(), end)
                / (end.toEpochDay() - indicator.after().toEpochDay());
        return before > 0 ? Optional.of(after / before) : Optional.empty();
    }

    /** Whether there is a cell on both sides. */
    boolean hasBothSides() {
        return !cells.before().isEmpty() && !cells.after().isEmpty();
    }

    Indicator indicator() {
        return indicator;
    }

    GroundData data() {
        return data;
    }

    Matches matches() {
        return matches;
    }

    /** First day that the data reach. */
    LocalDate first() {
        return first;
    }

    /** Last day that the data reach. */
    LocalDate last() {
        return last;
    }

    /** First day that is looked at; of the indicator's window where the data have nothing of it. */
    LocalDate from() {
        return from;
    }

    LocalDate end() {
        return end;
    }

    DayCounts days() {
        return days;
    }

    Cells cells() {
        return cells;
    }
}
