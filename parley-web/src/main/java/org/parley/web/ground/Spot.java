package org.parley.web.ground;

import java.util.List;
import java.util.Optional;
import org.parley.model.Place;

/**
 * A place as a map takes it.
 *
 * @param place as reports or a data set tell it
 * @param kilometres how far it reaches from its point; 0 for a town or less, and for what is not drawn
 */
public record Spot(Place place, double kilometres) {

    private static final double KILOMETRES_A_DEGREE = 111.2;
    private static final double LEAST_SQUEEZE = 0.05;

    /** How it is drawn, so that no mark says more than is known. */
    public enum Drawn {
        /** known to a town or better */
        DOT,
        /** somewhere in a district */
        RING,
        /** somewhere in a province */
        AREA,
        /** a country, a region or a place without a point: beside the map */
        NOT
    }

    public Drawn drawn() {
        if (place.findPoint().isEmpty()) {
            return Drawn.NOT;
        }
        return switch (place.precision()) {
            case SITE, CITY -> Drawn.DOT;
            case DISTRICT -> Drawn.RING;
            case PROVINCE -> Drawn.AREA;
            case COUNTRY, REGION -> Drawn.NOT;
        };
    }

    /** What makes it one place with another: the area that is meant, wherever its point was put; else the point. */
    Object identity() {
        return drawn() == Drawn.DOT || place.findPoint().isEmpty()
                ? place.findPoint()
                : List.of(
                        drawn(),
                        name(),
                        place.findAdmin1().orElse(""),
                        place.findCountry().orElse(""));
    }

    /** What it is called: an area by its own name, not that of a town by which its point was put. */
    String name() {
        return place.precision() == Place.Precision.PROVINCE
                ? place.findAdmin1().orElse(place.name())
                : place.name();
    }

    /** The piece of the earth that it may be in; absent when it is not drawn. */
    public Optional<Box> findBox() {
        if (drawn() == Drawn.NOT) {
            return Optional.empty();
        }
        return place.findPoint().map(point -> {
            double high = kilometres / KILOMETRES_A_DEGREE;
            double wide = high / Math.max(LEAST_SQUEEZE, Math.cos(Math.toRadians(point.latitude())));
            return new Box(
                    point.longitude() - wide,
                    Math.max(-90, point.latitude() - high),
                    point.longitude() + wide,
                    Math.min(90, point.latitude() + high));
        });
    }
}
