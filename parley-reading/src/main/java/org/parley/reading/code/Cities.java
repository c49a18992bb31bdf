package org.parley.reading.code;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.reading.annotate.EntityTag;
import org.parley.reading.resolve.Tokens;

/** Puts cities that share a name with others into the country that the report names beside them. One reading, one thread. */
final class Cities {

    private final Tokens tokens;
    private final Names.@Nullable Hit[] hits;
    private final int[] hitStart;

    /** @param hits the name that covers each token, changed by {@link #place} */
    Cities(Tokens tokens, Names.@Nullable Hit[] hits, int[] hitStart) {
        this.tokens = tokens;
        this.hits = hits;
        this.hitStart = hitStart;
    }

    /**
     * "Tripoli, Lebanon", "the Lebanese city of Tripoli": of two cities of a name the one in the country beside it, here and
     * wherever else the report names it.
     */
    void place() {
        Map<String, String> placed = new HashMap<>();
        for (int i = 0; i < tokens.size(); i++) {
            Names.Hit city = hits[i];
            if (city == null || (city.kind() != Names.Kind.SEAT && city.kind() != Names.Kind.REGION)) {
                continue;
            }
            int start = hitStart[i];
            boolean cityOf = start > 2
                    && tokens.lower(start - 1).equals("of")
                    && tokens.lower(start - 2).equals("city")
                    && hits[start - 3] != null;
            Names.Hit country = cityOf ? hits[start - 3] : behindComma(i);
            if (country != null
                    && country.kind() == Names.Kind.BODY
                    && !country.code().equals(city.code())
                    && !Homes.NO_COUNTRY.contains(country.code())) {
                placed.put(tokens.words(start, i + 1), country.code());
            }
        }
        for (int i = 0; i < tokens.size(); i++) {
            Names.Hit city = hits[i];
            String code = city == null ? null : placed.get(tokens.words(hitStart[i], hitStart[i] + city.length()));
            if (city != null && code != null) {
                hits[i] = new Names.Hit(code, city.kind(), city.length());
            }
        }
    }

    /** The name after "X, " or "X, northern ". */
    private Names.@Nullable Hit behindComma(int i) {
        if (i + 2 >= tokens.size() || !tokens.form(i + 1).equals(",")) {
            return null;
        }
        int name = tokens.tag(i + 2).startsWith("JJ") && i + 3 < tokens.size() && hits[i + 2] == null ? i + 3 : i + 2;
        boolean listed = name + 1 < tokens.size() && tokens.lower(name + 1).equals("and");
        return tokens.entity(name) == EntityTag.LOCATION && !listed ? hits[name] : null;
    }
}
