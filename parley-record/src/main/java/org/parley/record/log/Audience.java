package org.parley.record.log;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Who may see the payload of an entry. That an entry has an audience, and which one, everybody sees.
 *
 * @param members {@code all} alone, or {@code chair}, parties and both by the ids that the mechanism gives them, in order
 */
public record Audience(List<String> members) {

    private static final String ALL = "all";
    private static final String CHAIR = "chair";
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    /** Everybody. */
    public static final Audience EVERYBODY = new Audience(List.of(ALL));

    /** The chair and its secretariat alone. */
    public static final Audience OF_CHAIR = new Audience(List.of(CHAIR));

    public Audience {
        Set<String> sorted = new TreeSet<>(members);
        if (sorted.isEmpty() || sorted.size() != members.size()) {
            throw new IllegalArgumentException("An audience has at least one member, and each once: " + members + ".");
        }
        for (String member : sorted) {
            if (!isId(member)) {
                throw new IllegalArgumentException(
                        "\"" + member + "\" is no id of a party: 1 to 40 of a-z, 0-9 and -, the first not a -.");
            }
        }
        if (sorted.contains(ALL) && sorted.size() > 1) {
            throw new IllegalArgumentException("Nobody can be added to all: " + members + ".");
        }
        members = List.copyOf(sorted);
    }

    /** Whether a word can name a party or member: 1 to 40 of a-z, 0-9 and -, the first not a -. */
    public static boolean isId(String word) {
        return ID.matcher(word).matches();
    }

    /** Some parties; the chair is one only when named. */
    public static Audience of(Collection<String> members) {
        return new Audience(List.copyOf(members));
    }

    public static Audience of(String... members) {
        return new Audience(List.of(members));
    }

    public boolean isEverybody() {
        return equals(EVERYBODY);
    }

    /** Whether somebody who is or speaks for this member may see it. */
    public boolean includes(String member) {
        return isEverybody() || members.contains(member);
    }

    /** As in a sentence: {@code all}, or its members with commas. */
    @Override
    public String toString() {
        return String.join(", ", members);
    }
}
