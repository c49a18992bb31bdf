package org.parley.docket.assess;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.docket.assess.indicator.Indicator;
import org.parley.docket.assess.indicator.Scope;
import org.parley.docket.assess.indicator.Unit;
import org.parley.docket.assess.series.DayCounts;
import org.parley.docket.assess.series.Found;
import org.parley.docket.assess.series.GroundData;

/** What a scope finds, once for all windows, cells and units. For one thread. */
final class Matches {

    /** Which incidents. */
    enum Series {
        COUNTED,
        CONTROL,
        /** all else in the same countries, without those who promised or, if nobody is named, outside the area */
        OTHERS
    }

    /** How many times as long before as the indicator says is looked at. */
    private static final int LONGEST = 2;

    private final Found counted;
    private final @Nullable Found control;
    private final Found others;
    private final Map<String, DayCounts> days = new HashMap<>();

    private Matches(Found counted, @Nullable Found control, Found others) {
        this.counted = counted;
        this.control = control;
        this.others = others;
    }

    static Matches of(Indicator indicator, GroundData data) {
        Scope scope = indicator.scope();
        LocalDate end = indicator.to().plusDays(1);
        long before = indicator.starts().toEpochDay() - indicator.from().toEpochDay();
        LocalDate from = indicator.starts().minusDays(LONGEST * before);
        Found counted = data.find(scope);
        Found country = counted.near(from, end).ofTheirCountries().near(from, end);
        if (!scope.dataSets().isEmpty()) {
            country = country.and(data.find(scope.dataSetsOnly()));
        }
        Found theirs = data.find(scope.namesActors() ? scope.actorsOnly() : scope.areasOnly());
        return new Matches(
                counted,
                indicator
                        .findControl()
                        .map(other -> data.find(other).near(from, end).without(counted))
                        .orElse(null),
                country.without(theirs).without(counted));
    }

    Found counted() {
        return counted;
    }

    boolean hasControl() {
        return control != null;
    }

    boolean hasOthers() {
        return others.size() > 0;
    }

    /** Counts by day for the cells and the start of an indicator. */
    DayCounts days(Series series, Unit unit, Indicator indicator) {
        int finest = indicator.cell().mostDays();
        return days.computeIfAbsent(
                series + " " + unit + " " + finest, key -> found(series).count(unit, finest, indicator.starts()));
    }

    private Found found(Series series) {
        return switch (series) {
            case COUNTED -> counted;
            case CONTROL -> control == null ? counted.without(counted) : control;
            case OTHERS -> others;
        };
    }
}
