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
 * Puts incidents together into marks, by squares of a map in the Mercator projection. A district or province is a mark of its own as long
 * as it is wider than a square; a mark of several places says no more than the coarsest of them. For one thread.
 */
public final class Marks {

    /** Side of a square in pixels of a map whose world is 256 pixels wide at zoom 0. */
    private static final int SQUARE_PIXELS = 64;

    private static final double WORLD_PIXELS = 256;
    private static final double WORLD_KILOMETRES = 40_075;
    private static final int MOST_ZOOM = 18;

    /** With more, the map is put together as if it were smaller. */
    private static final int MOST_MARKS = 1_500;

    private final double squares;
    private final Map<Object, Growing> growing = new LinkedHashMap<>();
    private final Map<String, Integer> beside = new HashMap<>();
    private int noPlace;
    private int keptBack;

    /** A square, counted from the north-west. */
    private record Square(long x, long y) {}

    private record At(Spot spot, Place.Point point, Box box) {}

    private static final class Growing {

        private Spot.Drawn drawn;
        private final Set<Object> places = new HashSet<>();
        private final Map<String, Integer> names = new HashMap<>();
        private GroundTable table;
        private int first;
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
                    places.size(),
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
        SpotCounts told = ground.told().countSpots(query);
        SpotCounts imported = ground.imported().countSpots(query);
        for (int at = Math.min(MOST_ZOOM, Math.max(0, zoom)); ; at--) {
            Marks marks = new Marks(at);
            marks.add(ground.told(), told, true);
            marks.add(ground.imported(), imported, false);
            if (at == 0 || marks.growing.size() <= MOST_MARKS) {
                return marks.map(at);
            }
        }
    }

    private void add(GroundTable table, SpotCounts counted, boolean told) {
        keptBack += counted.keptBack();
        for (int number = 0; number < counted.spots(); number++) {
            int count = counted.count(number);
            Spot spot = table.spot(number).orElse(null);
            if (count > 0 && spot == null) {
                noPlace += count;
            } else if (count > 0 && spot != null) {
                Box box = table.box(number).orElse(null);
                Place.Point point = spot.place().point();
                if (box == null || point == null) {
                    beside.merge(Plain.place(spot.place()), count, Integer::sum);
                } else {
                    add(table, counted.first(number), new At(spot, point, box), count, told);
                }
            }
        }
    }

    private void add(GroundTable table, int first, At at, int count, boolean told) {
        Growing mark = growing.computeIfAbsent(
                square(at.spot(), at.point()), square -> new Growing(at.spot().drawn(), at.box(), table, first));
        if (at.spot().drawn().compareTo(mark.drawn) > 0) {
            mark.drawn = at.spot().drawn();
        }
        mark.box = mark.box.and(at.box());
        mark.latitudes += at.point().latitude() * count;
        mark.longitudes += at.point().longitude() * count;
        mark.kilometres = Math.max(mark.kilometres, at.spot().kilometres());
        mark.places.add(at.spot().identity());
        mark.names.merge(at.spot().name(), count, Integer::sum);
        mark.told += told ? count : 0;
        mark.imported += told ? 0 : count;
        if (table.first(first) < mark.table.first(mark.first)) {
            mark.table = table;
            mark.first = first;
        }
    }

    /** What is put together: the area itself while it is wide enough, else all in a square. */
    private Object square(Spot spot, Place.Point point) {
        double squareKilometres = WORLD_KILOMETRES / squares * Math.cos(Math.toRadians(point.latitude()));
        if (spot.kilometres() > squareKilometres / 2) {
            return spot.identity();
        }
        double x = (point.longitude() + 180) / 360 * squares;
        double sine = Math.min(0.9999, Math.max(-0.9999, Math.sin(Math.toRadians(point.latitude()))));
        double y = (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * squares;
        return new Square((long) Math.floor(x), (long) Math.floor(y));
    }

    private Mark.Map map(int zoom) {
        List<Mark> marks = new ArrayList<>();
        growing.values().forEach(one -> marks.add(one.mark()));
        marks.sort(Comparator.comparing(Mark::isCluster)
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
