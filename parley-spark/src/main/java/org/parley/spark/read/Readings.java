package org.parley.spark.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.parley.reading.Reading;
import org.parley.reading.resolve.Roster;

/** The readings of this Java process: one for each roster, loaded when first asked for. Safe for many threads. */
final class Readings {

    private static final Map<String, Reading> LOADED = new ConcurrentHashMap<>();

    private Readings() {}

    /** The reading with a roster, empty for the built-in one. */
    static Reading of(String roster) {
        return LOADED.computeIfAbsent(roster, Readings::load);
    }

    private static Reading load(String lines) {
        if (lines.isEmpty()) {
            return Reading.load();
        }
        try {
            Path file = Files.createTempFile("parley-roster", ".tsv");
            try {
                Files.write(file, lines.getBytes(StandardCharsets.UTF_8));
                return Reading.load(Roster.read(file).before(Roster.builtIn()));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot put a roster aside", e);
        }
    }
}
