package org.parley.reading.resolve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the word lists that stand beside a class: UTF-8, one entry a line, {@code #} starts a comment line. */
public final class WordFile {

    private WordFile() {}

    /** Lines without comments and blank lines, in file order. */
    static List<String> lines(String name) {
        return lines(WordFile.class, name);
    }

    /** Lines of the list that stands beside this class, without comments and blank lines, in file order. */
    public static List<String> lines(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("word list " + name + " is missing from the build");
            }
            return lines(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> lines(BufferedReader in) {
        return in.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }
}
