package org.parley.evaluation.labels;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A file of labels, tab-separated. Lines that begin with {@code #} are its head; those of the form
 * {@code #sha256<TAB>file<TAB>hex} name the labelled texts. All others are rows whose first cell is one of these files.
 *
 * @param name of the file, for messages
 * @param sha256 in lower-case hex, by file name
 * @param rows in order of the file
 */
record LabelTable(String name, Map<String, String> sha256, List<List<String>> rows) {

    private static final String CHECKSUM = "#sha256\t";

    LabelTable {
        sha256 = Collections.unmodifiableMap(new TreeMap<>(sha256));
        rows = List.copyOf(rows);
    }

    /**
     * Reads a resource beside this class.
     *
     * @throws LabelProblem as {@link #parse}
     */
    static LabelTable resource(String name, int columns) throws IOException, LabelProblem {
        InputStream in = LabelTable.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("no resource " + name);
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return parse(name, lines.lines().toList(), columns);
        }
    }

    /**
     * @param columns of every row
     * @throws LabelProblem when a row has another number of cells, or its file no checksum
     */
    static LabelTable parse(String name, List<String> lines, int columns) throws LabelProblem {
        Map<String, String> sha256 = new TreeMap<>();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            List<String> cells = List.of(line.split("\t", -1));
            if (line.startsWith(CHECKSUM) && cells.size() == 3) {
                sha256.put(cells.get(1), cells.get(2));
            } else if (!line.startsWith("#")) {
                if (cells.size() != columns) {
                    throw new LabelProblem(name + ", line " + (i + 1) + ": " + columns + " cells are needed, not "
                            + cells.size() + ".");
                }
                if (!sha256.containsKey(cells.get(0))) {
                    throw new LabelProblem(
                            name + ", line " + (i + 1) + ": the head has no checksum of '" + cells.get(0) + "'.");
                }
                rows.add(cells);
            }
        }
        return new LabelTable(name, sha256, rows);
    }
}
