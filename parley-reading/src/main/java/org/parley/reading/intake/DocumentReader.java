package org.parley.reading.intake;

import java.io.IOException;

/**
 * Renders the bytes of one document as text. Stateless; may throw any unchecked exception of its library on damaged
 * input, which the caller turns into a problem.
 */
@FunctionalInterface
interface DocumentReader {

    /**
     * Renders one document.
     *
     * @param bytes the whole document, never empty
     * @param source its name and hints
     * @throws Unreadable with the reason in words
     */
    Contents read(byte[] bytes, Source source, Limits limits) throws IOException;
}
