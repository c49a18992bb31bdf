package org.parley.reading.code;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.reading.resolve.Tokens;

/**
 * "The South", "the North" and the like in a report that names a divided land: "South Korea ... North Korea fired at the
 * South". Reads tokens only.
 */
final class Sides {

    private static final Map<String, String> OTHER =
            Map.of("North", "South", "South", "North", "East", "West", "West", "East");

    /** Of a side as worded, the token where the report names the country in full. */
    private final Map<String, Integer> named = new HashMap<>();

    private final Map<String, String> codes = new HashMap<>();

    Sides(Tokens tokens, Names names, Names.@Nullable Hit[] hits) {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            Names.Hit hit = hits[i];
            String side = tokens.form(i).replace("ern", "").replace("rn", "");
            boolean pair = hit != null
                    && hit.kind() == Names.Kind.BODY
                    && hit.length() == 2
                    && OTHER.containsKey(side)
                    && hit.equals(hits[i + 1]);
            if (pair && tokens.isProper(i + 1)) {
                codes.putIfAbsent(side, hit.code());
                named.putIfAbsent(side, i + 1);
                String other = OTHER.getOrDefault(side, "");
                names.codeOf(other + " " + tokens.form(i + 1)).ifPresent(code -> codes.putIfAbsent(other, code));
            }
        }
    }

    /** The code of "the South" at the second of its tokens. */
    Optional<String> code(Tokens tokens, int i) {
        boolean side = OTHER.containsKey(tokens.form(i)) && i > tokens.sentenceStart(i);
        if (!side || !tokens.lower(i - 1).equals("the")) {
            return Optional.empty();
        }
        boolean more = i + 1 < tokens.sentenceEnd(i)
                && (tokens.isProper(i + 1) || tokens.lower(i + 1).equals("of"));
        return more ? Optional.empty() : Optional.ofNullable(codes.get(tokens.form(i)));
    }

    /** Where the report names the country of a side in full. */
    Optional<Integer> fullName(String side) {
        return Optional.ofNullable(named.get(side));
    }
}
