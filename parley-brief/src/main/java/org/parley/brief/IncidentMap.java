package org.parley.brief;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.parley.brief.Leaf.Happening;
import org.parley.model.Place;

/**
 * Where incidents were, as a drawing inside the page: country outlines and one mark for each place. What is known to a
 * town is a dot; what is known to a district or a province is an open ring, and what is known to a country only is listed
 * below, since a dot in its middle would lie. Plate carrée, scaled by the cosine of the middle latitude.
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

    private final Map<Place, List<Happening>> byPlace = new LinkedHashMap<>();
    private final Map<String, List<Happening>> elsewhere = new LinkedHashMap<>();
    private double west;
    private double north;
    private double scaleX;
    private double scaleY;
    private double height;

    IncidentMap(List<Happening> happenings) {
        for (Happening happening : happenings) {
            happening.incident().findPlace().ifPresent(place -> {
                boolean drawn =
                        place.findPoint().isPresent() && place.precision().compareTo(Place.Precision.PROVINCE) <= 0;
                if (drawn) {
                    byPlace.computeIfAbsent(place, key -> new ArrayList<>()).add(happening);
                } else {
                    elsewhere
                            .computeIfAbsent(Plain.place(place), key -> new ArrayList<>())
                            .add(happening);
                }
            });
        }
    }

    /** Nothing when no place is known well enough. */
    void write(Html html) throws IOException {
        if (byPlace.isEmpty()) {
            return;
        }
        double[] box = box();
        west = box[0];
        north = box[3];
        scaleX = WIDTH / (box[2] - box[0]);
        scaleY = scaleX / Math.cos(Math.toRadians((box[1] + box[3]) / 2));
        height = Math.min(MOST_HEIGHT, (box[3] - box[1]) * scaleY);
        html.open("figure", "class", "map");
        html.open(
                "svg",
                "viewBox",
                "0 0 " + number(WIDTH) + " " + number(height),
                "role",
                "img",
                "aria-label",
                "Map of " + TextBrief.count(byPlace.size(), "place") + " where incidents were");
        writeLand(html, box);
        writePlaces(html);
        html.closeLine();
        writeCaption(html);
        html.closeLine();
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

    private void writeLand(Html html, double[] box) throws IOException {
        for (Outlines.Ring ring : Outlines.load()) {
            if (ring.meets(box[0], box[1], box[2], box[3])) {
                StringBuilder path = new StringBuilder();
                for (Place.Point point : ring.points()) {
                    path.append(path.length() == 0 ? 'M' : 'L')
                            .append(number(x(point.longitude())))
                            .append(' ')
                            .append(number(y(point.latitude())));
                }
                html.open("path", "d", path.append('Z').toString(), "class", "land")
                        .close();
            }
        }
    }

    private void writePlaces(Html html) throws IOException {
        List<double[]> taken = new ArrayList<>();
        for (Map.Entry<Place, List<Happening>> entry : byPlace.entrySet()) {
            Place place = entry.getKey();
            Place.Point point = place.findPoint().orElseThrow();
            double x = x(point.longitude());
            double y = y(point.latitude());
            double radius = radius(place, entry.getValue().size());
            boolean area = place.precision().compareTo(Place.Precision.DISTRICT) >= 0;
            html.open("a", "href", "#" + entry.getValue().get(0).listAnchor());
            html.open("circle", "cx", number(x), "cy", number(y), "r", number(radius), "class", area ? "area" : "dot");
            html.element("title", place.name() + ": " + numbers(entry.getValue()))
                    .close();
            writeLabel(html, place.name(), x, y, radius, taken);
            html.close();
        }
    }

    /** To the right of the mark, else to the left; left out where it would cover another. */
    private static void writeLabel(Html html, String name, double x, double y, double radius, List<double[]> taken)
            throws IOException {
        double wide = name.length() * LETTER;
        for (boolean right : List.of(true, false)) {
            double from = right ? x + radius + 3 : x - radius - 3 - wide;
            double[] label = {from, y - LINE / 2, from + wide, y + LINE / 2};
            boolean free =
                    label[0] >= 0 && label[2] <= WIDTH && taken.stream().noneMatch(other -> overlap(label, other));
            if (free) {
                taken.add(label);
                html.element(
                        "text",
                        name,
                        "x",
                        number(right ? from : from + wide),
                        "y",
                        number(y + 4),
                        "text-anchor",
                        right ? "start" : "end");
                return;
            }
        }
    }

    private static boolean overlap(double[] a, double[] b) {
        return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
    }

    private void writeCaption(Html html) throws IOException {
        html.open("figcaption");
        html.text(
                "Dots: known to a town or better, larger for more incidents. Rings: known to a district or a province only.");
        if (!elsewhere.isEmpty()) {
            html.text(" Not drawn: "
                    + elsewhere.entrySet().stream()
                            .map(entry -> entry.getKey() + " (" + numbers(entry.getValue()) + ")")
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        html.text(" Outlines: Natural Earth; borders state no position.");
        html.close();
    }

    private static String numbers(List<Happening> happenings) {
        return happenings.stream().map(h -> "▪" + h.number()).collect(Collectors.joining(" "));
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

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
