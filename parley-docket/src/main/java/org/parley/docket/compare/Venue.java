package org.parley.docket.compare;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.model.Discrepancy;

/**
 * A building or site: "his office", "the Granite Palace", "the ford crossing". Two names exclude each other, and so do an
 * office and a residence; a name and a bare noun of one kind agree.
 *
 * @param noun what it is, in the singular and lower case
 * @param name its proper name, if told
 * @param words as told
 */
public record Venue(String noun, @Nullable String name, String words) implements Value {

    /** Names in capitals before the noun, or the noun itself when it is part of the name. */
    private static final Pattern NAMED = Pattern.compile("((?:\\p{Lu}[\\p{L}'-]+ )+)(?:\\p{L}+)$");

    private static final Pattern OWN = Pattern.compile("^(?:The|His|Her|Its|Their|Prime|Foreign|Defen[cs]e) ");

    /**
     * A venue.
     *
     * @param noun as found, may be a plural
     * @param ofState whether the words name a state or one of its offices: whose it is, not its name
     */
    public static Venue of(String noun, String words, boolean ofState) {
        String plain = noun.replaceAll("s$", "");
        Matcher named = NAMED.matcher(words);
        if (!named.find()) {
            return new Venue(plain, null, words);
        }
        String before = OWN.matcher(named.group(1)).replaceFirst("").strip();
        boolean name = !before.isEmpty() && !ofState;
        return new Venue(plain, name ? named.group().strip() : null, words);
    }

    public Optional<String> findName() {
        return Optional.ofNullable(name);
    }

    @Override
    public String key() {
        return name == null ? noun : name;
    }

    @Override
    public double width() {
        return name == null ? 1 : 0;
    }

    @Override
    public Comparison compare(Value other) {
        if (!(other instanceof Venue venue) || !noun.equals(venue.noun)) {
            return Comparison.DIFFERENT;
        }
        if (name == null || venue.name == null) {
            return name == null && venue.name == null ? Comparison.SAME : Comparison.COMPATIBLE;
        }
        return name.equals(venue.name) ? Comparison.SAME : Comparison.DIFFERENT;
    }

    @Override
    public Discrepancy.Kind kind() {
        return Discrepancy.Kind.VENUE;
    }
}
