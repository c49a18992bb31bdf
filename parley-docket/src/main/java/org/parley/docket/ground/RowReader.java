package org.parley.docket.ground;

import java.io.IOException;
import java.io.Reader;
import java.util.function.Consumer;

/** Reads the rows of a data set. Immutable; safe for many threads. */
@FunctionalInterface
public interface RowReader {

    /**
     * Hands on every row in the order of the text, as soon as it is read. Blank lines and the header are no rows.
     *
     * @param text decoded; a byte-order mark at its beginning is skipped
     * @param rows must not keep what it is given longer than it needs
     * @throws UnreadableData when the text, or the rest of it, is not of this format
     * @throws IOException when the text cannot be read
     */
    void read(Reader text, Consumer<GroundRow> rows) throws IOException;
}
