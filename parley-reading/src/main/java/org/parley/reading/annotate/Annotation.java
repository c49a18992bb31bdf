package org.parley.reading.annotate;

import java.util.List;
import java.util.Optional;

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

    /** The sentence that holds an offset; empty in text that belongs to none. */
    public Optional<Sentence> sentenceAt(int offset) {
        int low = 0;
        int high = sentences.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle).span().end() > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low < sentences.size() && sentences.get(low).span().begin() <= offset
                ? Optional.of(sentences.get(low))
                : Optional.empty();
    }
}
