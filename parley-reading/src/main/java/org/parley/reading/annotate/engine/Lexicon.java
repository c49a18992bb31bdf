package org.parley.reading.annotate.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The tags and names that frequent words had in the training texts. One word a line: {@code word TAB tags TAB entities}, tags
 * in falling frequency with a slash between, entities likewise; "?" stands for tags too rare to name. Immutable.
 */
public final class Lexicon {

    private static final Entry UNKNOWN = new Entry("", "", 0);

    private final Map<String, Entry> entries;

    private Lexicon(Map<String, Entry> entries) {
        this.entries = entries;
    }

    /** Reads the lines of the format above. */
    public static Lexicon read(BufferedReader in) throws IOException {
        Map<String, Entry> entries = new HashMap<>();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] fields = line.split("\t", -1);
            entries.put(fields[0], new Entry(fields[1].intern(), fields[2].intern(), 1));
        }
        return new Lexicon(entries);
    }

    /** What is known of exactly this form. */
    Entry find(String form) {
        Entry entry = entries.get(form);
        return entry == null ? UNKNOWN : entry;
    }

    /** A form in lower case; forms too long to be words as they are. */
    static String lower(String form) {
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            if ((c >= 'A' && c <= 'Z') || c > 0x7f) {
                return form.length() > 64 ? form : form.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
            }
        }
        return form;
    }

    /**
     * What is known of a word.
     *
     * @param tags "NN/VB", or a single tag, or empty
     * @param entities "ORGANIZATION/O", or empty when it was never part of a name
     * @param known 1 when the word is in the list
     */
    record Entry(String tags, String entities, int known) {

        boolean hasOneTag() {
            return known == 1 && tags.indexOf('/') < 0;
        }
    }
}
