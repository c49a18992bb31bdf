package org.parley.evaluation.labels;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parley.model.Span;

/**
 * A text that was labelled.
 *
 * @param file base name
 * @param text its characters, UTF-8 decoded
 */
record LabelledText(String file, String text) {

    /**
     * Reads every text that a table names, each from the first folder that has a file of its name.
     *
     * @throws LabelProblem when one is missing or is not the labelled one
     */
    static Map<String, LabelledText> readAll(LabelTable table, List<Path> folders) throws IOException, LabelProblem {
        Map<String, LabelledText> out = new TreeMap<>();
        for (Map.Entry<String, String> wanted : table.sha256().entrySet()) {
            String file = wanted.getKey();
            byte[] bytes = Files.readAllBytes(locate(file, folders));
            String found = HexFormat.of().formatHex(sha256().digest(bytes));
            if (!found.equals(wanted.getValue())) {
                throw new LabelProblem(file + " is not the text that was labelled in " + table.name()
                        + ": its SHA-256 is " + found + ", not " + wanted.getValue() + ".");
            }
            out.put(file, new LabelledText(file, new String(bytes, StandardCharsets.UTF_8)));
        }
        return out;
    }

    private static Path locate(String file, List<Path> folders) throws LabelProblem {
        for (Path folder : folders) {
            Path path = folder.resolve(file);
            if (Files.isRegularFile(path)) {
                return path;
            }
        }
        throw new LabelProblem("There is no labelled text " + file + " in " + folders + ".");
    }

    /**
     * A range in UTF-16 units.
     *
     * @param begin in code points
     * @param end in code points, after {@code begin}
     * @throws LabelProblem when it is empty or not within the text
     */
    Span span(int begin, int end) throws LabelProblem {
        if (begin < 0 || end <= begin || end > text.codePointCount(0, text.length())) {
            throw new LabelProblem(file + " has no range [" + begin + ", " + end + ").");
        }
        return new Span(text.offsetByCodePoints(0, begin), text.offsetByCodePoints(0, end));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
