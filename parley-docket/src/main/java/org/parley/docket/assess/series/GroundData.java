package org.parley.docket.assess.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.docket.assess.indicator.Area;
import org.parley.docket.assess.indicator.Scope;
import org.parley.model.GroundIncident;
import org.parley.model.Place;

/**
 * Incidents in memory, indexed so that a thousand indicators can be asked of some hundred thousand incidents. Immutable; for any thread.
 * The order in which incidents are given does not matter; of several with one id the first by content counts.
 */
public final class GroundData {

    private static final int FINE_DAYS = 31;
    private static final Map<String, String> CODE_OF_COUNTRY = countries();

    /** In the order of their first days, then ids. */
    private final List<GroundIncident> rows;

    private final long[] fromDays;
    private final long longestDays;
    private final List<Effort> efforts;
    private final int duplicates;
    private final Map<String, Reach> reaches = new TreeMap<>();
    private final boolean isGiven;
    private final LocalDate first;
    private final LocalDate last;
    private final NamedRows sides = new NamedRows();
    private final NamedRows codes = new NamedRows();
    private final NamedRows firstSides = new NamedRows();
    private final NamedRows secondSides = new NamedRows();
    private final NamedRows places = new NamedRows();
    private final NamedRows countries = new NamedRows();
    private final NamedRows kinds = new NamedRows();
    private final NamedRows dataSets = new NamedRows();
    private final NamedRows words = new NamedRows();

    private GroundData(
            List<GroundIncident> incidents, List<Effort> efforts, @Nullable LocalDate first, @Nullable LocalDate last) {
        Map<String, GroundIncident> byId = new LinkedHashMap<>(2 * incidents.size());
        int again = 0;
        for (GroundIncident incident : incidents) {
            GroundIncident known = byId.get(incident.id());
            again += known == null ? 0 : 1;
            if (known == null || Comparator.comparing(GroundIncident::toString).compare(incident, known) < 0) {
                byId.put(incident.id(), incident);
            }
        }
        this.duplicates = again;
        this.rows = byId.values().stream()
                .sorted(Comparator.comparing(GroundIncident::from).thenComparing(GroundIncident::id))
                .toList();
        this.fromDays = rows.stream().mapToLong(row -> row.from().toEpochDay()).toArray();
        this.longestDays = rows.stream()
                .mapToLong(row -> row.to().toEpochDay() - row.from().toEpochDay())
                .max()
                .orElse(0);
        this.efforts = List.copyOf(efforts);
        for (int row = 0; row < rows.size(); row++) {
            index(rows.get(row), row);
            reach(rows.get(row));
        }
        this.isGiven = first != null && last != null;
        this.first = first != null
                ? first
                : reaches.values().stream()
                        .map(Reach::first)
                        .min(Comparator.naturalOrder())
                        .orElse(LocalDate.EPOCH);
        this.last = last != null
                ? last
                : reaches.values().stream()
                        .map(Reach::last)
                        .max(Comparator.naturalOrder())
                        .orElse(LocalDate.EPOCH);
    }

    /** From which day to which a data set reaches. */
    private record Reach(LocalDate first, LocalDate last) {}

    /** An incident of some time in a year does not show that the data reach to the end of that year. */
    private void reach(GroundIncident incident) {
        long days = incident.to().toEpochDay() - incident.from().toEpochDay();
        Reach own = new Reach(incident.from(), days <= FINE_DAYS ? incident.to() : incident.from());
        reaches.merge(
                NamedRows.folded(incident.dataSet()),
                own,
                (one, other) -> new Reach(
                        one.first().isBefore(other.first()) ? one.first() : other.first(),
                        one.last().isAfter(other.last()) ? one.last() : other.last()));
    }

    /** Incidents that reach from the first day to the last on which one of them may have happened. */
    public static GroundData of(List<GroundIncident> incidents, List<Effort> efforts) {
        return new GroundData(incidents, efforts, null, null);
    }

    /**
     * Incidents of data sets that are known to reach from one day to another.
     *
     * @param first from which on they were collected
     * @param last to which they were collected, not before {@code first}
     */
    public static GroundData of(List<GroundIncident> incidents, List<Effort> efforts, LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("data cannot reach from " + first + " to " + last);
        }
        return new GroundData(incidents, efforts, first, last);
    }

    private void index(GroundIncident incident, int row) {
        for (GroundIncident.Side side : incident.sides()) {
            boolean isFirst = side.role() == GroundIncident.Role.FIRST || side.role() == GroundIncident.Role.WITH_FIRST;
            NamedRows own = isFirst ? firstSides : secondSides;
            for (String name : List.of(side.name(), side.actor())) {
                sides.add(name, row);
                own.add(name, row);
            }
            side.findCode().ifPresent(code -> {
                codes.add(code, row);
                (isFirst ? firstSides : secondSides).add("\u0000" + code, row);
            });
        }
        incident.findPlace().ifPresent(place -> {
            places.add(place.name(), row);
            place.findAdmin1().ifPresent(name -> places.add(name, row));
            place.findCountry().ifPresent(code -> countries.add(code, row));
        });
        incident.findKind().ifPresent(kind -> {
            kinds.add(kind.type().name(), row);
            kind.findMode().ifPresent(mode -> kinds.add(mode, row));
            kind.findSubEvent().ifPresent(sub -> kinds.add(sub, row));
        });
        incident.categories().forEach(category -> kinds.add(category, row));
        dataSets.add(incident.dataSet(), row);
        if (!incident.words().isBlank()) {
            words.add(incident.words(), row);
        }
    }

    /** How many incidents there are, each once. */
    public int size() {
        return rows.size();
    }

    /** How many were given again. */
    public int duplicates() {
        return duplicates;
    }

    /** First day that the data reach. */
    public LocalDate first() {
        return first;
    }

    /** Last day that the data reach. */
    public LocalDate last() {
        return last;
    }

    /** First day that the data sets of a scope reach, all data sets where it names none. */
    public LocalDate first(Scope scope) {
        return named(scope).map(Reach::first).min(Comparator.naturalOrder()).orElse(first);
    }

    /** Last day that the data sets of a scope reach, all data sets where it names none. */
    public LocalDate last(Scope scope) {
        return named(scope).map(Reach::last).max(Comparator.naturalOrder()).orElse(last);
    }

    private Stream<Reach> named(Scope scope) {
        return isGiven
                ? Stream.empty()
                : scope.dataSets().stream()
                        .map(name -> Optional.ofNullable(reaches.get(NamedRows.folded(name))))
                        .flatMap(Optional::stream);
    }

    /** Names of all series of effort. */
    public List<String> efforts() {
        return efforts.stream().map(Effort::name).toList();
    }

    GroundIncident row(int row) {
        return rows.get(row);
    }

    /** A series of effort by its name, whatever its case. */
    public Optional<Effort> findEffort(String name) {
        return efforts.stream()
                .filter(effort -> effort.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** Incidents that a scope counts. */
    public Found find(Scope scope) {
        BitSet found = new BitSet(rows.size());
        found.set(0, rows.size());
        keep(found, scope.actors(), this::takesPart);
        keep(found, scope.actsBy(), (name, into) -> onSide(firstSides, name, into));
        keep(found, scope.actsAgainst(), (name, into) -> onSide(secondSides, name, into));
        if (!scope.between().isEmpty()) {
            String one = scope.between().get(0);
            String other = scope.between().get(1);
            BitSet faced = both(one, other);
            faced.or(both(other, one));
            found.and(faced);
        }
        keep(found, scope.kinds(), kinds::containing);
        keep(found, scope.dataSets(), dataSets::named);
        if (!scope.areas().isEmpty()) {
            found.and(lying(scope.areas(), found));
        }
        keep(found, scope.words(), (word, into) -> {
            words.containing(word, into);
            kinds.containing(word, into);
        });
        return new Found(this, found);
    }

    private BitSet both(String first, String second) {
        BitSet one = new BitSet(rows.size());
        BitSet other = new BitSet(rows.size());
        onSide(firstSides, first, one);
        onSide(secondSides, second, other);
        one.and(other);
        return one;
    }

    private void takesPart(String name, BitSet into) {
        if (isCode(name)) {
            codes.exactly(name, into);
        }
        sides.containing(name, into);
    }

    private static void onSide(NamedRows side, String name, BitSet into) {
        if (isCode(name)) {
            side.exactly("\u0000" + name, into);
        }
        side.containing(name, into);
    }

    private static boolean isCode(String name) {
        return name.length() == 3 && name.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }

    private BitSet lying(List<Area> areas, BitSet among) {
        BitSet lying = new BitSet(rows.size());
        for (Area area : areas) {
            if (area instanceof Area.Named named) {
                named.names().forEach(name -> named(name, lying));
            } else {
                among.stream()
                        .filter(row -> rows.get(row)
                                .findPlace()
                                .flatMap(Place::findPoint)
                                .filter(area::contains)
                                .isPresent())
                        .forEach(lying::set);
            }
        }
        return lying;
    }

    private void named(String name, BitSet into) {
        places.containing(name, into);
        String code = isCode(name) ? name : CODE_OF_COUNTRY.get(NamedRows.folded(name));
        if (code != null) {
            countries.exactly(code, into);
        }
    }

    /** One name's rows, added to others. */
    private interface Rows {
        void add(String name, BitSet into);
    }

    private void keep(BitSet found, List<String> names, Rows rowsOf) {
        if (names.isEmpty()) {
            return;
        }
        BitSet any = new BitSet(rows.size());
        names.forEach(name -> rowsOf.add(name, any));
        found.and(any);
    }

    /** English names, as the JDK has them, and codes. */
    private static Map<String, String> countries() {
        Map<String, String> codes = new TreeMap<>();
        List<String> all = new ArrayList<>(List.of(Locale.getISOCountries()));
        all.sort(Comparator.naturalOrder());
        for (String two : all) {
            Locale country = new Locale.Builder().setRegion(two).build();
            codes.putIfAbsent(NamedRows.folded(country.getDisplayCountry(Locale.ENGLISH)), country.getISO3Country());
        }
        return codes;
    }

    /** The first row that may have happened on a day or later; others before it may have too, but none after it is left out. */
    int firstRow(LocalDate day) {
        return below(day.toEpochDay() - longestDays);
    }

    /** The row after the last that may have happened before a day. */
    int endRow(LocalDate day) {
        return below(day.toEpochDay());
    }

    /** How many rows begin before a day. */
    private int below(long day) {
        int at = Arrays.binarySearch(fromDays, day);
        at = at < 0 ? -at - 1 : at;
        while (at > 0 && fromDays[at - 1] >= day) {
            at--;
        }
        return at;
    }

    /** Rows whose country is one of those of other rows. */
    BitSet sameCountries(BitSet of) {
        BitSet same = new BitSet(rows.size());
        of.stream()
                .mapToObj(row -> rows.get(row).findPlace().flatMap(Place::findCountry))
                .flatMap(Optional::stream)
                .distinct()
                .sorted()
                .forEach(code -> countries.exactly(code, same));
        return same;
    }
}
