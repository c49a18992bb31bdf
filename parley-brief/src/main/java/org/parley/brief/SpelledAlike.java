package org.parley.brief;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.parley.brief.told.Told;
import org.parley.model.Speaker;

/**
 * Tells which names on one page are spellings of one name: they differ only in hyphens, accents, letter case and middle
 * initials ("Ada B. Quill-Marsh", "Ada Quill Marsh"). Two or more whole words are needed; as soon as the page has two
 * different initials or two countries for the same words, each spelling stands alone. Immutable.
 */
final class SpelledAlike {

    private final Map<String, Set<String>> initials = new TreeMap<>();
    private final Map<String, Set<String>> codes = new TreeMap<>();

    SpelledAlike(List<Speaker> speakers) {
        for (Speaker speaker : speakers) {
            String words = words(speaker.name(), false);
            String letters = words(speaker.name(), true);
            if (!letters.isEmpty()) {
                initials.computeIfAbsent(words, key -> new TreeSet<>()).add(letters);
            }
            speaker.findCode().ifPresent(code -> codes.computeIfAbsent(words, key -> new TreeSet<>())
                    .add(code));
        }
    }

    /** Equal for spellings of one name. */
    String key(Speaker speaker) {
        String words = words(speaker.name(), false);
        boolean one = speaker.naming() == Speaker.Naming.NAMED
                && words.contains(" ")
                && initials.getOrDefault(words, Set.of()).size() < 2
                && codes.getOrDefault(words, Set.of()).size() < 2;
        return one ? words : Told.oneLine(speaker.name());
    }

    /** The words of a name without its initials, or its initials alone. */
    private static String words(String name, boolean initials) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty() && (word.codePointCount(0, word.length()) == 1) == initials)
                .collect(Collectors.joining(" "));
    }
}
