package org.parley.docket.assess.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.model.Place.Point;

/** Reads what is said of a scope, in lines of their own or parted by semicolons in one. */
final class ScopeLines {

    /** Keys that say something of a scope. */
    static final List<String> KEYS = List.of(
            "what happens",
            "actors",
            "acts by",
            "acts against",
            "between",
            "area",
            "box",
            "polygon",
            "within",
            "words",
            "data set");

    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(?:\\.\\d+)?");
    private static final Pattern WITHIN =
            Pattern.compile("(\\d+(?:\\.\\d+)?) *km +of +(\\S+)[ ,]+(\\S+)", Pattern.CASE_INSENSITIVE);

    private ScopeLines() {}

    /**
     * A scope.
     *
     * @param values by key; keys other than {@link #KEYS} are not looked at
     * @param base what holds where nothing is said
     * @throws IllegalArgumentException with the cause, when a value cannot be read
     */
    static Scope read(Map<String, String> values, Scope base) {
        List<Area> areas = areas(values);
        return new Scope(
                list(values, "what happens", base.kinds()),
                list(values, "actors", base.actors()),
                list(values, "acts by", base.actsBy()),
                list(values, "acts against", base.actsAgainst()),
                between(values, base.between()),
                areas.isEmpty() ? base.areas() : areas,
                list(values, "words", base.words()),
                list(values, "data set", base.dataSets()));
    }

    /** {@code key: value; key: value}, in order. */
    static List<Map.Entry<String, String>> pairs(String value) {
        List<Map.Entry<String, String>> pairs = new ArrayList<>();
        for (String part : value.split(";", -1)) {
            if (part.isBlank()) {
                continue;
            }
            int colon = part.indexOf(':');
            if (colon < 0) {
                pairs.add(Map.entry("", part.strip()));
            } else {
                pairs.add(Map.entry(
                        part.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        part.substring(colon + 1).strip()));
            }
        }
        return pairs;
    }

    private static List<String> list(Map<String, String> values, String key, List<String> base) {
        String value = values.get(key);
        return value == null ? base : split(value);
    }

    private static List<String> split(String value) {
        return Arrays.stream(value.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static List<String> between(Map<String, String> values, List<String> base) {
        String value = values.get("between");
        if (value == null) {
            return base;
        }
        String[] names = value.split(" and ", -1);
        if (names.length != 2) {
            throw new IllegalArgumentException("'" + value + "' must be two names with one 'and' between them");
        }
        return List.of(names[0].strip(), names[1].strip());
    }

    private static List<Area> areas(Map<String, String> values) {
        List<Area> areas = new ArrayList<>();
        String names = values.get("area");
        if (names != null) {
            areas.add(new Area.Named(split(names)));
        }
        String box = values.get("box");
        if (box != null) {
            List<Double> sides = numbers(box);
            if (sides.size() != 4) {
                throw new IllegalArgumentException("'" + box + "' must be four numbers: south west north east");
            }
            areas.add(new Area.Box(sides.get(0), sides.get(1), sides.get(2), sides.get(3)));
        }
        String polygon = values.get("polygon");
        if (polygon != null) {
            List<Point> corners = new ArrayList<>();
            for (String corner : split(polygon)) {
                List<Double> both = numbers(corner);
                if (both.size() != 2) {
                    throw new IllegalArgumentException("'" + corner + "' must be a latitude and a longitude");
                }
                corners.add(new Point(both.get(0), both.get(1)));
            }
            areas.add(new Area.Polygon(corners));
        }
        String within = values.get("within");
        if (within != null) {
            Matcher matcher = WITHIN.matcher(within.strip());
            if (!matcher.matches()) {
                throw new IllegalArgumentException("'" + within + "' must be like '50 km of 33.3 44.4'");
            }
            areas.add(new Area.Within(
                    number(matcher.group(1)), new Point(number(matcher.group(2)), number(matcher.group(3)))));
        }
        return areas;
    }

    private static List<Double> numbers(String value) {
        return Arrays.stream(value.strip().split("[ ,]+", -1))
                .map(ScopeLines::number)
                .toList();
    }

    private static double number(String value) {
        if (!NUMBER.matcher(value).matches()) {
            throw new IllegalArgumentException("'" + value + "' must be a number");
        }
        return Double.parseDouble(value);
    }
}
