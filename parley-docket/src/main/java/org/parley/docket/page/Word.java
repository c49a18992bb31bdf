package org.parley.docket.page;

import org.parley.model.Span;

/**
 * A run of letters and digits, with apostrophes inside.
 *
 * @param lower in lower case, typographic apostrophes straightened
 * @param begin where it stands, in UTF-16 units of the report
 * @param end behind its last letter
 */
public record Word(String lower, int begin, int end) {

    /** Where it stands; made on demand, since a case has millions of words. */
    public Span span() {
        return new Span(begin, end);
    }
}
