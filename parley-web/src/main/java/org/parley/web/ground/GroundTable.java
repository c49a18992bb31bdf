package org.parley.web.ground;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parley.model.GroundIncident.Killed;

/**
 * Incidents in columns, sorted by first day, then id; those without days last. What many rows share, such as a place, is kept once, and
 * looked at once for a question. Immutable; safe for many threads.
 */
public final class GroundTable {

    static final int NO_DAY = Integer.MAX_VALUE;
    private static final int NOT_COUNTED = -1;

    private final String[] ids;
    private final String[] words;
    private final int[] from;
    private final int[] to;
    private final int[] killed;
    private final int[] source;
    private final int[] kind;
    private final int[] side;
    private final int[] spot;
    private final boolean[] keptBack;
    private final int[] latestFirst;
    private final List<String> sources;
    private final List<Kind> kinds;
    private final List<Sides> sides;
    private final List<Optional<Spot>> spots;
    private final List<Optional<Box>> boxes;

    private record Kind(String shown, List<String> names) {}

    private record Sides(List<String> shown, List<String> names) {}

    private GroundTable(List<Happened> rows) {
        int size = rows.size();
        ids = new String[size];
        words = new String[size];
        from = new int[size];
        to = new int[size];
        killed = new int[3 * size];
        source = new int[size];
        kind = new int[size];
        side = new int[size];
        spot = new int[size];
        keptBack = new boolean[size];
        Shared<String> allSources = new Shared<>();
        Shared<Kind> allKinds = new Shared<>();
        Shared<Sides> allSides = new Shared<>();
        Shared<Optional<Spot>> allSpots = new Shared<>();
        for (int i = 0; i < size; i++) {
            Happened row = rows.get(i);
            ids[i] = row.id();
            words[i] = row.words();
            from[i] = firstDay(row);
            to[i] = row.findDays().map(days -> (int) days.to().toEpochDay()).orElse(NO_DAY);
            Killed toll = row.killed();
            killed[3 * i] = toll == null ? NOT_COUNTED : toll.low();
            killed[3 * i + 1] = toll == null ? NOT_COUNTED : toll.best();
            killed[3 * i + 2] = toll == null ? NOT_COUNTED : toll.high();
            source[i] = allSources.number(row.source());
            kind[i] = allKinds.number(new Kind(row.kind(), row.kinds()));
            side[i] = allSides.number(new Sides(row.sides(), row.sideNames()));
            spot[i] = allSpots.number(row.findSpot());
            keptBack[i] = row.keptBack();
        }
        sources = List.copyOf(allSources.all);
        kinds = List.copyOf(allKinds.all);
        sides = List.copyOf(allSides.all);
        spots = List.copyOf(allSpots.all);
        boxes = spots.stream().map(one -> one.flatMap(Spot::findBox)).toList();
        int[] all = new int[size];
        Arrays.setAll(all, row -> row);
        latestFirst = Chosen.latestFirst(this, all);
    }

    /** All rows as tables show them; not to be changed. */
    int[] latestFirst() {
        return latestFirst;
    }

    /** Values, each once. */
    private static final class Shared<T> {

        private final Map<T, Integer> numbers = new HashMap<>();
        private final List<T> all = new ArrayList<>();

        int number(T value) {
            Integer known = numbers.putIfAbsent(value, all.size());
            if (known == null) {
                all.add(value);
                return all.size() - 1;
            }
            return known;
        }
    }

    /** Takes incidents in any order. */
    public static GroundTable of(List<Happened> rows) {
        List<Happened> sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparingInt(GroundTable::firstDay).thenComparing(Happened::id));
        return new GroundTable(sorted);
    }

    private static int firstDay(Happened row) {
        return row.findDays().map(days -> (int) days.from().toEpochDay()).orElse(NO_DAY);
    }

    public int size() {
        return ids.length;
    }

    /** A row, from 0. */
    public Happened row(int at) {
        Kind what = kinds.get(kind[at]);
        Sides who = sides.get(side[at]);
        return new Happened(
                ids[at],
                sources.get(source[at]),
                days(at),
                what.shown(),
                what.names(),
                who.shown(),
                who.names(),
                spots.get(spot[at]).orElse(null),
                toll(at),
                words[at],
                keptBack[at]);
    }

    private @Nullable Days days(int at) {
        return from[at] == NO_DAY ? null : new Days(LocalDate.ofEpochDay(from[at]), LocalDate.ofEpochDay(to[at]));
    }

    private @Nullable Killed toll(int at) {
        return killed[3 * at] == NOT_COUNTED
                ? null
                : new Killed(killed[3 * at], killed[3 * at + 1], killed[3 * at + 2], null);
    }

    /** Day since 1 January 1970 on which it began at the earliest; {@link #NO_DAY} when not known. */
    int first(int at) {
        return from[at];
    }

    /** The last such day. */
    int last(int at) {
        return to[at];
    }

    /** Counts the rows that are wanted at each spot. */
    SpotCounts countSpots(GroundQuery query) {
        SpotCounts counts = new SpotCounts(spots.size());
        find(query, row -> {
            if (keptBack[row]) {
                counts.addKeptBack();
            } else {
                counts.add(spot[row], row);
            }
        });
        return counts;
    }

    /** A spot by its number; absent where no place is told. */
    Optional<Spot> spot(int number) {
        return spots.get(number);
    }

    /** The piece of the earth in which it may be, absent when it is not drawn. */
    Optional<Box> box(int number) {
        return boxes.get(number);
    }

    /** Hands out the rows that are wanted, in order. */
    void find(GroundQuery query, IntConsumer each) {
        boolean[] fromSource = wanted(sources, one -> query.source().isEmpty() || one.equals(query.source()));
        boolean[] ofKind = wanted(kinds, one -> query.wantsKind(one.names()));
        boolean[] bySides = wanted(sides, one -> query.wantsSides(one.names()));
        boolean[] atSpot = new boolean[spots.size()];
        for (int i = 0; i < atSpot.length; i++) {
            atSpot[i] = query.wantsAllSpots() || query.wantsSpot(spots.get(i), boxes.get(i));
        }
        boolean dated = query.from().isPresent() || query.to().isPresent();
        long notBefore = query.from().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE);
        long notAfter = query.to().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
        for (int i = 0; i < ids.length; i++) {
            if (from[i] > notAfter || (dated && from[i] == NO_DAY)) {
                break;
            }
            if (to[i] >= notBefore
                    && fromSource[source[i]]
                    && (keptBack[i] ? !query.looksInside() : ofKind[kind[i]] && bySides[side[i]] && atSpot[spot[i]])) {
                each.accept(i);
            }
        }
    }

    private static <T> boolean[] wanted(List<T> all, Predicate<T> wants) {
        boolean[] wanted = new boolean[all.size()];
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = wants.test(all.get(i));
        }
        return wanted;
    }

    /** From the first to the last day of all rows, absent when none has days. */
    Optional<Days> span() {
        int most = Integer.MIN_VALUE;
        for (int day : to) {
            most = day == NO_DAY ? most : Math.max(most, day);
        }
        return ids.length == 0 || from[0] == NO_DAY
                ? Optional.empty()
                : Optional.of(new Days(LocalDate.ofEpochDay(from[0]), LocalDate.ofEpochDay(most)));
    }

    /** How many rows have each kind, as it is shown. */
    void countKinds(Map<String, Integer> counts) {
        count(kind, number -> List.of(kinds.get(number).shown()), counts);
    }

    /** How many rows have each side. */
    void countSides(Map<String, Integer> counts) {
        count(side, number -> sides.get(number).shown(), counts);
    }

    /** How many rows are in each province. */
    void countProvinces(Map<String, Integer> counts) {
        count(
                spot,
                number -> spots.get(number).flatMap(one -> one.place().findAdmin1()).stream()
                        .toList(),
                counts);
    }

    private static void count(
            int[] column, java.util.function.IntFunction<List<String>> names, Map<String, Integer> counts) {
        int[] rows = new int[Arrays.stream(column).max().orElse(-1) + 1];
        for (int number : column) {
            rows[number]++;
        }
        for (int number = 0; number < rows.length; number++) {
            int times = rows[number];
            names.apply(number).stream()
                    .filter(name -> !name.isEmpty())
                    .forEach(name -> counts.merge(name, times, Integer::sum));
        }
    }
}
