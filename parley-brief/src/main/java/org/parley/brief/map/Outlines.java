package org.parley.brief.map;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.parley.model.Place;

/**
 * The land of the earth as closed rings, from {@code outlines.txt.gz}: Natural Earth 1:50m countries, public domain, made by
 * {@code CountryOutlines} of parley-evaluation. Borders are those of the data set and state no position.
 */
public final class Outlines {

    /** A closed line around land. */
    public record Ring(List<Place.Point> points) {

        public Ring {
            points = List.copyOf(points);
        }

        /** Whether its bounds, in degrees, meet the box. */
        boolean meets(double west, double south, double east, double north) {
            return points.stream().anyMatch(point -> point.longitude() >= west)
                    && points.stream().anyMatch(point -> point.longitude() <= east)
                    && points.stream().anyMatch(point -> point.latitude() >= south)
                    && points.stream().anyMatch(point -> point.latitude() <= north);
        }
    }

    private Outlines() {}

    private static final class Kept {

        private static final List<Ring> ALL = List.copyOf(load());
    }

    /** All of them; read once, when they are first wanted. */
    public static List<Ring> all() {
        return Kept.ALL;
    }

    private static List<Ring> load() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Objects.requireNonNull(
                        Outlines.class.getResourceAsStream("outlines.txt.gz"),
                        "outlines.txt.gz must be on the class path")),
                StandardCharsets.US_ASCII))) {
            List<Ring> out = new ArrayList<>();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.startsWith("#")) {
                    out.add(ring(line));
                }
            }
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Ring ring(String line) {
        List<Place.Point> points = new ArrayList<>();
        int x = 0;
        int y = 0;
        for (String step : line.split(" ", -1)) {
            int comma = step.indexOf(',');
            x += Integer.parseInt(step.substring(0, comma));
            y += Integer.parseInt(step.substring(comma + 1));
            points.add(new Place.Point(y / 100.0, x / 100.0));
        }
        return new Ring(points);
    }
}
