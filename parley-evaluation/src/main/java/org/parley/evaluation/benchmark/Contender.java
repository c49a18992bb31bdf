package org.parley.evaluation.benchmark;

import java.io.IOException;
import java.nio.file.Path;

/** A reader under comparison, loaded. Safe for many threads. */
@FunctionalInterface
interface Contender {

    /**
     * Reads one file, from its bytes on disk to what it says.
     *
     * @return JSON lines, each with its end; offsets in code points
     */
    String read(Path file) throws IOException;

    /** Loads a reader; part of its cold start. */
    @FunctionalInterface
    interface Loading {
        Contender load() throws IOException;
    }
}
