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

    /**
     * Straight lines between corners in degrees, the last to the first. Where two corners are more than 180 degrees of longitude apart, the
     * line between them is the shorter one, across the date line. Not around a pole.
     */
    record Polygon(List<Point> corners) implements Area {

        private static final double FULL_TURN = 360;

        public Polygon {
            corners = List.copyOf(corners);
            if (corners.size() < 3) {
                throw new IllegalArgumentException("a polygon has at least 3 corners, got " + corners.size());
            }
        }

        @Override
        public boolean contains(Point point) {
            double[] east = longitudes();
            return contains(east, point.latitude(), point.longitude())
                    || contains(east, point.latitude(), point.longitude() + FULL_TURN)
                    || contains(east, point.latitude(), point.longitude() - FULL_TURN);
        }

        /** Of the corners, each at most half a turn from the one before, so that they may lie beyond 180. */
        private double[] longitudes() {
            double[] east = new double[corners.size()];
            east[0] = corners.get(0).longitude();
            for (int i = 1; i < east.length; i++) {
                double step = corners.get(i).longitude() - corners.get(i - 1).longitude();
                double shorter =
                        step > FULL_TURN / 2 ? step - FULL_TURN : step < -FULL_TURN / 2 ? step + FULL_TURN : step;
                east[i] = east[i - 1] + shorter;
            }
            return east;
        }

        private boolean contains(double[] east, double latitude, double longitude) {
            boolean isInside = false;
            int last = east.length - 1;
            for (int i = 0; i < east.length; i++) {
                double north = corners.get(i).latitude();
                double before = corners.get(last).latitude();
                boolean crosses = north > latitude != before > latitude;
                if (crosses && longitude < (east[last] - east[i]) * (latitude - north) / (before - north) + east[i]) {
                    isInside = !isInside;
                }
                last = i;
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
