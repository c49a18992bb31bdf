package org.parley.brief;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

/** A form that is text. Implementations hold no state between calls and are safe for many threads. */
@FunctionalInterface
interface TextForm {

    /**
     * Takes the outcomes one after the other, in filing order, and writes them; flushes but does not close.
     *
     * @param out lines end in {@code \n} on every system, except in CSV where RFC 4180 asks for {@code \r\n}
     * @throws IOException when {@code out} does
     */
    void write(Iterator<Outcome> outcomes, Writer out) throws IOException;

    /** This form as bytes: UTF-8 without byte-order mark. */
    default BriefWriter inUtf8() {
        return (outcomes, out) -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
            write(outcomes, writer);
            writer.flush();
        };
    }
}
