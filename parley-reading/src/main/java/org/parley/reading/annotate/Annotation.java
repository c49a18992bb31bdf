package org.parley.reading.annotate;

import java.util.List;

/**
 * A report's text with its sentences. Text that intake marked as skipped belongs to no sentence.
 *
 * @param text the report's text
 * @param sentences in text order, without overlap
 */
public record Annotation(String text, List<Sentence> sentences) {

    public Annotation {
        sentences = List.copyOf(sentences);
    }
}
