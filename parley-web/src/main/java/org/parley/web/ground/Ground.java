package org.parley.web.ground;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.parley.docket.ground.Snapshot;

/**
 * What one reader sees on the ground: what the reports that he may see tell, and what was imported, which is for everybody. Immutable;
 * safe for many threads.
 *
 * @param told of the reports
 * @param imported of the data sets, as they stand
 * @param sources the last snapshot of each data set
 * @param keptBack names of the data sets whose rows show only id and days
 */
public record Ground(GroundTable told, GroundTable imported, List<Snapshot> sources, List<String> keptBack) {

    /** So many names are offered in a list; others can be typed. */
    private static final int MOST_NAMES = 300;

    public Ground {
        sources = List.copyOf(sources);
        keptBack = List.copyOf(keptBack);
    }

    /**
     * Names by which to narrow, the most frequent first.
     *
     * @param kinds as they are shown
     * @param sides who takes part
     * @param provinces where
     */
    public record Choices(List<String> kinds, List<String> sides, List<String> provinces) {}

    public boolean isEmpty() {
        return told.size() == 0 && imported.size() == 0;
    }

    /** Hands out what is wanted: first what reports tell, then what was imported. */
    void find(GroundQuery query, BiConsumer<GroundTable, Integer> each) {
        told.find(query, row -> each.accept(told, row));
        imported.find(query, row -> each.accept(imported, row));
    }

    /** From the first to the last day, absent when nothing has days. */
    public Optional<Days> span() {
        return Stream.of(told, imported)
                .flatMap(table -> table.span().stream())
                .reduce((a, b) -> new Days(
                        a.from().isBefore(b.from()) ? a.from() : b.from(), a.to().isAfter(b.to()) ? a.to() : b.to()));
    }

    /**
     * A page of what is wanted, the latest first, those without days last.
     *
     * @param page from 1; the last one when there are fewer
     * @param size of a page
     */
    public GroundPage page(GroundQuery query, int page, int size) {
        Chosen ofTold = new Chosen(told, query);
        Chosen ofImported = new Chosen(imported, query);
        int all = ofTold.count + ofImported.count;
        int pages = Math.max(1, (all + size - 1) / size);
        int at = Math.min(Math.max(1, page), pages);
        List<Happened> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(all, at * size); i++) {
            Chosen first = ofTold.isBefore(ofImported) ? ofTold : ofImported;
            int row = first.next();
            if (i >= (at - 1) * size) {
                rows.add(first.row(row));
            }
        }
        return new GroundPage(rows, ofTold.count, ofImported.count, at, pages);
    }

    /** Names by which to narrow. */
    public Choices choices() {
        Map<String, Integer> kinds = new HashMap<>();
        Map<String, Integer> sides = new HashMap<>();
        Map<String, Integer> provinces = new HashMap<>();
        for (GroundTable table : List.of(told, imported)) {
            table.countKinds(kinds);
            table.countSides(sides);
            table.countProvinces(provinces);
        }
        return new Choices(most(kinds), most(sides), most(provinces));
    }

    private static List<String> most(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_NAMES)
                .map(Map.Entry::getKey)
                .toList();
    }
}
