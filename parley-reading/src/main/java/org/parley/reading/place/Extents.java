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
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.parley.model.Place;

/**
 * How far provinces and districts reach, by where the towns of the gazetteer lie: within so many kilometres of the point of the area are
 * 95 of 100 of its towns and districts. An estimate: no boundaries are kept, and land without towns does not count. Safe for many threads.
 */
public final class Extents {

    /** Of a province with fewer than five known towns: half of the other provinces reach further (measured over all 1,740). */
    public static final double PROVINCE_KILOMETRES = 75;

    /** Of a district likewise: the median of 579. */
    public static final double DISTRICT_KILOMETRES = 30;

    private static final int FEWEST_TOWNS = 5;
    private static final double PART = 0.95;
    private static final double KILOMETRES_A_DEGREE = 111.2;
    private static final Pattern WORD_FOR_AREA = Pattern.compile(
            "(?i)\\s+(province|governorate|state|region|department|oblast|district|county|wilayat|prefecture)$");

    private final Map<String, Double> kilometres = new HashMap<>();

    /** An area while the list is read. */
    private record Area(List<String> names, Place.Point centre, List<Place.Point> towns) {}

    private Extents() {}

    /** Of the gazetteer that comes with Parley. Costs some tenths of a second: load once, share. */
    public static Extents builtIn() {
        Map<String, Area> areas = new HashMap<>();
        List<String[]> inside = new ArrayList<>();
        for (String[] cell : rows()) {
            switch (cell[0]) {
                case "P" -> put(areas, cell[1] + "." + cell[2], cell, 3);
                case "D" -> {
                    put(areas, cell[1] + "." + cell[2] + "." + cell[3], cell, 4);
                    inside.add(cell);
                }
                case "T" -> inside.add(cell);
                default -> {
                    // countries, regions and sites are in no province
                }
            }
        }
        for (String[] cell : inside) {
            if (!cell[5].isEmpty()) {
                Place.Point point = point(cell, 5);
                addTo(areas.get(cell[1] + "." + cell[2]), point);
                if (cell[0].equals("T")) {
                    addTo(areas.get(cell[1] + "." + cell[2] + "." + cell[3]), point);
                }
            }
        }
        Extents out = new Extents();
        areas.forEach((key, area) -> out.put(key.substring(0, key.indexOf('.')), key.split("\\.", -1).length, area));
        return out;
    }

    private static List<String[]> rows() {
        try (InputStream in = Extents.class.getResourceAsStream("gazetteer.tsv.gz");
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(in, 1 << 16), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(Map<String, Area> areas, String key, String[] cell, int name) {
        if (!cell[name + 1].isEmpty()) {
            List<String> names = new ArrayList<>(List.of(cell[name]));
            if (!cell[name + 3].isEmpty()) {
                names.addAll(List.of(cell[name + 3].split("\\|")));
            }
            areas.put(key, new Area(names, point(cell, name + 1), new ArrayList<>()));
        }
    }

    private static Place.Point point(String[] cell, int at) {
        return new Place.Point(Double.parseDouble(cell[at]), Double.parseDouble(cell[at + 1]));
    }

    private static void addTo(@org.jspecify.annotations.Nullable Area area, Place.Point town) {
        if (area != null) {
            area.towns().add(town);
        }
    }

    private void put(String country, int level, Area area) {
        if (area.towns().size() < FEWEST_TOWNS) {
            return;
        }
        double[] apart = area.towns().stream()
                .mapToDouble(town -> apart(area.centre(), town))
                .sorted()
                .toArray();
        double reach = apart[(int) (PART * (apart.length - 1))];
        for (String name : area.names()) {
            kilometres.putIfAbsent(key(level == 2, country, name), reach);
        }
    }

    private static String key(boolean province, String country, String name) {
        return (province ? "P " : "D ") + country + " " + Spelling.plain(name);
    }

    private static double apart(Place.Point a, Place.Point b) {
        double east = (a.longitude() - b.longitude()) * Math.cos(Math.toRadians(a.latitude()));
        return KILOMETRES_A_DEGREE * Math.hypot(a.latitude() - b.latitude(), east);
    }

    /**
     * How far an area reaches from its point, in kilometres, more than 0. Of an area that is not known, or has too few towns, what half of
     * its kind reach.
     *
     * @throws IllegalArgumentException when it is neither a province nor a district
     */
    public double kilometres(Place area) {
        boolean province = area.precision() == Place.Precision.PROVINCE;
        if (!province && area.precision() != Place.Precision.DISTRICT) {
            throw new IllegalArgumentException(area.name() + " must be a province or a district, is a "
                    + area.precision().word());
        }
        String country = area.findCountry().orElse("");
        String name = province ? area.findAdmin1().orElse(area.name()) : area.name();
        String bare = WORD_FOR_AREA.matcher(name).replaceAll("");
        Double known = kilometres.get(key(province, country, name));
        if (known == null) {
            known = kilometres.get(key(province, country, bare));
        }
        double reach = known == null ? 0 : known;
        return reach > 0 ? reach : province ? PROVINCE_KILOMETRES : DISTRICT_KILOMETRES;
    }
}
