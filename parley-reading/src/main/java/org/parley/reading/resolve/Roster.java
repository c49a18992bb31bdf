package org.parley.reading.resolve;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.parley.model.ActorKind;

/**
 * The bodies that a report names without introducing them. Built in: about 200 countries (ISO 3166-1 alpha-3), and
 * international bodies, offices of state, armed groups and media with their country or PLOVER international code. A user
 * adds a file of the same form; its lines go before the built-in ones.
 *
 * <p>A line has tab-parted columns: code, kind (a word of {@link ActorKind}), name, other names, adjectives and peoples,
 * seats of government, name of the body it is part of; lists are parted by {@code |}; lines that start with {@code #} are comments. Names are matched
 * with their case, as "US" and "us" differ, over whole tokens, whatever the tokenizer made of their punctuation.
 * Immutable.
 */
public final class Roster {

    private static final int MAX_TOKENS = 12;
    private static final int MIN_CAPITALS = 4;
    private static final int MAX_ABOVE = 5;

    private final List<RosterEntry> entries;
    private final Map<String, Match> byName = new HashMap<>();
    private final Map<String, String> states = new HashMap<>();
    private final NameTable<Match> table;

    /** What the words of a match say of the entry. */
    public enum Sense {
        NAME,
        PEOPLE,
        SEAT
    }

    /** An entry, how the words name it, and over how many tokens. */
    public record Match(RosterEntry entry, Sense sense, int length) {}

    private Roster(List<RosterEntry> entries) {
        this.entries = List.copyOf(entries);
        for (RosterEntry entry : this.entries) {
            put(entry.name(), entry, Sense.NAME);
            entry.aliases().forEach(alias -> put(alias, entry, Sense.NAME));
            for (String people : entry.peoples()) {
                put(people, entry, Sense.PEOPLE);
                if (people.endsWith("an") || people.endsWith("i")) {
                    put(people + "s", entry, Sense.PEOPLE);
                }
            }
            entry.seats().forEach(seat -> put(seat, entry, Sense.SEAT));
            if (entry.kind() == ActorKind.STATE) {
                states.putIfAbsent(entry.code(), entry.name());
            }
        }
        this.table = new NameTable<>(byName);
    }

    private void put(String name, RosterEntry entry, Sense sense) {
        String key = key(name);
        byName.putIfAbsent(key, new Match(entry, sense, 0));
        if (key.length() >= MIN_CAPITALS) {
            byName.putIfAbsent(key.toUpperCase(Locale.ROOT), new Match(entry, sense, 0));
        }
    }

    private static String key(String words) {
        return words.replace('’', '\'');
    }

    /** The lists that come with Parley. */
    public static Roster builtIn() {
        List<RosterEntry> entries = new ArrayList<>();
        for (String file : List.of("countries.tsv", "bodies.tsv", "media.tsv")) {
            entries.addAll(parse(file, WordFile.lines(file)));
        }
        return new Roster(entries);
    }

    /**
     * A roster from a file in UTF-8.
     *
     * @throws IOException when the file cannot be read
     * @throws IllegalArgumentException when a line is not of the form above; names file and line
     */
    public static Roster read(Path file) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return new Roster(parse(file.getFileName() + "", WordFile.lines(in)));
        }
    }

    /** This roster's lines before the other's: where both name the same, this one wins. */
    public Roster before(Roster other) {
        List<RosterEntry> all = new ArrayList<>(entries);
        all.addAll(other.entries);
        return new Roster(all);
    }

    private static List<RosterEntry> parse(String file, List<String> lines) {
        List<RosterEntry> entries = new ArrayList<>();
        for (String line : lines) {
            String[] columns = line.split("\t", -1);
            if (columns.length < 3) {
                throw new IllegalArgumentException(
                        file + ": '" + line + "' must have at least code, kind and name, parted by tabs");
            }
            try {
                entries.add(new RosterEntry(
                        columns[0],
                        ActorKind.valueOf(columns[1].replace(' ', '_').toUpperCase(Locale.ROOT)),
                        columns[2],
                        list(columns, 3),
                        list(columns, 4),
                        list(columns, 5),
                        columns.length > 6 && !columns[6].isBlank() ? columns[6] : null));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(file + ": '" + line + "': " + e.getMessage(), e);
            }
        }
        return entries;
    }

    private static List<String> list(String[] columns, int column) {
        return column >= columns.length || columns[column].isBlank()
                ? List.of()
                : List.of(columns[column].split("\\|", -1));
    }

    /** All entries, in order. */
    List<RosterEntry> entries() {
        return entries;
    }

    /** The longest name that starts at token {@code from}. */
    public Optional<Match> find(Tokens tokens, int from, int end) {
        if (!Character.isLetterOrDigit(tokens.form(from).charAt(0))) {
            return Optional.empty();
        }
        return table.find(tokens, from, Math.min(end, from + MAX_TOKENS))
                .map(found -> new Match(found.value().entry, found.value().sense, found.length()));
    }

    /**
     * The bodies that an entry is part of, the nearest first; an office of state is part of its state at last. Names of
     * parents that the roster does not have end the row.
     */
    List<String> above(RosterEntry entry) {
        List<String> out = new ArrayList<>();
        RosterEntry at = entry;
        while (at != null && out.size() < MAX_ABOVE) {
            String name =
                    at.parent() != null ? at.parent() : at.kind() == ActorKind.OFFICE ? states.get(at.code()) : null;
            if (name == null || name.equals(entry.name()) || out.contains(name)) {
                break;
            }
            out.add(name);
            Match match = byName.get(key(name));
            at = match == null || match.sense() != Sense.NAME ? null : match.entry();
        }
        return out;
    }

    /** Name of the state with this code. */
    Optional<String> findState(String code) {
        return Optional.ofNullable(states.get(code));
    }

    /** The entry with exactly this name. */
    public Optional<Match> find(String name) {
        return Optional.ofNullable(byName.get(key(name)));
    }
}
