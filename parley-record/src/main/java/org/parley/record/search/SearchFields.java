package org.parley.record.search;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Names of the fields of the index. */
final class SearchFields {

    static final String ID = "id";
    static final String TYPE = "type";
    static final String TEXT = "text";
    static final String DATE = "date";
    static final String AUDIENCE = "audience";

    /** Those that every document has. */
    static final Set<String> OWN = new TreeSet<>(Set.of(ID, TYPE, TEXT, DATE, AUDIENCE));

    private static final Pattern NAME = Pattern.compile("[a-z_]{1,30}");

    private SearchFields() {}

    static boolean isFree(String name) {
        return NAME.matcher(name).matches() && !OWN.contains(name);
    }
}
