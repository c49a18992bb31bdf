package org.parley.docket.ground;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where the columns of a table stand, by name; capitals, blanks and marks in names make no difference. Immutable. */
final class Columns {

    private final Map<String, Integer> places = new HashMap<>();
    private final int count;
    private final String first;

    Columns(List<String> names) {
        count = names.size();
        first = names.isEmpty() ? "" : names.get(0);
        for (int i = 0; i < names.size(); i++) {
            places.putIfAbsent(key(names.get(i)), i);
        }
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_.-]+", "_");
    }

    int count() {
        return count;
    }

    boolean has(String name) {
        return places.containsKey(key(name));
    }

    /** Place of the first of these columns that there is, from 0; -1 when there is none. */
    int find(String... names) {
        for (String name : names) {
            Integer place = places.get(key(name));
            if (place != null) {
                return place;
            }
        }
        return -1;
    }

    /** Whether a row says the same as the header. */
    boolean isHeader(List<String> fields) {
        // most rows are no header, which the first field shows
        if (fields.size() != count || !fields.get(0).equalsIgnoreCase(first)) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            Integer place = places.get(key(fields.get(i)));
            if (place == null || (place != i && !key(fields.get(i)).equals(key(fields.get(place))))) {
                return false;
            }
        }
        return true;
    }
}
