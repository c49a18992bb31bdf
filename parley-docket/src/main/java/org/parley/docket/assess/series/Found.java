package org.parley.docket.assess.series;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.parley.docket.assess.indicator.Unit;
import org.parley.model.GroundIncident;

/** Incidents that were asked for. Immutable; for any thread. */
public final class Found {

    private final GroundData data;
    private final BitSet rows;

    Found(GroundData data, BitSet rows) {
        this.data = data;
        this.rows = rows;
    }

    /** How many. */
    public int size() {
        return rows.cardinality();
    }

    /** How many may have happened on days {@code from} to before {@code end}. */
    public int between(LocalDate from, LocalDate end) {
        return (int) rows.stream()
                .mapToObj(data::row)
                .filter(row -> row.from().isBefore(end) && !row.to().isBefore(from))
                .count();
    }

    /** How many of each data set may have happened on days {@code from} to before {@code end}, by name. */
    public Map<String, Integer> dataSets(LocalDate from, LocalDate end) {
        Map<String, Integer> counted = new TreeMap<>();
        rows.stream()
                .mapToObj(data::row)
                .filter(row -> row.from().isBefore(end) && !row.to().isBefore(from))
                .forEach(row -> counted.merge(row.dataSet(), 1, Integer::sum));
        return counted;
    }

    /** At least those that may have happened on days {@code from} to before {@code end}, and few besides. */
    public Found near(LocalDate from, LocalDate end) {
        BitSet near = new BitSet(data.size());
        int first = data.firstRow(from);
        near.set(first, Math.max(first, data.endRow(end)));
        near.and(rows);
        return new Found(data, near);
    }

    /** Those that are not among others. */
    public Found without(Found others) {
        BitSet left = (BitSet) rows.clone();
        left.andNot(others.rows);
        return new Found(data, left);
    }

    /** Those that are among others too. */
    public Found and(Found others) {
        BitSet both = (BitSet) rows.clone();
        both.and(others.rows);
        return new Found(data, both);
    }

    /** All incidents of the data in the countries of these; of everywhere when no country is known. */
    public Found ofTheirCountries() {
        BitSet same = data.sameCountries(rows);
        if (same.isEmpty()) {
            same.set(0, data.size());
        }
        return new Found(data, same);
    }

    /**
     * Counts by day.
     *
     * @param unit what is counted
     * @param finestDays an incident whose date is open over more days than this has no day
     * @param apart an incident that may have happened before this day or on it and later has no side, and no day
     */
    public DayCounts count(Unit unit, int finestDays, LocalDate apart) {
        DayCounts.Builder builder = new DayCounts.Builder(unit, finestDays, apart, data.first(), data.last());
        rows.stream().mapToObj(data::row).forEach(builder::add);
        return builder.build();
    }

    /** The incidents, by id. */
    public List<GroundIncident> list() {
        return rows.stream().mapToObj(data::row).toList();
    }

    /** The data set that most of them come from on days {@code from} to before {@code end}; of equals the first by name. */
    public Optional<String> mainDataSet(LocalDate from, LocalDate end) {
        String best = null;
        int most = 0;
        for (Map.Entry<String, Integer> each : dataSets(from, end).entrySet()) {
            if (each.getValue() > most) {
                best = each.getKey();
                most = each.getValue();
            }
        }
        return Optional.ofNullable(best);
    }
}
