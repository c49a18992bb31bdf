package org.parley.reading.annotate;

import java.util.List;
import org.parley.model.Span;

/**
 * A sentence.
 *
 * @param span from its first to its last token
 * @param paragraph number of its paragraph in the report, from 0; paragraphs end at line breaks
 * @param tokens at least one, in text order
 */
public record Sentence(Span span, int paragraph, List<Token> tokens) {

    public Sentence {
        if (tokens.isEmpty()) {
            throw new IllegalArgumentException("a sentence has at least one token");
        }
        tokens = List.copyOf(tokens);
    }
}
