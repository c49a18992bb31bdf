package org.parley.reading.annotate;

import org.parley.model.Span;

/**
 * A word or punctuation mark.
 *
 * @param span where in the report's text
 * @param form the text under the span
 * @param lemma lower-case base form; proper nouns keep their form
 * @param tag Penn Treebank part of speech ("VBD", "NNP", "``")
 * @param entity what kind of name it is part of
 * @param head index of the governing token within the sentence, -1 for the root
 * @param relation basic Universal Dependencies relation to the head ("nsubj", "ccomp", "root")
 */
public record Token(Span span, String form, String lemma, String tag, EntityTag entity, int head, String relation) {

    public int begin() {
        return span.begin();
    }

    public int end() {
        return span.end();
    }
}
