package org.parley.record.entry;

import java.util.List;
import org.parley.record.log.Audience;
import org.parley.record.log.Key;

/** Checks of what stands in an act. */
final class Words {

    /** Longest text of a field in UTF-16 units: a readout of some fifty pages. */
    static final int LONGEST = 200_000;

    private Words() {}

    static void require(String what, String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("The " + what + " must have 1 to " + LONGEST + " letters, not "
                    + text.strip().length() + ".");
        }
    }

    static List<String> all(String what, List<String> texts) {
        texts.forEach(text -> require(what, text));
        return List.copyOf(texts);
    }

    static void requireId(String what, String id) {
        if (!Audience.isId(id)) {
            throw new IllegalArgumentException(
                    "\"" + id + "\" is no id of a " + what + ": 1 to 40 of a-z, 0-9 and -, the first not a -.");
        }
    }

    static void requireEntry(long entry) {
        if (entry < 0) {
            throw new IllegalArgumentException("No entry is at " + entry + ".");
        }
    }

    static void requireKey(String key) {
        if (!Key.parse(key).toString().equals(key)) {
            throw new IllegalArgumentException("\"" + key + "\" is not the only form of a key.");
        }
    }
}
