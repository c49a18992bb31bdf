package org.parley.reading.resolve;

import java.util.Optional;
import java.util.Set;
import org.parley.model.ActorKind;

/**
 * Finds to whom the members of the cast belong, by the words of the report: possessors ("the Front's Harbour Brigade"),
 * "of" ("the Harbour Brigade of the Front"), kinds ("the Norwegian group Fjord Watch"), appositions ("Fjord Watch, the
 * youth wing of the Front"), and the bodies within a person's roles ("Anna Kern, a member of parliament from the Front").
 * One reading, one thread.
 */
final class Ties {

    private static final int MAX_BETWEEN = 3;
    private static final int MAX_APPOSITION = 14;

    private static final Set<String> PARTS = Set.of(
            "wing",
            "branch",
            "arm",
            "unit",
            "part",
            "faction",
            "affiliate",
            "offshoot",
            "division",
            "subsidiary",
            "force",
            "militia",
            "brigade",
            "group",
            "party",
            "department",
            "agency",
            "organ",
            "member",
            "ally",
            "front");
    private static final Set<String> BELONGING = Set.of("of", "for", "from", "with", "in", "at", "within");
    private static final Set<String> TIED = Set.of("affiliated", "linked", "loyal", "allied", "aligned");

    private final Tokens tokens;
    private final Cast cast;
    private final Phrases phrases;

    Ties(Tokens tokens, Cast cast) {
        this.tokens = tokens;
        this.cast = cast;
        this.phrases = new Phrases(tokens);
    }

    /** Nouns for a part of a body: "wing", "branch". */
    static boolean isPart(String lowerCase) {
        return PARTS.contains(lowerCase) && !lowerCase.equals("member") && !lowerCase.equals("ally");
    }

    void find() {
        for (Member member : cast.members()) {
            if (member.isPerson()) {
                member.roles().forEach(role -> byRole(member, role));
            }
            for (Mention mention : member.mentions()) {
                if (mention.sense() == Roster.Sense.NAME && member.kind() != ActorKind.STATE) {
                    possessor(mention);
                    ofBody(mention);
                    byKind(mention);
                    setOff(mention);
                }
            }
        }
    }

    private void tie(Mention mention, Member to, String rule, int from, int end) {
        mention.member().learnBelonging(new Member.Belonging(to, rule, from, end));
    }

    private static boolean isGroup(Member member) {
        return switch (member.kind()) {
            case ORGANISATION, ARMED_GROUP, FACTION, OFFICE -> true;
            case STATE, PERSON, MEDIUM -> false;
        };
    }

    /** "the Front's U.N. envoy": the name only describes the noun after it. */
    private boolean describesNoun(Mention mention) {
        int next = mention.end();
        return tokens.sameSentence(mention.from(), next)
                && (tokens.isNoun(next) || tokens.isPossessive(next))
                && !Institutions.is(tokens.lower(next));
    }

    /** "Iran's elite Quds Force", "the Front's Anna Kern". */
    private void possessor(Mention mention) {
        int first = Math.max(tokens.sentenceStart(mention.from()), mention.from() - MAX_BETWEEN - 1);
        for (int i = mention.from() - 1; i > first; i--) {
            if (tokens.isPossessive(i)) {
                if (describesNoun(mention)) {
                    return;
                }
                boolean beside = i + 1 == mention.from();
                int mark = i;
                cast.findName(i - 1)
                        .filter(found -> found.end() == mark)
                        .filter(found -> mention.member().isPerson()
                                ? beside && isGroup(found.member())
                                : isGroup(mention.member()) && found.member().kind() != ActorKind.MEDIUM)
                        .ifPresent(found -> tie(mention, found.member(), "Possessor", found.from(), mention.end()));
                return;
            }
            if (!tokens.tag(i).startsWith("JJ") && !tokens.tag(i).equals("NN")) {
                return;
            }
        }
    }

    /** "the Quds Force of the Islamic Revolutionary Guard Corps", "Anna Kern of the Front". */
    private void ofBody(Mention mention) {
        int of = mention.end();
        if (!tokens.sameSentence(mention.from(), of) || !tokens.lower(of).equals("of")) {
            return;
        }
        int next = of + 1;
        while (tokens.sameSentence(of, next)
                && next <= of + MAX_BETWEEN
                && cast.find(next).isEmpty()
                && (tokens.tag(next).equals("DT") || tokens.tag(next).startsWith("JJ"))) {
            next++;
        }
        cast.findName(next)
                .filter(found -> found.sense() == Roster.Sense.NAME
                        && !describesNoun(found)
                        && (isGroup(found.member()) || found.member().kind() == ActorKind.STATE))
                .ifPresent(found -> tie(mention, found.member(), "OfBody", mention.from(), found.end()));
    }

    /** "the Norwegian group Fjord Watch": a people and a noun for a body before the name. */
    private void byKind(Mention mention) {
        int noun = mention.from() - 1;
        if (mention.member().isPerson()
                || noun <= tokens.sentenceStart(mention.from())
                || !tokens.isNoun(noun)
                || !(Institutions.is(tokens.lower(noun)) || PARTS.contains(tokens.lower(noun)))) {
            return;
        }
        for (int i = noun - 1; i >= tokens.sentenceStart(noun) && i >= noun - MAX_BETWEEN; i--) {
            Optional<Mention> people = cast.find(i).filter(found -> found.sense() == Roster.Sense.PEOPLE);
            if (people.isPresent()) {
                Member state = people.get().member();
                mention.member().learnCode(state.findCode().orElse(null));
                tie(mention, state, "KindOfPeople", people.get().from(), mention.end());
                return;
            }
            if (!tokens.tag(i).startsWith("JJ") && !tokens.isNoun(i)) {
                return;
            }
        }
    }

    /** "Fjord Watch, the youth wing of the Front," and "Fjord Watch, affiliated with the Front". */
    private void setOff(Mention mention) {
        int comma = mention.end();
        if (mention.member().isPerson()
                || !tokens.sameSentence(mention.from(), comma + 1)
                || !(tokens.form(comma).equals(",") || tokens.form(comma).equals("("))) {
            return;
        }
        int start = comma + 1;
        int limit = Math.min(tokens.sentenceEnd(comma), start + MAX_APPOSITION);
        if (TIED.contains(tokens.lower(start))) {
            firstGroup(start + 2, Math.min(limit, start + 2 + MAX_BETWEEN))
                    .ifPresent(found -> tie(mention, found.member(), "SetOff", mention.from(), found.end()));
            return;
        }
        int base = phrases.endOfBase(start, limit);
        if (base == start || cast.findName(start).isPresent() || !PARTS.contains(tokens.lower(base - 1))) {
            return;
        }
        int end = phrases.endOfFull(start, limit);
        firstGroup(start, end).ifPresent(found -> tie(mention, found.member(), "SetOff", mention.from(), found.end()));
    }

    private Optional<Mention> firstGroup(int from, int end) {
        for (int i = from; i < end; i++) {
            Optional<Mention> found = cast.findName(i)
                    .filter(mention ->
                            isGroup(mention.member()) || mention.member().kind() == ActorKind.STATE);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** A body within a person's role; of countries only the one that the role speaks for. */
    private void byRole(Member person, Role role) {
        boolean past = role.modifiers().contains("former") || role.modifiers().contains("ex");
        String link = "";
        for (int i = role.from(); i < role.end() && !past; i++) {
            Optional<Mention> found = cast.find(i);
            if (i > role.head() && (tokens.tag(i).equals("IN") || tokens.tag(i).equals("TO"))) {
                link = tokens.lower(i);
            }
            if (found.isEmpty()) {
                continue;
            }
            Member body = found.get().member();
            boolean inside = i < role.head() || BELONGING.contains(link);
            boolean state = body.kind() == ActorKind.STATE
                    && role.code() != null
                    && role.code().equals(body.findCode().orElse(""));
            boolean group = isGroup(body) && found.get().sense() == Roster.Sense.NAME;
            if (inside && (state || group)) {
                person.learnBelonging(new Member.Belonging(body, "RoleIn", role.from(), role.end()));
            }
            i = found.get().last();
        }
    }
}
