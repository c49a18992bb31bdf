package org.parley.docket.page;

import org.parley.model.Span;

/**
 * A run of letters and digits, with apostrophes inside.
 *
 * @param lower in lower case, typographic apostrophes straightened
 * @param span where it stands
 */
public record Word(String lower, Span span) {}
