package org.parley.docket.ground;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The lists that stand beside the classes of this package: tab-parted columns, {@code #} begins a comment. */
final class ListFile {

    private ListFile() {}

    /** All lines of a list, each with at least so many columns. */
    static List<String[]> of(String file, int columns) {
        List<String[]> rows = new ArrayList<>();
        try (InputStream in = ListFile.class.getResourceAsStream(file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] row = line.split("\t", -1);
                if (row.length < columns) {
                    throw new IllegalStateException(file + ": '" + line + "' must have " + columns + " columns");
                }
                rows.add(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
