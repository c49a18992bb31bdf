package org.parley.reading.code;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.parley.reading.resolve.Tokens;
import org.parley.reading.resolve.WordFile;

/** PLOVER contexts by words of the sentence, from {@code contexts.txt}. Immutable. */
final class Contexts {

    private final Map<String, Set<String>> byWord = new HashMap<>();

    Contexts() {
        String context = "";
        for (String line : WordFile.lines(Contexts.class, "contexts.txt")) {
            if (line.startsWith("[")) {
                context = line.substring(1, line.length() - 1);
            } else {
                for (String word : line.split(",", -1)) {
                    byWord.computeIfAbsent(word.strip(), key -> new TreeSet<>()).add(context);
                }
            }
        }
    }

    /** The contexts of the sentence that holds the token, sorted. */
    List<String> of(Tokens tokens, int token) {
        Set<String> out = new TreeSet<>();
        int end = tokens.sentenceEnd(token);
        for (int i = tokens.sentenceStart(token); i < end; i++) {
            String lemma = tokens.isProper(i) ? tokens.lower(i) : tokens.lemma(i);
            out.addAll(byWord.getOrDefault(lemma, Set.of()));
            if (i + 1 < end) {
                out.addAll(byWord.getOrDefault(tokens.lower(i) + " " + tokens.lemma(i + 1), Set.of()));
            }
        }
        return List.copyOf(out);
    }
}
