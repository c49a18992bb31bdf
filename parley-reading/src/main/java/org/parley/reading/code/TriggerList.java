package org.parley.reading.code;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.EventType;
import org.parley.reading.resolve.WordFile;

/** The trigger words with their noun classes, from {@code triggers.txt}, whose head says how it is written. Immutable. */
final class TriggerList {

    private final Map<String, List<Trigger>> verbs = new HashMap<>();
    private final Map<String, List<Trigger>> nouns = new HashMap<>();
    private final Map<String, Set<String>> classes = new HashMap<>();

    /** @throws IllegalArgumentException when a line is not of the form that the head of the file gives */
    TriggerList(List<String> lines) {
        Section section = null;
        for (String line : lines) {
            if (line.startsWith("=")) {
                int colon = line.indexOf(':');
                classes.put("$" + line.substring(1, colon).strip(), Set.copyOf(words(line.substring(colon + 1))));
            } else if (line.startsWith("[")) {
                section = Section.parse(line);
            } else if (section == null) {
                throw new IllegalArgumentException("'" + line + "' stands before the first [TYPE]");
            } else {
                for (String entry : words(line)) {
                    add(section, entry);
                }
            }
        }
    }

    static TriggerList builtIn() {
        return new TriggerList(WordFile.lines(TriggerList.class, "triggers.txt"));
    }

    private static List<String> words(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /** The first word is the head of a verb entry, the last that of a noun entry. */
    private void add(Section section, String entry) {
        List<String> parts = List.of(entry.split(" ", -1));
        int at = section.noun ? parts.size() - 1 : 0;
        List<String> others = new ArrayList<>(parts);
        String head = others.remove(at);
        for (String other : others) {
            if (other.startsWith("$") && !other.equals("$actor") && !classes.containsKey(other)) {
                throw new IllegalArgumentException("'" + entry + "' names a class that is not there");
            }
        }
        (section.noun ? nouns : verbs)
                .computeIfAbsent(head, key -> new ArrayList<>())
                .add(new Trigger(section.type, section.mode, section.noun, section.paths, head, others));
    }

    List<Trigger> verbs(String lemma) {
        return verbs.getOrDefault(lemma, List.of());
    }

    List<Trigger> nouns(String lemma) {
        return nouns.getOrDefault(lemma, List.of());
    }

    /** Whether a base form is the word itself, or falls into the class. */
    boolean fits(String wordOrClass, String lemma) {
        Set<String> members = classes.get(wordOrClass);
        return members != null ? members.contains(lemma) : wordOrClass.equals(lemma);
    }

    private record Section(
            @Nullable EventType type, @Nullable String mode, boolean noun, List<String> paths) {

        static Section parse(String line) {
            int colon = line.indexOf(':');
            if (colon < 0 || !line.endsWith("]")) {
                throw new IllegalArgumentException("'" + line + "' must be [TYPE mode: paths]");
            }
            List<String> name = new ArrayList<>(List.of(line.substring(1, colon).split(" ", -1)));
            boolean noun = name.remove("noun");
            return new Section(
                    name.get(0).equals("NONE") ? null : EventType.valueOf(name.get(0)),
                    name.size() > 1 ? name.get(1) : null,
                    noun,
                    words(line.substring(colon + 1, line.length() - 1)));
        }
    }
}
