package org.parley.record.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody wants to find.
 *
 * @param reader parties and roles as which he sees: nothing is found that is neither for all nor for one of them
 * @param query words, {@code "phrases"}, {@code field:words}, {@code date:[2026-03-01 TO 2026-03-31]}, joined by {@code AND}, {@code
 *     OR}, {@code NOT}; all words must be there; blank for everything
 * @param types of documents, empty for all
 * @param from the first day, absent for any
 * @param to the last day, absent for any
 * @param most hits to tell, 1 to {@link SearchIndex#MOST_HITS}
 */
public record SearchRequest(
        Set<String> reader,
        String query,
        List<String> types,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        int most) {

    public SearchRequest {
        reader = Set.copyOf(reader);
        types = List.copyOf(types);
        if (most < 1 || most > SearchIndex.MOST_HITS) {
            throw new IllegalArgumentException(
                    "A search tells 1 to " + SearchIndex.MOST_HITS + " hits, not " + most + ".");
        }
    }

    /** Of any type and day. */
    public static SearchRequest of(Set<String> reader, String query, int most) {
        return new SearchRequest(reader, query, List.of(), Optional.empty(), Optional.empty(), most);
    }
}
