package org.parley.docket.assess.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.parley.docket.assess.indicator.Unit;
import org.parley.model.GroundIncident;

/**
 * What was counted on each day, and what has no day. An incident whose date is open over some days counts on their middle (the earlier of
 * two), if these are no more than a cell has and all lie on one side of the day on which the conduct begins.
 * Immutable; for any thread.
 */
public final class DayCounts {

    private final long firstDay;
    private final double[] sums;
    private final List<Loose> loose;
    private final int uncounted;

    /**
     * What has no day.
     *
     * @param from first day on which it may have happened
     * @param to last such day
     * @param amount in the unit of the counts
     * @param straddles whether that is since it may lie on either side of the day on which the conduct begins
     */
    public record Loose(LocalDate from, LocalDate to, double amount, boolean straddles) {

        /** What part of its days lie from {@code begin} to before {@code end}. */
        public double share(LocalDate begin, LocalDate end) {
            long first = Math.max(begin.toEpochDay(), from.toEpochDay());
            long last = Math.min(end.toEpochDay() - 1, to.toEpochDay());
            return last < first ? 0 : (last - first + 1.0) / (to.toEpochDay() - from.toEpochDay() + 1);
        }
    }

    private DayCounts(long firstDay, double[] sums, List<Loose> loose, int uncounted) {
        this.firstDay = firstDay;
        this.sums = sums;
        this.loose = List.copyOf(loose);
        this.uncounted = uncounted;
    }

    /** Collects; for one thread. */
    static final class Builder {

        private final Unit unit;
        private final int finestDays;
        private final LocalDate apart;
        private final long firstDay;
        private final double[] days;
        private final List<Loose> loose = new ArrayList<>();
        private int uncounted;

        Builder(Unit unit, int finestDays, LocalDate apart, LocalDate first, LocalDate last) {
            this.unit = unit;
            this.finestDays = finestDays;
            this.apart = apart;
            this.firstDay = first.toEpochDay();
            this.days = new double[(int) (last.toEpochDay() - firstDay + 1)];
        }

        void add(GroundIncident incident) {
            double amount = 1;
            if (unit == Unit.DEATHS) {
                uncounted += incident.findKilled().isEmpty() ? 1 : 0;
                amount = incident.findKilled().map(GroundIncident.Killed::best).orElse(0);
            }
            long from = incident.from().toEpochDay();
            long to = incident.to().toEpochDay();
            boolean straddles =
                    incident.from().isBefore(apart) && !incident.to().isBefore(apart);
            if (to - from + 1 > finestDays || straddles) {
                loose.add(new Loose(incident.from(), incident.to(), amount, straddles));
                return;
            }
            long at = from + (to - from) / 2 - firstDay;
            if (at >= 0 && at < days.length) {
                days[(int) at] += amount;
            }
        }

        DayCounts build() {
            double[] sums = new double[days.length + 1];
            for (int i = 0; i < days.length; i++) {
                sums[i + 1] = sums[i] + (unit == Unit.DAYS_WITH_ANY ? Math.min(1, days[i]) : days[i]);
            }
            return new DayCounts(firstDay, sums, loose, uncounted);
        }
    }

    /** How much on days {@code from} to before {@code end} together. */
    public double between(LocalDate from, LocalDate end) {
        return sums[at(end)] - sums[at(from)];
    }

    private int at(LocalDate day) {
        return (int) Math.max(0, Math.min(sums.length - 1, day.toEpochDay() - firstDay));
    }

    /** What has no day but may have happened on days {@code from} to before {@code end}. */
    public List<Loose> loose(LocalDate from, LocalDate end) {
        return loose.stream()
                .filter(each -> each.from().isBefore(end) && !each.to().isBefore(from))
                .toList();
    }

    /** How many incidents do not say how many were killed, where that is what is counted. */
    public int uncounted() {
        return uncounted;
    }
}
