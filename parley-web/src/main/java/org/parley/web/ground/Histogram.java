package org.parley.web.ground;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * How many incidents began in each stretch of time. One that may have happened on more days than a stretch has, and on more than a week, is
 * in none: it is counted apart.
 *
 * @param unit of a stretch
 * @param bars from the first day that was asked for to the last, without a gap
 * @param coarse how many are not known finely enough
 * @param undated how many have no days
 */
public record Histogram(Unit unit, List<Bar> bars, int coarse, int undated) {

    private static final int DAYS_A_WEEK = 7;

    /** How long a stretch is. */
    public enum Unit {
        DAY(120),
        WEEK(3 * 366),
        MONTH(15 * 366),
        YEAR(Long.MAX_VALUE);

        private final long mostDays;

        Unit(long mostDays) {
            this.mostDays = mostDays;
        }

        /** The finest that fills no more than some hundred stretches. */
        static Unit of(long days) {
            for (Unit unit : values()) {
                if (days <= unit.mostDays) {
                    return unit;
                }
            }
            throw new IllegalStateException("a span of " + days + " days has no unit");
        }

        /** First day of the stretch in which a day is; weeks begin on Monday. */
        LocalDate begin(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case MONTH -> day.withDayOfMonth(1);
                case YEAR -> day.withDayOfYear(1);
            };
        }

        LocalDate next(LocalDate begin) {
            return switch (this) {
                case DAY -> begin.plusDays(1);
                case WEEK -> begin.plusDays(DAYS_A_WEEK);
                case MONTH -> begin.plusMonths(1);
                case YEAR -> begin.plusYears(1);
            };
        }
    }

    /**
     * A stretch.
     *
     * @param from first day
     * @param to last day
     * @param told how many reports tell
     * @param imported how many were imported
     */
    public record Bar(LocalDate from, LocalDate to, int told, int imported) {

        public int count() {
            return told + imported;
        }
    }

    public Histogram {
        bars = List.copyOf(bars);
    }

    /** Counts what is wanted, on any day, over a span. What lies outside of it is not counted. */
    public static Histogram of(Ground ground, GroundQuery query, Days span) {
        Unit unit = Unit.of(span.count());
        List<LocalDate> begins = new ArrayList<>();
        for (LocalDate begin = unit.begin(span.from()); !begin.isAfter(span.to()); begin = unit.next(begin)) {
            begins.add(begin);
        }
        int first = (int) begins.get(0).toEpochDay();
        int end = (int) unit.next(begins.get(begins.size() - 1)).toEpochDay();
        int[] stretch = stretches(begins, end);
        int[] told = new int[begins.size()];
        int[] imported = new int[begins.size()];
        int[] apart = new int[2];
        ground.find(query.onAnyDay(), (table, row) -> {
            int day = table.first(row);
            if (day == GroundTable.NO_DAY) {
                apart[1]++;
            } else if (day >= first && day < end) {
                int days = table.last(row) - day + 1;
                int at = stretch[day - first];
                int length = (int) ChronoUnit.DAYS.between(begins.get(at), unit.next(begins.get(at)));
                if (days > Math.max(DAYS_A_WEEK, length)) {
                    apart[0]++;
                } else if (table == ground.told()) {
                    told[at]++;
                } else {
                    imported[at]++;
                }
            }
        });
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < begins.size(); i++) {
            bars.add(new Bar(begins.get(i), unit.next(begins.get(i)).minusDays(1), told[i], imported[i]));
        }
        return new Histogram(unit, bars, apart[0], apart[1]);
    }

    /** The number of the stretch in which each day is, from the first day on. */
    private static int[] stretches(List<LocalDate> begins, int end) {
        int first = (int) begins.get(0).toEpochDay();
        int[] stretch = new int[end - first];
        for (int i = 0; i < begins.size(); i++) {
            int to = i + 1 < begins.size() ? (int) begins.get(i + 1).toEpochDay() : end;
            java.util.Arrays.fill(stretch, (int) begins.get(i).toEpochDay() - first, to - first, i);
        }
        return stretch;
    }

    /** The greatest count of a stretch, at least 1. */
    public int highest() {
        return Math.max(1, bars.stream().mapToInt(Bar::count).max().orElse(1));
    }
}
