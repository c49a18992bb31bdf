package org.parley.docket.assess;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.docket.assess.indicator.Indicator;
import org.parley.docket.assess.indicator.IndicatorFile;
import org.parley.docket.assess.indicator.IndicatorProblem;
import org.parley.model.EventDate;
import org.parley.model.GroundIncident;
import org.parley.model.Place;

/** Incidents for tests. */
public final class MadeGround {

    private MadeGround() {}

    /** One incident on days {@code from} to {@code to}, with one side. */
    public static GroundIncident incident(
            String id, String actor, String province, LocalDate from, LocalDate to, int killed) {
        return incident(id, actor, null, province, new Place.Point(33.3, 44.4), from, to, killed);
    }

    /** One incident with two sides. */
    public static GroundIncident incident(
            String id,
            String actor,
            @Nullable String against,
            String province,
            Place.@Nullable Point point,
            LocalDate from,
            LocalDate to,
            int killed) {
        List<GroundIncident.Side> sides = new ArrayList<>();
        sides.add(new GroundIncident.Side(actor, actor, null, null, GroundIncident.Role.FIRST));
        if (against != null) {
            sides.add(new GroundIncident.Side(against, against, null, null, GroundIncident.Role.SECOND));
        }
        return new GroundIncident(
                id,
                null,
                List.of("Battles"),
                sides,
                from,
                to,
                from.equals(to) ? EventDate.Precision.DAY : EventDate.Precision.INTERVAL,
                new Place("Town", province, "IRQ", point, Place.Precision.CITY),
                new GroundIncident.Killed(killed, killed, killed, null),
                1,
                "a checkpoint was attacked");
    }

    /** As many incidents a week as told, from a day on, spread over the days of the week. */
    public static List<GroundIncident> weeks(String dataSet, String actor, LocalDate first, int... weeks) {
        List<GroundIncident> incidents = new ArrayList<>();
        for (int week = 0; week < weeks.length; week++) {
            for (int i = 0; i < weeks[week]; i++) {
                LocalDate day = first.plusWeeks(week).plusDays(i % 7);
                incidents.add(
                        incident(dataSet + ":" + actor + "-" + week + "-" + i, actor, "Baghdad province", day, day, 2));
            }
        }
        return incidents;
    }

    /** An indicator from its lines. */
    public static Indicator indicator(String lines) {
        try {
            return IndicatorFile.read("test.txt", lines);
        } catch (IndicatorProblem e) {
            throw new AssertionError(e);
        }
    }
}
