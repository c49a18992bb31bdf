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
import org.parley.brief.map.Frame;
import org.parley.brief.map.Lettering;
import org.parley.brief.told.Plain;
import org.parley.model.CaseIncident;
import org.parley.model.Place;

/**
 * Where incidents were: country outlines and one mark for each place. What is known to a town is a dot; what is known to a
 * district or a province is an open ring, and what is known to a country only is listed below, since a dot in its middle
 * would lie.
 */
final class IncidentMap {

    private static final Frame.Shape SHAPE = new Frame.Shape(720, 330, 620);
    private static final double DOT = 3.2;
    private static final double MOST_DOT = 12;
    private static final double DISTRICT_DEGREES = 0.2;
    private static final double PROVINCE_DEGREES = 0.55;

    private final Labels labels;
    private final Map<Place, List<CaseIncident>> byPlace = new LinkedHashMap<>();
    private final Map<String, List<CaseIncident>> elsewhere = new LinkedHashMap<>();
    private final List<Mark> marks = new ArrayList<>();

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
        Frame frame = Frame.around(
                byPlace.keySet().stream()
                        .flatMap(place -> place.findPoint().stream())
                        .toList(),
                SHAPE);
        marks.addAll(frame.ground());
        addPlaces(frame);
        String label = "Map of " + Plain.count(byPlace.size(), "place") + " where incidents were";
        return Optional.of(
                new Block.Figure(new Drawing(SHAPE.width(), frame.height(), label, marks), Line.of(caption())));
    }

    private void addPlaces(Frame frame) {
        Lettering lettering = new Lettering(frame);
        for (Map.Entry<Place, List<CaseIncident>> entry : byPlace.entrySet()) {
            Place place = entry.getKey();
            Place.Point point = place.findPoint().orElseThrow();
            Point centre = frame.at(point);
            double radius = radius(place, entry.getValue().size(), frame.degree());
            boolean area = place.precision().compareTo(Place.Precision.DISTRICT) >= 0;
            marks.add(new Drawing.Disc(
                    centre,
                    radius,
                    area ? Tone.RING : Tone.DOT,
                    place.name() + ": " + numbers(entry.getValue()),
                    labels.get(entry.getValue().get(0).id()).target()));
            lettering.find(place.name(), centre, radius).ifPresent(marks::add);
        }
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
        return drawn + notDrawn + " " + Frame.SOURCE;
    }

    private String numbers(List<CaseIncident> incidents) {
        return incidents.stream()
                .map(incident -> labels.get(incident.id()).text())
                .collect(Collectors.joining(" "));
    }

    private static double radius(Place place, int count, double degree) {
        return switch (place.precision()) {
            case DISTRICT -> Math.max(MOST_DOT, DISTRICT_DEGREES * degree);
            case PROVINCE, COUNTRY, REGION -> Math.max(MOST_DOT, PROVINCE_DEGREES * degree);
            case SITE, CITY -> Math.min(MOST_DOT, DOT * Math.sqrt(count));
        };
    }
}
