package org.parley.reading.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.model.ActorKind;

/**
 * For whom the holder of a role speaks: the sending state or body, never the host. "Iranian ambassador to Iraq" and
 * "Iran's ambassador to Iraq" speak for Iran, "a spokesman for the Iraqi government" for Iraq, "an expert on Iraq" for
 * nobody. Two countries side by side ("US and Iraqi officials") give no code, and neither does a former office.
 */
final class Affiliation {

    private static final Set<String> SENDING = Set.of("of", "for", "from");
    private static final Set<String> AT = Set.of("at", "with", "within");
    private static final Set<String> SERVING =
            Set.of("adviser", "advisor", "aide", "assistant", "counsel", "counselor", "deputy");
    private static final Set<String> PAST = Set.of("former", "ex", "retired", "late", "onetime", "ousted", "deposed");

    private final Tokens tokens;
    private final Roster roster;
    private final RoleNouns nouns;

    Affiliation(Tokens tokens, Roster roster, RoleNouns nouns) {
        this.tokens = tokens;
        this.nouns = nouns;
        this.roster = roster;
    }

    /** The code of the phrase {@code [from, end)} with its head. */
    Optional<String> codeOf(int from, int end, int head) {
        for (int i = from; i < head; i++) {
            if (PAST.contains(tokens.lower(i))) {
                return Optional.empty();
            }
        }
        List<Roster.Match> before = matches(from, head + 1);
        if (!before.isEmpty()) {
            return single(before);
        }
        for (int i = head + 1; i < end; i++) {
            String word = tokens.lower(i);
            if (tokens.form(i).equals(",") || tokens.tag(i).startsWith("W") || tokens.isVerb(i)) {
                return Optional.empty();
            }
            boolean sending = SENDING.contains(word) || (word.equals("to") && SERVING.contains(tokens.lower(head)));
            boolean at = AT.contains(word) && nouns.find(tokens.form(head)).isPresent();
            if (sending || at) {
                List<Roster.Match> found = new ArrayList<>();
                for (Place place : places(i + 1, nextStop(i + 1, end))) {
                    if (at ? isBody(place) : speaks(place, end)) {
                        found.add(place.match);
                    }
                }
                if (!found.isEmpty()) {
                    return Optional.of(found.get(0).entry().code());
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isBody(Place place) {
        return place.match.entry().kind() != ActorKind.STATE && place.match.sense() == Roster.Sense.NAME;
    }

    /** After "of" and "for" an adjective counts before a body of state only, a capital when it stands alone. */
    private boolean speaks(Place place, int end) {
        int after = place.from + place.match.length();
        boolean alone = after >= tokens.size()
                || !(tokens.isNoun(after)
                        || Character.isUpperCase(tokens.form(after).charAt(0)));
        return switch (place.match.sense()) {
            case NAME -> true;
            case SEAT -> alone;
            case PEOPLE -> (alone && !tokens.tag(after - 1).startsWith("JJ")) || stateBodyFollows(after, end);
        };
    }

    private boolean stateBodyFollows(int from, int end) {
        for (int i = from; i < end && (tokens.isNoun(i) || tokens.tag(i).startsWith("JJ")); i++) {
            if (Institutions.isOfState(tokens.lower(i))
                    || nouns.find(tokens.form(i)).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private int nextStop(int from, int end) {
        int i = from;
        while (i < end
                && !tokens.form(i).equals(",")
                && !tokens.isVerb(i)
                && !tokens.tag(i).startsWith("W")
                && (!tokens.tag(i).equals("IN") || SENDING.contains(tokens.lower(i)))
                && !tokens.tag(i).equals("TO")) {
            i++;
        }
        return i;
    }

    /** A roster name and where it stands. */
    private record Place(int from, Roster.Match match) {}

    /** Roster names in a range, without those that are half of a hyphenated word, and without media. */
    List<Roster.Match> matches(int from, int end) {
        return places(from, end).stream().map(Place::match).toList();
    }

    private List<Place> places(int from, int end) {
        List<Place> out = new ArrayList<>();
        for (int i = from; i < end; i++) {
            Optional<Roster.Match> match = roster.find(tokens, i, end);
            if (match.isEmpty()) {
                continue;
            }
            int after = i + match.get().length();
            boolean hyphenated = (after < tokens.size() && touches(after, "-"))
                    || (i > 0
                            && tokens.form(i - 1).equals("-")
                            && tokens.at(i - 1).end() == tokens.at(i).begin());
            boolean newPlace = i > 0 && tokens.form(i - 1).equals("New");
            if (!hyphenated && !newPlace && match.get().entry().kind() != ActorKind.MEDIUM) {
                out.add(new Place(i, match.get()));
            }
            i = after - 1;
        }
        return out;
    }

    private boolean touches(int i, String form) {
        return tokens.form(i).equals(form)
                && i > 0
                && tokens.at(i - 1).end() == tokens.at(i).begin();
    }

    private static Optional<String> single(List<Roster.Match> found) {
        String code = found.get(0).entry().code();
        boolean same = found.stream().allMatch(match -> match.entry().code().equals(code));
        return same ? Optional.of(code) : Optional.empty();
    }
}
