package org.parley.record.search;

import java.util.List;
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

    static final String ORDER = "order";

    /** Of documents that have as much of the query, the kinds that say most in few words come first. */
    private static final List<String> RANKS = List.of(
            "session",
            "allegation",
            "proposal",
            "commitment",
            "statement",
            "entry",
            "position",
            "case_incident",
            "discrepancy",
            "corroboration",
            "report");

    /** What is shown of a document. */
    static final String KEPT = "kept";

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

    /** A letter for the place of a type among those that are found. */
    static char rank(String type) {
        int place = RANKS.indexOf(type);
        return (char) ('a' + (place < 0 ? RANKS.size() : place));
    }
}
