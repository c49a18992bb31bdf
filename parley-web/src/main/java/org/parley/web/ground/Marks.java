package org.parley.web.ground;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.brief.told.Plain;
import org.parley.model.Place;

/**
 * Puts incidents together into marks, by squares of a map in the Mercator projection. What is known to a town never merges with what is
 * known to a district or province, so that each mark keeps the precision of what is in it; an area is a mark of its own as long as it is
 * larger than a square. For one thread.
 */
public final class Marks {

    /** Side of a square in pixels of a map whose world is 256 pixels wide at zoom 0. */
    private static final int SQUARE_PIXELS = 44;

    private static final double WORLD_PIXELS = 256;
    private static final double WORLD_KILOMETRES = 40_075;
    private static final int MOST_ZOOM = 18;

    /** With more, the map is put together as if it were smaller. */
    private static final int MOST_MARKS = 1_500;

    private final double squares;
    private final Map<Square, Growing> growing = new LinkedHashMap<>();
    private final Map<String, Integer> beside = new HashMap<>();
    private int noPlace;
    private int keptBack;

    /** A square; of an area that is a mark of its own its point, as bits. */
    private record Square(Spot.Drawn drawn, long x, long y) {}

    private static final class Growing {

        private final Spot.Drawn drawn;
        private final Set<Place.Point> points = new HashSet<>();
        private final Map<String, Integer> names = new HashMap<>();
        private final GroundTable table;
        private final int first;
        private Box box;
        private double latitudes;
        private double longitudes;
        private double kilometres;
        private int told;
        private int imported;

        Growing(Spot.Drawn drawn, Box box, GroundTable table, int first) {
            this.drawn = drawn;
            this.box = box;
            this.table = table;
            this.first = first;
        }

        Mark mark() {
            String name = names.entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                    .map(Map.Entry::getKey)
                    .orElse("");
            int count = told + imported;
            return new Mark(
                    drawn,
                    points.size(),
                    latitudes / count,
                    longitudes / count,
                    kilometres,
                    box,
                    name,
                    told,
                    imported,
                    table.row(first));
        }
    }

    private Marks(int zoom) {
        this.squares = WORLD_PIXELS * Math.pow(2, zoom) / SQUARE_PIXELS;
    }

    /**
     * The map of what is wanted.
     *
     * @param zoom as maps on the web count it; the nearest of 0 to 18 is taken
     */
    public static Mark.Map of(Ground ground, GroundQuery query, int zoom) {
        for (int at = Math.min(MOST_ZOOM, Math.max(0, zoom)); ; at--) {
            Marks marks = new Marks(at);
            ground.find(query, (table, row) -> marks.add(table, row, table == ground.told()));
            if (at == 0 || marks.growing.size() <= MOST_MARKS) {
                return marks.map(at);
            }
        }
    }

    private void add(GroundTable table, int row, boolean told) {
        if (table.isKeptBack(row)) {
            keptBack++;
            return;
        }
        Spot spot = table.spot(row).orElse(null);
        if (spot == null) {
            noPlace++;
            return;
        }
        Box box = spot.findBox().orElse(null);
        Place.Point point = spot.place().point();
        if (box == null || point == null) {
            beside.merge(Plain.place(spot.place()), 1, Integer::sum);
            return;
        }
        Growing mark =
                growing.computeIfAbsent(square(spot, point), square -> new Growing(square.drawn(), box, table, row));
        mark.box = mark.box.and(box);
        mark.latitudes += point.latitude();
        mark.longitudes += point.longitude();
        mark.kilometres = Math.max(mark.kilometres, spot.kilometres());
        mark.points.add(point);
        mark.names.merge(spot.place().name(), 1, Integer::sum);
        mark.told += told ? 1 : 0;
        mark.imported += told ? 0 : 1;
    }

    private Square square(Spot spot, Place.Point point) {
        Spot.Drawn drawn = spot.drawn();
        double squareKilometres = WORLD_KILOMETRES / squares * Math.cos(Math.toRadians(point.latitude()));
        if (drawn != Spot.Drawn.DOT && spot.kilometres() > squareKilometres) {
            return new Square(
                    drawn, Double.doubleToLongBits(point.longitude()), Double.doubleToLongBits(point.latitude()));
        }
        double x = (point.longitude() + 180) / 360 * squares;
        double sine = Math.min(0.9999, Math.max(-0.9999, Math.sin(Math.toRadians(point.latitude()))));
        double y = (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * squares;
        return new Square(drawn, (long) Math.floor(x), (long) Math.floor(y));
    }

    private Mark.Map map(int zoom) {
        List<Mark> marks = new ArrayList<>();
        growing.values().forEach(one -> marks.add(one.mark()));
        marks.sort(Comparator.comparing((Mark mark) -> mark.drawn(), Comparator.reverseOrder())
                .thenComparing(Comparator.comparingDouble(Mark::kilometres).reversed())
                .thenComparing(Comparator.comparingInt(Mark::count).reversed())
                .thenComparing(Mark::name));
        List<Mark.Beside> names = beside.entrySet().stream()
                .map(entry -> new Mark.Beside(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Mark.Beside::count).reversed().thenComparing(Mark.Beside::name))
                .toList();
        return new Mark.Map(marks, names, noPlace, keptBack, zoom);
    }
}
