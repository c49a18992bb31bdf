package org.parley.reading.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.model.Span;
import org.parley.reading.annotate.Annotation;
import org.parley.reading.annotate.EntityTag;
import org.parley.reading.annotate.Sentence;
import org.parley.reading.annotate.Token;

/**
 * Finds the words that name places: runs of proper nouns that the tagger takes for a location, that stand beside a word
 * for a kind of place, or that follow a preposition of place. Names of persons and bodies are no places.
 */
final class NameFinder {

    private static final Map<String, Spot.Kind> KINDS = Map.ofEntries(
            Map.entry("province", Spot.Kind.PROVINCE),
            Map.entry("provinces", Spot.Kind.PROVINCE),
            Map.entry("governorate", Spot.Kind.PROVINCE),
            Map.entry("oblast", Spot.Kind.PROVINCE),
            Map.entry("state", Spot.Kind.PROVINCE),
            Map.entry("region", Spot.Kind.PROVINCE),
            Map.entry("department", Spot.Kind.PROVINCE),
            Map.entry("district", Spot.Kind.DISTRICT),
            Map.entry("districts", Spot.Kind.DISTRICT),
            Map.entry("county", Spot.Kind.DISTRICT),
            Map.entry("city", Spot.Kind.TOWN),
            Map.entry("cities", Spot.Kind.TOWN),
            Map.entry("town", Spot.Kind.TOWN),
            Map.entry("towns", Spot.Kind.TOWN),
            Map.entry("village", Spot.Kind.TOWN),
            Map.entry("villages", Spot.Kind.TOWN),
            Map.entry("capital", Spot.Kind.TOWN),
            Map.entry("port", Spot.Kind.TOWN));
    private static final Set<String> SMALL = Set.of("village", "villages");
    private static final Set<String> PREPOSITIONS = Set.of(
            "in",
            "at",
            "near",
            "outside",
            "inside",
            "around",
            "across",
            "throughout",
            "from",
            "to",
            "into",
            "of",
            "between",
            "toward",
            "towards",
            "through",
            "against",
            "on",
            "off",
            "over",
            "within");
    private static final Set<String> CERTAIN_PREPOSITIONS =
            Set.of("in", "at", "near", "outside", "inside", "around", "across", "throughout", "into", "within");
    /** Relations of what only describes a noun: "near the Alpine border". */
    private static final Set<String> BEFORE_NOUNS = Set.of("amod", "compound", "nmod:poss");

    private static final Set<String> DIRECTIONS = Set.of(
            "northern",
            "southern",
            "eastern",
            "western",
            "central",
            "north",
            "south",
            "east",
            "west",
            "northeastern",
            "northwestern",
            "southeastern",
            "southwestern",
            "northeast",
            "northwest",
            "southeast",
            "southwest",
            "downtown",
            "upper",
            "lower",
            "rural");
    private static final Set<String> LINKS =
            Set.of("-", "al", "e", "i", "ye", "'", "’", "‘", "ul", "el", "as", "ash", "ad", "de", "del", "la");

    private static final Pattern CALENDAR = Pattern.compile(
            "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|"
                    + "November|December");

    private final Gazetteer gazetteer;

    NameFinder(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    List<Name> find(Annotation annotation) {
        List<Name> out = new ArrayList<>();
        for (int s = 0; s < annotation.sentences().size(); s++) {
            find(annotation.text(), annotation.sentences().get(s), s, out);
        }
        return out;
    }

    private void find(String text, Sentence sentence, int number, List<Name> out) {
        List<Token> tokens = sentence.tokens();
        int i = 0;
        while (i < tokens.size()) {
            int end = isNameStart(tokens, i) ? endOfRun(tokens, i) : i;
            int next = i + 1;
            if (end > i) {
                int from = i;
                while (from + 1 < end && DIRECTIONS.contains(lower(tokens, from))) {
                    from++;
                }
                next = take(text, tokens, from, end, number, out);
            }
            i = Math.max(next, i + 1);
        }
    }

    /** Adds the names in a run of proper nouns; gives the token to go on with. */
    private int take(String text, List<Token> tokens, int from, int end, int number, List<Name> out) {
        Optional<String> before = kindBefore(tokens, from);
        int last = endWithOf(text, tokens, from, end);
        @Nullable
        String after = last < tokens.size() && KINDS.containsKey(lower(tokens, last)) ? lower(tokens, last) : null;
        while (after == null && last - 1 > from && KINDS.containsKey(lower(tokens, last - 1))) {
            last--;
            after = lower(tokens, last);
        }
        String word = after != null ? after : before.orElse(null);
        boolean prepared = from > 0 && PREPOSITIONS.contains(lowerBefore(tokens, from));
        EntityTag tag = tokens.get(from).entity();
        boolean placed = tag == EntityTag.LOCATION || word != null;
        if (!placed && (!prepared || tag == EntityTag.PERSON || tag == EntityTag.ORGANIZATION)) {
            return end;
        }
        if (isPartOfName(tokens, from)) {
            return end;
        }
        boolean certain = placed || CERTAIN_PREPOSITIONS.contains(lowerBefore(tokens, from));
        boolean where = tag == EntityTag.LOCATION
                && CERTAIN_PREPOSITIONS.contains(lowerBefore(tokens, from))
                && !BEFORE_NOUNS.contains(tokens.get(last - 1).relation());
        Spot.Kind kind = word == null ? null : KINDS.get(word);
        boolean village = word != null && SMALL.contains(word);
        int stop = after == null ? last : last + 1;
        int longest = gazetteer.find(words(text, tokens, from, last)).isEmpty() && kind == null
                ? longestKnown(text, tokens, from, last)
                : last;
        if (longest == from) {
            longest = last;
        }
        Span span = new Span(
                tokens.get(from).begin(),
                tokens.get(longest == last ? stop - 1 : longest - 1).end());
        out.add(new Name(span, words(text, tokens, from, longest), kind, village, certain, where, number));
        return longest == last ? Math.max(end, Math.max(last, stop)) : longest;
    }

    /** "Islamic Movement of X", "Government of the Republic of X": the place is part of a body's name. */
    private static boolean isPartOfName(List<Token> tokens, int from) {
        int of = from >= 2 && lower(tokens, from - 1).equals("the") ? from - 2 : from - 1;
        return of >= 1
                && lower(tokens, of).equals("of")
                && tokens.get(of - 1).tag().startsWith("NNP")
                && tokens.get(of - 1).entity() != EntityTag.LOCATION
                && !KINDS.containsKey(lower(tokens, of - 1));
    }

    /** "Gulf of Aden", "Strait of Hormuz": over the "of" when the gazetteer has the whole. */
    private int endWithOf(String text, List<Token> tokens, int from, int end) {
        boolean of = end + 1 < tokens.size() && lower(tokens, end).equals("of");
        return of && !gazetteer.find(words(text, tokens, from, end + 2)).isEmpty() ? end + 2 : end;
    }

    private int longestKnown(String text, List<Token> tokens, int from, int end) {
        for (int i = end; i > from; i--) {
            if (!gazetteer.find(words(text, tokens, from, i)).isEmpty()) {
                return i;
            }
        }
        return from;
    }

    /** "the city of", "the villages of". */
    private static Optional<String> kindBefore(List<Token> tokens, int from) {
        if (from >= 2 && lower(tokens, from - 1).equals("of") && KINDS.containsKey(lower(tokens, from - 2))) {
            return Optional.of(lower(tokens, from - 2));
        }
        return Optional.empty();
    }

    private static boolean isNameStart(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        return Character.isUpperCase(token.form().codePointAt(0))
                && (token.tag().startsWith("NNP") || token.entity() == EntityTag.LOCATION)
                && !KINDS.containsKey(lower(tokens, i))
                && !CALENDAR.matcher(token.form()).matches();
    }

    private static int endOfRun(List<Token> tokens, int from) {
        EntityTag tag = tokens.get(from).entity();
        int i = from + 1;
        while (i < tokens.size()) {
            Token token = tokens.get(i);
            boolean name = Character.isUpperCase(token.form().codePointAt(0))
                    && (token.tag().startsWith("NNP") || token.entity() == EntityTag.LOCATION)
                    && (tag != EntityTag.LOCATION || token.entity() == tag || token.entity() == EntityTag.NONE);
            boolean link = i + 1 < tokens.size()
                    && LINKS.contains(lower(tokens, i))
                    && (touches(tokens, i) || token.entity() == EntityTag.LOCATION)
                    && Character.isLetter(tokens.get(i + 1).form().codePointAt(0));
            if (!name && !link) {
                break;
            }
            i++;
        }
        return i;
    }

    /** Whether no blank parts the token from the one before it. */
    private static boolean touches(List<Token> tokens, int i) {
        return tokens.get(i).begin() == tokens.get(i - 1).end();
    }

    /** The word before a name, over "the" and words of direction. */
    private static String lowerBefore(List<Token> tokens, int from) {
        int i = from - 1;
        while (i > 0 && (lower(tokens, i).equals("the") || DIRECTIONS.contains(lower(tokens, i)))) {
            i--;
        }
        return i < 0 ? "" : lower(tokens, i);
    }

    private static String lower(List<Token> tokens, int i) {
        return tokens.get(i).form().toLowerCase(Locale.ROOT);
    }

    private static String words(String text, List<Token> tokens, int from, int end) {
        return text.substring(tokens.get(from).begin(), tokens.get(end - 1).end())
                .replaceAll("\\s+", " ");
    }
}
