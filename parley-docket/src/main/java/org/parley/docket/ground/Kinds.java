package org.parley.docket.ground;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.model.EventType;
import org.parley.model.IncidentKind;

/** What the data sets' own kinds of events are in PLOVER's types and modes, by the lists beside this class. Immutable. */
final class Kinds {

    /** By type and mode; the tables below need it. */
    private static final Map<String, String> SUB_EVENTS = subEvents();

    static final Kinds UCDP = new Kinds("ucdp-kinds.tsv", 2);
    static final Kinds ACLED = new Kinds("acled-kinds.tsv", 2);
    static final Kinds CAMEO = new Kinds("cameo-kinds.tsv", 1);

    private final Map<String, Optional<IncidentKind>> byWord = new HashMap<>();

    /** @param type in which column the type stands; mode and sub-event follow */
    private Kinds(String file, int type) {
        for (String[] row : ListFile.of(file, type + 2)) {
            String word = row[0].toLowerCase(Locale.ROOT);
            byWord.put(word, kind(row[type], row[type + 1], row.length > type + 2 ? row[type + 2] : "-"));
        }
    }

    private static Optional<IncidentKind> kind(String type, String mode, String subEvent) {
        return type.equals("-")
                ? Optional.empty()
                : Optional.of(of(EventType.valueOf(type), unless(mode), unless(subEvent)));
    }

    private static @Nullable String unless(String word) {
        return word.equals("-") || word.isBlank() ? null : word;
    }

    private static Map<String, String> subEvents() {
        Map<String, String> found = new HashMap<>();
        for (String[] row : ListFile.of("plover-modes.tsv", 3)) {
            found.put(row[0] + " " + row[1], row[2]);
        }
        return found;
    }

    /** A type with its mode, and the sub-event that the mode is when none is given. */
    static IncidentKind of(EventType type, @Nullable String mode, @Nullable String subEvent) {
        String implied = mode == null ? null : SUB_EVENTS.get(type + " " + mode);
        return new IncidentKind(type, mode, subEvent == null ? implied : subEvent);
    }

    /** What somebody wrote: a type, alone or with a mode, then a sub-event after a slash where it has one. */
    static Optional<IncidentKind> parse(String words) {
        int slash = words.indexOf(" / ");
        String subEvent = slash < 0 ? null : words.substring(slash + 3).strip();
        List<String> parts =
                List.of((slash < 0 ? words : words.substring(0, slash)).strip().split("\\s+", 2));
        for (EventType type : EventType.values()) {
            if (type.name().equalsIgnoreCase(parts.get(0))) {
                return Optional.of(of(type, parts.size() > 1 ? parts.get(1) : null, subEvent));
            }
        }
        return Optional.empty();
    }

    /** Whether the list has this word. */
    boolean knows(String word) {
        return byWord.containsKey(word.toLowerCase(Locale.ROOT));
    }

    /** The kind that a word of the data set is; none when the list has it as none, or does not have it. */
    Optional<IncidentKind> find(String word) {
        return byWord.getOrDefault(word.toLowerCase(Locale.ROOT), Optional.empty());
    }

    /** The longest beginning of a code that the list has, empty when there is none. */
    String longestKnown(String code) {
        for (int length = code.length(); length > 1; length--) {
            String part = code.substring(0, length);
            if (byWord.containsKey(part)) {
                return part;
            }
        }
        return "";
    }
}
