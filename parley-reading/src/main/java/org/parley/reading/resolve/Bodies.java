package org.parley.reading.resolve;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.ActorKind;

/** Bodies that a report describes rather than names, and short forms that take up one named before. */
final class Bodies {

    private static final int NEAR_SENTENCES = 3;
    private static final Set<String> KINDS = Set.of(
            "foreign", "armed", "special", "federal", "central", "national", "supreme", "transitional", "interim");

    private final Tokens tokens;
    private final Cast cast;

    Bodies(Tokens tokens, Cast cast) {
        this.tokens = tokens;
        this.cast = cast;
    }

    /** "the ministry", "the group": the body before it with the noun in its name, else the last one of the kind. */
    Optional<Member> takenUp(String noun, int at) {
        return lastWith(noun, at).or(() -> lastLike(noun, at));
    }

    /**
     * "Iraqi government": the body of that name, made when there is none yet.
     *
     * @param from first token of the name
     * @param head its last token, a noun for a body
     * @param code country or body it belongs to, when known
     */
    Member described(int from, int head, @Nullable String code) {
        int possessor = lastPossessive(from, head);
        if (possessor >= from
                && tokens.isProper(possessor + 1)
                && cast.find(from).isPresent()
                && !isState(from)) {
            return described(possessor + 1, head, code);
        }
        Optional<Member> inside = namedBefore(from, head);
        if (inside.isPresent()) {
            return inside.get();
        }
        String noun = tokens.lower(head);
        String name = nameOf(from, head, true);
        String common = nameOf(from, head, false);
        Member body = cast.members().stream()
                .filter(member -> !member.isPerson() && goesBy(member, name, common))
                .findFirst()
                .orElseGet(() -> cast.add(new Member(
                        Institutions.isMedium(noun)
                                ? ActorKind.MEDIUM
                                : Institutions.isOfState(noun) && code != null
                                        ? ActorKind.OFFICE
                                        : ActorKind.ORGANISATION,
                        name,
                        code)));
        body.learnAlias(name);
        body.learnAlias(common);
        if (body.mentions().stream().noneMatch(mention -> mention.from() == from)) {
            body.mentions().add(new Mention(body, from, head + 1, Roster.Sense.NAME));
        }
        return body;
    }

    private int lastPossessive(int from, int head) {
        int last = from - 1;
        for (int i = from; i < head; i++) {
            last = tokens.isPossessive(i) ? i : last;
        }
        return last;
    }

    private boolean isState(int i) {
        return cast.find(i)
                .filter(mention -> mention.member().kind() == ActorKind.STATE)
                .isPresent();
    }

    private static boolean goesBy(Member member, String name, String common) {
        return member.name().equals(name)
                || member.aliases().contains(name)
                || member.name().equals(common)
                || member.aliases().contains(common);
    }

    /** "the Harbour Union militia": the union, when the noun only says what it is. */
    private Optional<Member> namedBefore(int from, int head) {
        boolean plain = head > from && !tokens.isProper(head) && !Institutions.isOfState(tokens.lower(head));
        return plain
                ? cast.findName(head - 1)
                        .filter(mention -> mention.end() == head)
                        .map(Mention::member)
                        .filter(member -> switch (member.kind()) {
                            case ORGANISATION, ARMED_GROUP, FACTION, MEDIUM -> true;
                            case STATE, PERSON, OFFICE -> false;
                        })
                : Optional.empty();
    }

    /**
     * "Iraq's Shiite-led government" and "the Iraqi government" are one: the adjective of the country, and the noun with
     * the nouns and kinds right before it. A country's name right before the noun stays ("U.S. government").
     */
    private String nameOf(int from, int head, boolean asWritten) {
        Optional<Mention> state =
                cast.find(from).filter(mention -> mention.member().kind() == ActorKind.STATE);
        List<String> peoples = state.flatMap(mention -> mention.member().findEntry())
                .map(RosterEntry::peoples)
                .orElse(List.of());
        if (peoples.isEmpty() || state.isEmpty() || state.get().end() > head) {
            return tokens.words(from, head + 1);
        }
        int start = head;
        while (start - 1 >= state.get().end() && isPartOfName(start - 1)) {
            start--;
        }
        boolean plain = asWritten && !tokens.isPossessive(state.get().end());
        String country = plain ? tokens.words(state.get().from(), state.get().end()) : peoples.get(0);
        return country + " " + tokens.words(start, head + 1);
    }

    private boolean isPartOfName(int i) {
        return tokens.isNoun(i) || (tokens.tag(i).startsWith("JJ") && KINDS.contains(tokens.lower(i)));
    }

    /** "the group", "the paper": the last body or medium named in the sentences just before. */
    private Optional<Member> lastLike(String noun, int at) {
        boolean medium = Institutions.isMedium(noun) && !noun.equals("agency");
        if (!medium && !Institutions.isGeneric(noun)) {
            return Optional.empty();
        }
        int first = tokens.start(Math.max(0, tokens.sentence(at) - NEAR_SENTENCES));
        for (int i = at - 1; i >= first; i--) {
            Optional<Member> body = cast.findName(i).map(Mention::member).filter(member -> switch (member.kind()) {
                case MEDIUM -> medium;
                case ORGANISATION -> true;
                case ARMED_GROUP, FACTION -> !medium;
                case STATE, PERSON, OFFICE -> false;
            });
            if (body.isPresent()) {
                return body;
            }
        }
        return Optional.empty();
    }

    private Optional<Member> lastWith(String noun, int at) {
        Member best = null;
        int bestAt = -1;
        for (Member member : cast.members()) {
            boolean has = !member.isPerson()
                    && (" " + member.name().toLowerCase(Locale.ROOT) + " ").contains(" " + noun + " ");
            for (Mention mention : member.mentions()) {
                if (has && mention.from() < at && mention.from() > bestAt) {
                    best = member;
                    bestAt = mention.from();
                }
            }
        }
        return Optional.ofNullable(best);
    }
}
