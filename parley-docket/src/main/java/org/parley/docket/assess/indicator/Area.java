package org.parley.docket.assess.indicator;

import java.util.List;
import org.parley.model.Place.Point;

/** Where: names, or a shape on the map. Only an incident with coordinates can lie in a shape. */
public sealed interface Area {

    /** Whether a point lies in it. False for names. */
    boolean contains(Point point);

    /** Names of places, provinces or countries, or codes of countries; any of them. */
    record Named(List<String> names) implements Area {

        public Named {
            names = List.copyOf(names);
        }

        @Override
        public boolean contains(Point point) {
            return false;
        }
    }

    /** Degrees; across the date line {@code west} is greater than {@code east}. */
    record Box(double south, double west, double north, double east) implements Area {

        public Box {
            new Point(south, west);
            new Point(north, east);
            if (south > north) {
                throw new IllegalArgumentException("the south " + south + " of a box lies north of its north " + north);
            }
        }

        @Override
        public boolean contains(Point point) {
            boolean isBetween = west <= east
                    ? point.longitude() >= west && point.longitude() <= east
                    : point.longitude() >= west || point.longitude() <= east;
            return isBetween && point.latitude() >= south && point.latitude() <= north;
        }
    }

    /** Straight lines between corners in degrees, the last to the first; not across the date line. */
    record Polygon(List<Point> corners) implements Area {

        public Polygon {
            corners = List.copyOf(corners);
            if (corners.size() < 3) {
                throw new IllegalArgumentException("a polygon has at least 3 corners, got " + corners.size());
            }
        }

        @Override
        public boolean contains(Point point) {
            boolean isInside = false;
            Point last = corners.get(corners.size() - 1);
            for (Point corner : corners) {
                boolean crosses = corner.latitude() > point.latitude() != last.latitude() > point.latitude();
                if (crosses
                        && point.longitude()
                                < (last.longitude() - corner.longitude())
                                                * (point.latitude() - corner.latitude())
                                                / (last.latitude() - corner.latitude())
                                        + corner.longitude()) {
                    isInside = !isInside;
                }
                last = corner;
            }
            return isInside;
        }
    }

    /** Within kilometres of a point, along the surface of a sphere of the earth's mean radius. */
    record Within(double kilometres, Point centre) implements Area {

        private static final double EARTH_KILOMETRES = 6371.0088;

        public Within {
            if (!(kilometres > 0)) {
                throw new IllegalArgumentException("a distance must be over 0 km, got " + kilometres);
            }
        }

        @Override
        public boolean contains(Point point) {
            double north = Math.toRadians(point.latitude() - centre.latitude()) / 2;
            double east = Math.toRadians(point.longitude() - centre.longitude()) / 2;
            double chord = Math.pow(Math.sin(north), 2)
                    + Math.cos(Math.toRadians(centre.latitude()))
                            * Math.cos(Math.toRadians(point.latitude()))
                            * Math.pow(Math.sin(east), 2);
            return 2 * EARTH_KILOMETRES * Math.asin(Math.min(1, Math.sqrt(chord))) <= kilometres;
        }
    }
}
