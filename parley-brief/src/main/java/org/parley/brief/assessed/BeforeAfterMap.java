package org.parley.brief.assessed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.brief.document.Drawing;
import org.parley.brief.document.Drawing.Mark;
import org.parley.brief.document.Drawing.Point;
import org.parley.brief.document.Drawing.Tone;
import org.parley.brief.map.Frame;
import org.parley.brief.map.Lettering;
import org.parley.brief.told.Plain;
import org.parley.docket.assess.Assessment;
import org.parley.docket.assess.indicator.Indicator;
import org.parley.docket.assess.indicator.Scope;
import org.parley.docket.assess.series.GroundData;
import org.parley.model.GroundIncident;
import org.parley.model.Place;

/**
 * Where it was counted, before on the left and after on the right, on the same piece of the earth and at the same scale: the
 * area of a mark goes with the number of incidents. What is known to a district or a province is an open ring; what is known to
 * a country only is not drawn, and counted below.
 */
final class BeforeAfterMap {

    private static final double GAP = 20;
    private static final double TITLE = 20;
    private static final Frame.Shape SHAPE = new Frame.Shape(350, 200, 340);
    private static final double DOT = 2.4;
    private static final double MOST_DOT = 26;
    private static final double LEAST_RING = 9;
    private static final double HALF_DIGIT = 3.4;
    private static final double DISTRICT_DEGREES = 0.2;
    private static final double PROVINCE_DEGREES = 0.5;

    private final Indicator indicator;
    private final List<Mark> marks = new ArrayList<>();
    private int notDrawn;

    /**
     * Incidents at one place.
     *
     * @param point where
     * @param precision of what is known
     */
    private record Spot(Place.Point point, Place.Precision precision) {}

    /** How many incidents there are, and what the place is called. */
    private record Heap(String name, int count) {

        Heap plus(Heap other) {
            return new Heap(name.compareTo(other.name) <= 0 ? name : other.name, count + other.count);
        }
    }

    private BeforeAfterMap(Indicator indicator) {
        this.indicator = indicator;
    }

    /**
     * The drawing and what is below it.
     *
     * @param caption what the marks mean, and what is not drawn
     */
    record Drawn(Drawing drawing, String caption) {}

    /** Nothing when no place is known well enough. */
    static Optional<Drawn> of(Assessment assessment, GroundData data) {
        return new BeforeAfterMap(assessment.indicator()).draw(assessment, data);
    }

    private Optional<Drawn> draw(Assessment assessment, GroundData data) {
        Scope scope = assessment.indicator().scope();
        Scope counted =
                scope.dataSets().isEmpty() && !assessment.data().dataSet().isEmpty()
                        ? scope.within(assessment.data().dataSet())
                        : scope;
        Map<Spot, Heap> before = new HashMap<>();
        Map<Spot, Heap> after = new HashMap<>();
        LocalDate end = assessment.to().plusDays(1);
        for (GroundIncident incident :
                data.find(counted).near(assessment.from(), end).list()) {
            if (within(incident, assessment.from(), indicator.starts())) {
                take(incident, before);
            } else if (within(incident, indicator.after(), end)) {
                take(incident, after);
            }
        }
        List<Place.Point> points = new ArrayList<>();
        before.keySet().forEach(spot -> points.add(spot.point()));
        after.keySet().forEach(spot -> points.add(spot.point()));
        if (points.isEmpty()) {
            return Optional.empty();
        }
        Frame left = Frame.around(points, SHAPE);
        panel(left, before, "before");
        panel(left.movedBy(SHAPE.width() + GAP), after, "after");
        double width = 2 * SHAPE.width() + GAP;
        String label = "Two maps: " + Plain.count(before.size(), "place") + " before, "
                + Plain.count(after.size(), "place") + " after";
        String caption =
                "Marks: incidents, larger for more of them; dots known to a town or better, rings to a district or a"
                        + " province only."
                        + " They hold what was left out of the series for its date too."
                        + (notDrawn > 0
                                ? " Not drawn, since no more than the country is known: "
                                        + Plain.count(notDrawn, "incident") + "."
                                : "")
                        + " " + Frame.SOURCE;
        return Optional.of(new Drawn(new Drawing(width, left.height() + TITLE, label, marks), caption));
    }

    private static boolean within(GroundIncident incident, LocalDate from, LocalDate end) {
        return !incident.from().isBefore(from) && incident.to().isBefore(end);
    }

    private void take(GroundIncident incident, Map<Spot, Heap> into) {
        Optional<Place> place = incident.findPlace();
        Optional<Place.Point> point = place.flatMap(Place::findPoint);
        if (place.isEmpty() || point.isEmpty() || place.get().precision().compareTo(Place.Precision.PROVINCE) > 0) {
            notDrawn++;
            return;
        }
        into.merge(
                new Spot(point.get(), place.get().precision()),
                new Heap(place.get().name(), 1),
                Heap::plus);
    }

    private void panel(Frame frame, Map<Spot, Heap> heaps, String title) {
        marks.addAll(frame.ground());
        Lettering lettering = new Lettering(frame);
        heaps.entrySet().stream()
                .sorted(Comparator.comparing(
                                (Map.Entry<Spot, Heap> one) -> -one.getValue().count())
                        .thenComparing(one -> one.getKey().point().latitude())
                        .thenComparing(one -> one.getKey().point().longitude())
                        .thenComparing(one -> one.getKey().precision()))
                .forEach(one -> mark(frame, lettering, one.getKey(), one.getValue()));
        int all = heaps.values().stream().mapToInt(Heap::count).sum();
        marks.add(new Drawing.Label(
                new Point(frame.left(), frame.height() + TITLE - 5),
                title + ": " + Plain.count(all, "incident") + " drawn",
                false));
    }

    private void mark(Frame frame, Lettering lettering, Spot spot, Heap heap) {
        double degrees = spot.precision() == Place.Precision.DISTRICT ? DISTRICT_DEGREES : PROVINCE_DEGREES;
        boolean area = spot.precision().compareTo(Place.Precision.DISTRICT) >= 0;
        double dot = Math.min(MOST_DOT, DOT * Math.sqrt(heap.count()));
        double radius = area ? Math.max(Math.max(LEAST_RING, dot), degrees * frame.degree()) : dot;
        Point centre = frame.at(spot.point());
        marks.add(new Drawing.Disc(
                centre,
                radius,
                area ? Tone.RING : Tone.DOT,
                heap.name() + ": " + Plain.count(heap.count(), "incident"),
                null));
        lettering.find(heap.name(), centre, radius).ifPresent(marks::add);
        if (area) {
            String count = Integer.toString(heap.count());
            marks.add(new Drawing.Label(
                    new Point(centre.x() - count.length() * HALF_DIGIT, centre.y() + 4), count, false));
        }
    }
}
