package org.parley.brief;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;

/** Writes what was read. Implementations hold no state between calls and are safe for many threads. */
@FunctionalInterface
public interface BriefWriter {

    /**
     * Takes the outcomes one after the other, in filing order, and writes them; flushes but does not close.
     *
     * @param outcomes asked for the next one only when the one before is written, by forms that need not know all first
     * @param out gets UTF-8 where the form is text
     * @throws IOException when {@code out} does
     */
    void write(Iterator<Outcome> outcomes, OutputStream out) throws IOException;
}
