package org.parley.record.search;

import java.util.Set;
import java.util.TreeSet;

/** Names of the fields of the index. */
final class SearchFields {

    static final String ID = "id";
    static final String TYPE = "type";
    static final String TEXT = "text";
    static final String DATE = "date";
    static final String AUDIENCE = "audience";
    static final String NOT_FOR = "not_for";
    static final String GROUP = "group";

    /** Before the name of what a hit tells besides. */
    static final String TOLD = "told.";

    /** What some kinds of documents have, and a query may name. */
    static final Set<String> FREE = new TreeSet<>(Set.of(
            "act",
            "addressee",
            "author",
            "by",
            "file",
            "kind",
            "party",
            "publisher",
            "speaker",
            "title",
            "topic",
            "via"));

    /** What every document has, and a query may name. */
    static final Set<String> ASKED = new TreeSet<>(Set.of(ID, TYPE, TEXT, DATE));

    private SearchFields() {}
}
