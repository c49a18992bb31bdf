package org.parley.record.search;

import java.util.List;

/**
 * Something that was found.
 *
 * @param id of the document
 * @param type of the document
 * @param text of the document
 * @param marks where the words are in the text that were found, as half-open ranges in UTF-16 units, in order
 */
public record SearchHit(String id, String type, String text, List<Mark> marks) {

    /** A range of the text that was found. */
    public record Mark(int begin, int end) {}

    public SearchHit {
        marks = List.copyOf(marks);
    }
}
