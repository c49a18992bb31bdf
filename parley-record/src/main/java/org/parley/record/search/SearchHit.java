package org.parley.record.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that was found.
 *
 * @param id of the document
 * @param type of the document
 * @param text of the document
 * @param marks where the words are in the text that were found, as half-open ranges in UTF-16 units, in order
 * @param date of the document
 * @param told what the document tells besides
 */
public record SearchHit(
        String id, String type, String text, List<Mark> marks, Optional<LocalDate> date, Map<String, String> told) {

    /** A range of the text that was found. */
    public record Mark(int begin, int end) {}

    public SearchHit {
        marks = List.copyOf(marks);
        told = Map.copyOf(told);
    }
}
