package org.parley.evaluation.labels;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of a file's text.
 *
 * @param file base name
 * @param begin code points, at least 0
 * @param end code points, after {@code begin}
 */
record Passage(String file, int begin, int end) {

    private static final Pattern FORM = Pattern.compile("(.+):(\\d{1,9})-(\\d{1,9})");

    Passage {
        if (begin < 0 || end <= begin) {
            throw new IllegalArgumentException("a passage is [begin, end) and not empty, not " + begin + "-" + end);
        }
    }

    /** @throws IllegalArgumentException when it is not {@code FILE:begin-end} */
    static Passage parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("a passage is FILE:begin-end, not '" + text + "'");
        }
        return new Passage(form.group(1), Integer.parseInt(form.group(2)), Integer.parseInt(form.group(3)));
    }

    boolean overlaps(Passage other) {
        return file.equals(other.file) && begin < other.end && other.begin < end;
    }

    @Override
    public String toString() {
        return file + ":" + begin + "-" + end;
    }
}
