package org.parley.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.brief.document.Drawing;
import org.parley.brief.map.Frame;
import org.parley.brief.map.Lettering;
import org.parley.model.Place;
import org.parley.web.ground.Box;
import org.parley.web.ground.Mark;
import org.parley.web.ground.Spot;

/**
 * The map as a drawing.
 *
 * @param width in units
 * @param height in units
 * @param land paths
 * @param shapes areas first
 * @param names of places, as far as there is room
 */
public record GroundPicture(String width, String height, List<String> land, List<Shape> shapes, List<Name> names) {

    private static final Frame.Shape SHAPE = new Frame.Shape(960, 380, 560);
    private static final double KILOMETRES_A_DEGREE = 111.2;
    private static final double LEAST = 4;
    private static final double MOST = 22;

    /**
     * A mark.
     *
     * @param style {@code dot}, {@code ring}, {@code area} or {@code cluster}
     * @param radius in units
     * @param below where its number stands: in the middle, of an area on its rim
     * @param numbered whether its count is written in it
     */
    public record Shape(Mark mark, String style, String x, String y, String radius, String below, boolean numbered) {}

    /**
     * A name.
     *
     * @param anchor {@code start} or {@code end}: which end of it is at {@code x}
     */
    public record Name(String words, String x, String y, String anchor) {}

    /** Nothing when there is no mark. */
    static Optional<GroundPicture> find(Mark.Map map) {
        return map.findBox().map(box -> {
            Frame frame = Frame.around(corners(box), SHAPE);
            List<String> land = new ArrayList<>();
            for (Drawing.Mark mark : frame.ground()) {
                if (mark instanceof Drawing.Area area && area.tone() == Drawing.Tone.LAND) {
                    land.add(path(area.points()));
                }
            }
            return new GroundPicture(
                    GroundTimes.number(SHAPE.width()),
                    GroundTimes.number(frame.height()),
                    land,
                    map.marks().stream().map(mark -> shape(mark, frame)).toList(),
                    names(map.marks(), frame));
        });
    }

    /** At which size of a map the marks of a drawing of this piece of the earth are put together. */
    static int zoom(Optional<Box> box) {
        double wide = box.map(one -> Math.max(one.east() - one.west(), 2 * (one.north() - one.south())))
                .orElse(360.0);
        return (int) Math.floor(Math.log(360 / Math.max(5, wide) * SHAPE.width() / 256) / Math.log(2));
    }

    private static List<Place.Point> corners(Box box) {
        return List.of(
                new Place.Point(box.south(), within(box.west())), new Place.Point(box.north(), within(box.east())));
    }

    private static double within(double longitude) {
        return Math.min(180, Math.max(-180, longitude));
    }

    private static Shape shape(Mark mark, Frame frame) {
        Drawing.Point at = frame.at(new Place.Point(mark.latitude(), mark.longitude()));
        double real = mark.kilometres() / KILOMETRES_A_DEGREE * frame.degree();
        double size = Math.min(MOST, LEAST + 2.5 * Math.log(mark.count()) / Math.log(2));
        boolean area = mark.drawn() != Spot.Drawn.DOT && !mark.isCluster();
        String style = mark.isCluster() ? "cluster" : mark.drawn().name().toLowerCase(java.util.Locale.ROOT);
        double radius = area ? Math.max(LEAST, real) : mark.isCluster() ? Math.max(9, size) : size;
        return new Shape(
                mark,
                style,
                GroundTimes.number(at.x()),
                GroundTimes.number(at.y()),
                GroundTimes.number(radius),
                GroundTimes.number(area ? at.y() - radius : at.y()),
                mark.count() > 1);
    }

    private static List<Name> names(List<Mark> marks, Frame frame) {
        Lettering lettering = new Lettering(frame);
        List<Name> names = new ArrayList<>();
        for (Mark mark : marks) {
            Drawing.Point at = frame.at(new Place.Point(mark.latitude(), mark.longitude()));
            if (!mark.isCluster()
                    && lettering.find(mark.name(), at, LEAST * 2).orElse(null) instanceof Drawing.Label label) {
                names.add(new Name(
                        label.text(),
                        GroundTimes.number(label.at().x()),
                        GroundTimes.number(label.at().y()),
                        label.end() ? "end" : "start"));
            }
        }
        return names;
    }

    private static String path(List<Drawing.Point> points) {
        // to whole units, so that neighbours keep their common border
        StringBuilder path = new StringBuilder();
        String last = "";
        for (Drawing.Point point : points) {
            String at = Math.round(point.x()) + " " + Math.round(point.y());
            if (!at.equals(last)) {
                path.append(path.length() == 0 ? 'M' : 'L').append(at);
            }
            last = at;
        }
        return path.append('Z').toString();
    }
}
