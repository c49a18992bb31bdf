package org.parley.reading.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.parley.model.Place;

/**
 * The places of the world by name. About 70,000: every country and province, the districts of most countries, towns (from
 * 1,000 people, or from 15,000 where towns are many and reports of conflict few), and some sites and regions that
 * reports name. Plain names are indexed at once, loose ones for a country when it is first asked for. Safe for many
 * threads.
 */
public final class Gazetteer {

    private final Map<String, Spot[]> byName = new HashMap<>(1 << 19);
    private final Map<String, List<Spot>> byCountry = new HashMap<>();
    private final Map<String, Spot> provinces = new HashMap<>();
    private final Map<String, Map<String, List<Spot>>> loose = new ConcurrentHashMap<>();
    private final Map<String, String> peoples = new HashMap<>();

    private Gazetteer() {}

    /** The lists that come with Parley. Costs some tenths of a second: load once, share. */
    public static Gazetteer builtIn() {
        Gazetteer out = new Gazetteer();
        out.read("gazetteer.tsv.gz", true);
        out.read("sites.tsv", false);
        return out;
    }

    private void read(String name, boolean packed) {
        try (InputStream in = Gazetteer.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource " + name + " is missing");
            }
            InputStream plain = packed ? new GZIPInputStream(in, 1 << 16) : in;
            BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8), 1 << 16);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    add(line.split("\t", -1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read resource " + name, e);
        }
    }

    private void add(String[] cell) {
        switch (cell[0]) {
            case "N" -> {
                put(spot(Spot.Kind.COUNTRY, cell[2], cell[1], "", "", point(cell, 3), cell[5]));
                for (String people : list(cell[6])) {
                    peoples.put(people, cell[1]);
                    peoples.put(people + "s", cell[1]);
                }
            }
            case "P" -> {
                Spot province = spot(Spot.Kind.PROVINCE, cell[3], cell[1], cell[2], "", point(cell, 4), cell[6]);
                provinces.put(cell[1] + "." + cell[2], province);
                put(province);
            }
            case "D" -> put(spot(Spot.Kind.DISTRICT, cell[4], cell[1], cell[2], cell[3], point(cell, 5), cell[7]));
            case "T" ->
                put(new Spot(
                        Spot.Kind.TOWN,
                        cell[4],
                        cell[1],
                        cell[2],
                        cell[3],
                        point(cell, 5),
                        Long.parseLong(cell[7]),
                        cell[8].equals("C"),
                        !cell[8].isEmpty(),
                        list(cell[9])));
            case "S", "R" ->
                put(spot(
                        cell[0].equals("S") ? Spot.Kind.SITE : Spot.Kind.REGION,
                        cell[3],
                        cell[1],
                        cell[2],
                        "",
                        point(cell, 4),
                        cell.length > 6 ? cell[6] : ""));
            default -> throw new IllegalStateException("gazetteer line of unknown kind " + cell[0]);
        }
    }

    private static Spot spot(
            Spot.Kind kind,
            String name,
            String country,
            String admin1,
            String admin2,
            Place.@Nullable Point point,
            String aliases) {
        return new Spot(kind, name, country, admin1, admin2, point, 0, false, false, list(aliases));
    }

    private static Place.@Nullable Point point(String[] cell, int at) {
        return cell[at].isEmpty()
                ? null
                : new Place.Point(Double.parseDouble(cell[at]), Double.parseDouble(cell[at + 1]));
    }

    private static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
    }

    private void put(Spot spot) {
        if (!spot.name().isBlank()) {
            index(spot.name(), spot);
            spot.aliases().forEach(alias -> index(alias, spot));
            byCountry.computeIfAbsent(spot.country(), c -> new ArrayList<>()).add(spot);
        }
    }

    private void index(String name, Spot spot) {
        byName.merge(Spelling.plain(name), new Spot[] {spot}, (old, more) -> {
            if (old[old.length - 1].equals(spot)) {
                return old;
            }
            Spot[] joined = java.util.Arrays.copyOf(old, old.length + 1);
            joined[old.length] = spot;
            return joined;
        });
    }

    /** Every place that has exactly this name, accents, apostrophes and blanks aside. */
    List<Spot> find(String name) {
        Spot[] found = byName.get(Spelling.plain(name));
        return found == null ? List.of() : List.of(found);
    }

    /** Places of one country that have this name, of towns the first name, in some romanisation; needs four letters. */
    List<Spot> findLoosely(String name, String country) {
        String key = Spelling.loose(name);
        return key.length() < 4
                ? List.of()
                : loose.computeIfAbsent(country, this::looseNames).getOrDefault(key, List.of());
    }

    private Map<String, List<Spot>> looseNames(String country) {
        Map<String, List<Spot>> out = new HashMap<>();
        for (Spot spot : byCountry.getOrDefault(country, List.of())) {
            putLoosely(out, spot.name(), spot);
            if (spot.kind() != Spot.Kind.TOWN) {
                spot.aliases().forEach(alias -> putLoosely(out, alias, spot));
            }
        }
        return out;
    }

    private static void putLoosely(Map<String, List<Spot>> into, String name, Spot spot) {
        List<Spot> same = into.computeIfAbsent(Spelling.loose(name), key -> new ArrayList<>());
        if (!same.contains(spot)) {
            same.add(spot);
        }
    }

    /** The province that a place lies in; a province lies in itself. */
    Optional<Spot> findProvince(Spot spot) {
        return Optional.ofNullable(provinces.get(spot.country() + "." + spot.admin1()));
    }

    /** Alpha-3 of the country that an adjective or people belongs to ("Iraqi", "Danes"). */
    Optional<String> findCountryOfPeople(String word) {
        return Optional.ofNullable(peoples.get(word));
    }

    /** Alpha-3 codes of all countries. */
    Set<String> countries() {
        return Set.copyOf(byCountry.keySet());
    }
}
