package org.parley.brief;

import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;

/** Writes what was read. Implementations hold no state between calls and are safe for many threads. */
@FunctionalInterface
public interface BriefWriter {

    /**
     * Takes the outcomes one after the other, in filing order, and writes them; flushes but does not close.
     *
     * @param outcomes asked for the next one only when the one before is written (HTML: when all are known)
     * @param out lines end in {@code \n} on every system, except in CSV where RFC 4180 asks for {@code \r\n}
     * @throws IOException when {@code out} does
     */
    void write(Iterator<Outcome> outcomes, Writer out) throws IOException;
}
