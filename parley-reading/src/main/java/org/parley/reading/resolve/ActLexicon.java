package org.parley.reading.resolve;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.parley.model.SpeechAct;

/** Words of saying by what they do, from {@code speech-acts.txt}. Immutable. */
final class ActLexicon {

    private static final int GAP = 3;

    private record Entry(List<String> words, SpeechAct act) {}

    /** An entry found in a cue: its act, its number of words, where its first word stands. */
    record Hit(SpeechAct act, int words, int at, boolean negative) {}

    private final Map<String, List<Entry>> byFirst = new HashMap<>();

    ActLexicon() {
        SpeechAct act = SpeechAct.ASSERT;
        StringBuilder body = new StringBuilder();
        for (String line : WordFile.lines("speech-acts.txt")) {
            if (line.startsWith("[")) {
                file(act, body);
                act = SpeechAct.valueOf(
                        line.substring(1, line.indexOf(']')).replace(' ', '_').toUpperCase(Locale.ROOT));
            } else {
                body.append(line).append(' ');
            }
        }
        file(act, body);
    }

    private void file(SpeechAct act, StringBuilder body) {
        for (String entry : body.toString().split(",", -1)) {
            List<String> words = List.of(entry.strip().split("\\s+", -1));
            if (!words.get(0).isEmpty()) {
                byFirst.computeIfAbsent(words.get(0), key -> new ArrayList<>()).add(new Entry(words, act));
            }
        }
        body.setLength(0);
    }

    /**
     * The best entry in a row of base forms: most words, then an act other than assert, then nearest the start.
     *
     * @param lemmas lower case; negations as "not"
     * @param open which of them are nouns, verbs and adjectives: only these stand alone for an act
     * @param first how many of the lemmas are the cue's own: an entry must start within them
     */
    Optional<Hit> find(List<String> lemmas, int first, BitSet open) {
        Hit best = null;
        for (int i = 0; i < first; i++) {
            for (Entry entry : byFirst.getOrDefault(lemmas.get(i), List.of())) {
                boolean counts = entry.words.size() > 1 || entry.act == SpeechAct.ASSERT || open.get(i);
                if (counts && stands(entry.words, lemmas, i)) {
                    Hit hit = new Hit(
                            entry.act, entry.words.size(), i, entry.words.get(0).equals("not"));
                    best = best == null || beats(hit, best) ? hit : best;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean beats(Hit a, Hit b) {
        if (a.words != b.words) {
            return a.words > b.words;
        }
        return a.act != SpeechAct.ASSERT && b.act == SpeechAct.ASSERT;
    }

    private static boolean stands(List<String> words, List<String> lemmas, int start) {
        int at = start;
        for (int w = 1; w < words.size(); w++) {
            int limit = Math.min(lemmas.size(), at + 1 + GAP);
            int next = at + 1;
            while (next < limit && !lemmas.get(next).equals(words.get(w))) {
                next++;
            }
            if (next >= limit) {
                return false;
            }
            at = next;
        }
        return true;
    }

    /** Number of entries: for the table in the docs. */
    int size() {
        return byFirst.values().stream().mapToInt(List::size).sum();
    }
}
