package org.parley.record.log;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The state of a log at one size.
 *
 * @param origin names the log; the same in all its checkpoints
 * @param size number of entries
 * @param root hash over all of them
 */
public record TreeHead(String origin, long size, Hash root) {

    private static final int LINES = 3;
    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,17}");

    public TreeHead {
        if (origin.isBlank() || origin.chars().anyMatch(letter -> letter < ' ')) {
            throw new IllegalArgumentException("A log needs an origin of one line.");
        }
        if (size < 0) {
            throw new IllegalArgumentException("A log has no " + size + " entries.");
        }
    }

    /**
     * From the text of a checkpoint.
     *
     * @throws IllegalArgumentException when it is not that of one without extension lines
     */
    static TreeHead parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() != LINES || !SIZE.matcher(lines.get(1)).matches()) {
            throw new IllegalArgumentException("A checkpoint has three lines: origin, size and root of the log.");
        }
        TreeHead head = new TreeHead(lines.get(0), Long.parseLong(lines.get(1)), Hash.parse(lines.get(2)));
        if (!head.text().equals(text)) {
            throw new IllegalArgumentException("The checkpoint of " + head.origin() + " is not in its only form.");
        }
        return head;
    }

    /** What is signed: three lines, each with its end. */
    public String text() {
        return origin + "\n" + size + "\n" + root + "\n";
    }
}
