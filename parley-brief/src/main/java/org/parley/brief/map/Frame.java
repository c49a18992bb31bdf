package org.parley.brief.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.parley.brief.document.Drawing;
import org.parley.brief.document.Drawing.Mark;
import org.parley.brief.document.Drawing.Point;
import org.parley.brief.document.Drawing.Tone;
import org.parley.model.Place;

/**
 * The part of a drawing that is a piece of the earth. Plate carrée, scaled by the cosine of the middle latitude. Immutable.
 */
public final class Frame {

    /** What is said below every map. */
    public static final String SOURCE = "Outlines: Natural Earth; borders state no position.";

    private static final double LEAST_SPAN = 5;
    private static final double MARGIN = 0.18;

    private final Shape shape;
    private final double left;
    private final double west;
    private final double south;
    private final double east;
    private final double north;
    private final double scaleX;
    private final double scaleY;

    /**
     * How large a frame may be.
     *
     * @param width in units of the drawing
     * @param leastHeight in the same units
     * @param mostHeight in the same units
     */
    public record Shape(double width, double leastHeight, double mostHeight) {}

    private Frame(Shape shape, double left, double west, double south, double east, double north) {
        this.shape = shape;
        this.left = left;
        this.west = west;
        this.south = south;
        this.east = east;
        this.north = north;
        this.scaleX = shape.width() / (east - west);
        this.scaleY = scaleX / Math.cos(Math.toRadians((south + north) / 2));
    }

    /**
     * A frame that holds all points with a margin, at the upper left of its drawing.
     *
     * @param points at least one
     */
    public static Frame around(Collection<Place.Point> points, Shape shape) {
        double west = 180;
        double south = 90;
        double east = -180;
        double north = -90;
        for (Place.Point point : points) {
            west = Math.min(west, point.longitude());
            south = Math.min(south, point.latitude());
            east = Math.max(east, point.longitude());
            north = Math.max(north, point.latitude());
        }
        double squeeze = Math.max(0.2, Math.cos(Math.toRadians((south + north) / 2)));
        double high = Math.max(LEAST_SPAN, (north - south) * (1 + 2 * MARGIN));
        double wide =
                Math.max((east - west) * (1 + 2 * MARGIN), high * shape.width() / shape.mostHeight() / squeeze * 1.15);
        high = Math.max(high, wide * squeeze * shape.leastHeight() / shape.width());
        double middleX = (west + east) / 2;
        double middleY = (south + north) / 2;
        return new Frame(shape, 0, middleX - wide / 2, middleY - high / 2, middleX + wide / 2, middleY + high / 2);
    }

    /** The same piece of the earth so much further to the right. */
    public Frame movedBy(double units) {
        return new Frame(shape, left + units, west, south, east, north);
    }

    /** In units of the drawing. */
    public double height() {
        return Math.min(shape.mostHeight(), (north - south) * scaleY);
    }

    /** Left end, in units of the drawing. */
    public double left() {
        return left;
    }

    /** Right end, in units of the drawing. */
    public double right() {
        return left + shape.width();
    }

    /** Units to a degree of latitude. */
    public double degree() {
        return scaleY;
    }

    /** Where a point of the earth is on the drawing. */
    public Point at(Place.Point point) {
        return new Point(left + (point.longitude() - west) * scaleX, (north - point.latitude()) * scaleY);
    }

    /** Sea, and the land in it. */
    public List<Mark> ground() {
        List<Mark> marks = new ArrayList<>();
        double height = height();
        marks.add(new Drawing.Area(
                List.of(new Point(left, 0), new Point(right(), 0), new Point(right(), height), new Point(left, height)),
                Tone.SEA));
        for (Outlines.Ring ring : Outlines.all()) {
            if (ring.meets(west, south, east, north)) {
                List<Point> points = ring.points().stream().map(this::at).toList();
                List<Point> seen = Clip.within(points, left, -2, right(), height + 2);
                if (seen.size() > 2) {
                    marks.add(new Drawing.Area(seen, Tone.LAND));
                }
            }
        }
        return marks;
    }
}
