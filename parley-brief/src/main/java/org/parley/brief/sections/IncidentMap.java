package org.parley.brief.sections;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.brief.document.Block;
import org.parley.brief.document.Drawing;
import org.parley.brief.document.Drawing.Mark;
import org.parley.brief.document.Drawing.Point;
import org.parley.brief.document.Drawing.Tone;
import org.parley.brief.document.Line;
import org.parley.brief.told.Plain;
import org.parley.model.CaseIncident;
import org.parley.model.Place;

/**
 * Where incidents were: country outlines and one mark for each place. What is known to a town is a dot; what is known to a
 * district or a province is an open ring, and what is known to a country only is listed below, since a dot in its middle
 * would lie. Plate carrée, scaled by the cosine of the middle latitude.
 */
final class IncidentMap {

    private static final double WIDTH = 720;
    private static final double LEAST_SPAN = 5;
    private static final double MARGIN = 0.18;
    private static final double LEAST_HEIGHT = 330;
    private static final double MOST_HEIGHT = 620;
    private static final double DOT = 3.2;
    private static final double MOST_DOT = 12;
    private static final double DISTRICT_DEGREES = 0.2;
    private static final double PROVINCE_DEGREES = 0.55;
    private static final double LETTER = 6.2;
    private static final double LINE = 14;

    private final Labels labels;
    private final Map<Place, List<CaseIncident>> byPlace = new LinkedHashMap<>();
    private final Map<String, List<CaseIncident>> elsewhere = new LinkedHashMap<>();
    private final List<Mark> marks = new ArrayList<>();
    private double west;
    private double north;
    private double scaleX;
    private double scaleY;
    private double height;

    IncidentMap(List<CaseIncident> incidents, Labels labels) {
        this.labels = labels;
        for (CaseIncident incident : incidents) {
            incident.findPlace().ifPresent(place -> {
                boolean drawn =
                        place.findPoint().isPresent() && place.precision().compareTo(Place.Precision.PROVINCE) <= 0;
                if (drawn) {
                    byPlace.computeIfAbsent(place, key -> new ArrayList<>()).add(incident);
                } else {
                    elsewhere
                            .computeIfAbsent(Plain.place(place), key -> new ArrayList<>())
                            .add(incident);
                }
            });
        }
    }

    /** Nothing when no place is known well enough. */
    Optional<Block> find() {
        if (byPlace.isEmpty()) {
            return Optional.empty();
        }
        double[] box = box();
        west = box[0];
        north = box[3];
        scaleX = WIDTH / (box[2] - box[0]);
        scaleY = scaleX / Math.cos(Math.toRadians((box[1] + box[3]) / 2));
        height = Math.min(MOST_HEIGHT, (box[3] - box[1]) * scaleY);
        addLand(box);
        addPlaces();
        String label = "Map of " + Plain.count(byPlace.size(), "place") + " where incidents were";
        return Optional.of(new Block.Figure(new Drawing(WIDTH, height, label, marks), Line.of(caption())));
    }

    /** West, south, east, north in degrees: all places with a margin. */
    private double[] box() {
        double[] box = {180, 90, -180, -90};
        for (Place place : byPlace.keySet()) {
            Place.Point point = place.findPoint().orElseThrow();
            box[0] = Math.min(box[0], point.longitude());
            box[1] = Math.min(box[1], point.latitude());
            box[2] = Math.max(box[2], point.longitude());
            box[3] = Math.max(box[3], point.latitude());
        }
        double squeeze = Math.max(0.2, Math.cos(Math.toRadians((box[1] + box[3]) / 2)));
        double high = Math.max(LEAST_SPAN, (box[3] - box[1]) * (1 + 2 * MARGIN));
        double wide = Math.max((box[2] - box[0]) * (1 + 2 * MARGIN), high * WIDTH / MOST_HEIGHT / squeeze * 1.15);
        high = Math.max(high, wide * squeeze * LEAST_HEIGHT / WIDTH);
        double middleX = (box[0] + box[2]) / 2;
        double middleY = (box[1] + box[3]) / 2;
        return new double[] {middleX - wide / 2, middleY - high / 2, middleX + wide / 2, middleY + high / 2};
    }

    private void addLand(double[] box) {
        for (Outlines.Ring ring : Outlines.load()) {
            if (ring.meets(box[0], box[1], box[2], box[3])) {
                List<Point> points = ring.points().stream()
                        .map(point -> new Point(x(point.longitude()), y(point.latitude())))
                        .toList();
                List<Point> seen = Clip.within(points, -2, -2, WIDTH + 2, height + 2);
                if (seen.size() > 2) {
                    marks.add(new Drawing.Area(seen, Tone.LAND));
                }
            }
        }
    }

    private void addPlaces() {
        List<double[]> taken = new ArrayList<>();
        for (Map.Entry<Place, List<CaseIncident>> entry : byPlace.entrySet()) {
            Place place = entry.getKey();
            Place.Point point = place.findPoint().orElseThrow();
            Point centre = new Point(x(point.longitude()), y(point.latitude()));
            double radius = radius(place, entry.getValue().size());
            boolean area = place.precision().compareTo(Place.Precision.DISTRICT) >= 0;
            marks.add(new Drawing.Disc(
                    centre,
                    radius,
                    area ? Tone.RING : Tone.DOT,
                    place.name() + ": " + numbers(entry.getValue()),
                    labels.get(entry.getValue().get(0).id()).target()));
            addLabel(place.name(), centre, radius, taken);
        }
    }

    /** To the right of the mark, else to the left; left out where it would cover another. */
    private void addLabel(String name, Point centre, double radius, List<double[]> taken) {
        double wide = name.length() * LETTER;
        for (boolean right : List.of(true, false)) {
            double from = right ? centre.x() + radius + 3 : centre.x() - radius - 3 - wide;
            double[] label = {from, centre.y() - LINE / 2, from + wide, centre.y() + LINE / 2};
            boolean free =
                    label[0] >= 0 && label[2] <= WIDTH && taken.stream().noneMatch(other -> overlap(label, other));
            if (free) {
                taken.add(label);
                marks.add(new Drawing.Label(new Point(right ? from : from + wide, centre.y() + 4), name, !right));
                return;
            }
        }
    }

    private static boolean overlap(double[] a, double[] b) {
        return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
    }

    private String caption() {
        String drawn =
                "Dots: known to a town or better, larger for more incidents. Rings: known to a district or a province only.";
        String notDrawn = elsewhere.isEmpty()
                ? ""
                : " Not drawn: "
                        + elsewhere.entrySet().stream()
                                .map(entry -> entry.getKey() + " (" + numbers(entry.getValue()) + ")")
                                .collect(Collectors.joining(", "))
                        + ".";
        return drawn + notDrawn + " Outlines: Natural Earth; borders state no position.";
    }

    private String numbers(List<CaseIncident> incidents) {
        return incidents.stream()
                .map(incident -> labels.get(incident.id()).text())
                .collect(Collectors.joining(" "));
    }

    private double radius(Place place, int count) {
        return switch (place.precision()) {
            case DISTRICT -> Math.max(MOST_DOT, DISTRICT_DEGREES * scaleY);
            case PROVINCE, COUNTRY, REGION -> Math.max(MOST_DOT, PROVINCE_DEGREES * scaleY);
            case SITE, CITY -> Math.min(MOST_DOT, DOT * Math.sqrt(count));
        };
    }

    private double x(double longitude) {
        return (longitude - west) * scaleX;
    }

    private double y(double latitude) {
        return (north - latitude) * scaleY;
    }
}
