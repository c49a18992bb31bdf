package org.parley.docket.ground;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.parley.model.ActorKind;

/** Codes of countries by the names that data sets give them. Safe for many threads. */
final class Countries {

    /** Names of countries are few; whatever else stands in such a column must not fill the memory. */
    private static final int MOST_NAMES = 10_000;

    private static final Map<String, String> SPELLINGS = spellings();

    private final KnownActors known;
    private final Map<String, Optional<String>> found = new ConcurrentHashMap<>();

    Countries(KnownActors known) {
        this.known = known;
    }

    private static Map<String, String> spellings() {
        Map<String, String> codes = new HashMap<>();
        for (String[] row : ListFile.of("country-spellings.tsv", 2)) {
            codes.put(row[0], row[1]);
        }
        return codes;
    }

    /** ISO 3166 alpha-3; a flaw is noted when a name is not known. */
    @Nullable
    String code(Cells row, String name) {
        if (name.isEmpty()) {
            return null;
        }
        Optional<String> code = find(name);
        if (code.isEmpty()) {
            row.flaw(RowFlaw.Kind.UNKNOWN_COUNTRY, name);
        }
        return code.orElse(null);
    }

    /** Code of a country with this name; a former name in brackets behind does not count. */
    Optional<String> find(String name) {
        if (found.size() > MOST_NAMES) {
            return lookUp(name);
        }
        return found.computeIfAbsent(name, this::lookUp);
    }

    private Optional<String> lookUp(String name) {
        int bracket = name.indexOf(" (");
        String bare = bracket < 0 ? name : name.substring(0, bracket);
        return Optional.ofNullable(SPELLINGS.get(name))
                .or(() -> Optional.ofNullable(SPELLINGS.get(bare)))
                .or(() -> state(name))
                .or(() -> state(bare));
    }

    private Optional<String> state(String name) {
        return known.find(name).filter(one -> one.kind() == ActorKind.STATE).map(KnownActors.Known::code);
    }
}
