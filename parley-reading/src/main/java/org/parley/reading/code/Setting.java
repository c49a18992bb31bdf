package org.parley.reading.code;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.model.EventType;
import org.parley.reading.resolve.Tokens;

/**
 * Where a trigger stands among the others of its sentence: in the complement of another, which then tells the event ("refused
 * to withdraw"), or on its own, and how far from the main clause.
 */
final class Setting {

    private static final Set<String> SAYING = Set.of("saying", "adding", "noting", "arguing", "telling");
    /** "killed 19 people and wounded 69": one attack. */
    private static final Set<String> HARM = Set.of("kill", "wound", "injure", "hurt");

    private static final int MAX_STEPS = 8;
    private static final int BESIDE = 3;
    private static final Set<EventType> SAID = EnumSet.of(
            EventType.ACCUSE,
            EventType.REQUEST,
            EventType.PROTEST,
            EventType.THREATEN,
            EventType.AGREE,
            EventType.REJECT);

    private final Tokens tokens;
    private final Map<Integer, Found> found;

    Setting(Tokens tokens, Map<Integer, Found> found) {
        this.tokens = tokens;
        this.found = found;
    }

    /** Whether another trigger tells the event that this one is part of. */
    boolean isPartOfAnother(Found match) {
        Optional<Found> governor = governor(match.at());
        boolean charge = governor.isPresent() && isCharge(governor.get(), match);
        boolean clauseOfItsOwn = (tokens.tag(match.at()).equals("VBD")
                        && !tokens.relation(match.at()).endsWith("comp"))
                || isBesideInfinitive(match.at());
        return (governor.isPresent() && !charge && !clauseOfItsOwn && !isTopicOfTalks(governor.get(), match))
                || (!charge && isMerged(match))
                || isSecondVerb(match)
                || isSubjectOfForce(match)
                || isPurpose(match.at());
    }

    /** "discussed yesterday's attack", "talks on the detention of four men": what is talked about has happened when it is definite. */
    boolean isTopicOfTalks(Found match) {
        return governor(match.at())
                .filter(governor -> isTopicOfTalks(governor, match))
                .isPresent();
    }

    private boolean isTopicOfTalks(Found governor, Found match) {
        EventType type = match.trigger().eventType();
        return governor.trigger().eventType() == EventType.CONSULT
                && match.trigger().noun()
                && !governor.words().contains(match.at())
                && (type == EventType.ASSAULT || type == EventType.COERCE)
                && tokens.children(match.at()).stream()
                        .anyMatch(child -> tokens.lower(child).equals("the")
                                || tokens.relation(child).equals("nmod:poss"));
    }

    /** "fired tear gas to disperse the crowd and arrested two": no second infinitive, whatever the parse says. */
    private boolean isBesideInfinitive(int at) {
        int head = tokens.head(at);
        return tokens.relation(at).equals("conj")
                && (tokens.tag(at).equals("VBN") || tokens.tag(at).equals("VBD"))
                && head >= 0
                && tokens.tag(head).equals("VB")
                && hasObject(at);
    }

    /** "accused them of arming rebels": the wrong is an event of its own, by the accuser's word. */
    boolean isCharged(Found match) {
        return governor(match.at()).filter(found -> isCharge(found, match)).isPresent();
    }

    /** "voted to impose": done, not only said. */
    boolean isVotedFor(int at) {
        return tokens.relation(at).equals("xcomp")
                && tokens.head(at) >= 0
                && tokens.lemma(tokens.head(at)).equals("vote");
    }

    private boolean isCharge(Found governor, Found match) {
        return governor.trigger().eventType() == EventType.ACCUSE
                && governor.trigger().findMode().filter("allege"::equals).isPresent()
                && !match.trigger().noun()
                && (tokens.tag(match.at()).equals("VBG")
                        || tokens.relation(match.at()).equals("ccomp"))
                && (tokens.head(match.at()) == governor.at() || isObject(match.at(), governor.at()));
    }

    /** A gerund that the parse has as a modifier of its object. */
    private boolean isObject(int gerund, int verb) {
        int noun = tokens.head(gerund);
        return tokens.relation(gerund).equals("amod") && noun >= 0 && tokens.head(noun) == verb;
    }

    /** "agreed that the vote was fair", "insists that it will win": an opinion, no undertaking and no demand. */
    boolean isOpinion(Found match, Stance stance) {
        if (match.trigger().head().equals("insist") && match.trigger().others().isEmpty()) {
            return tokens.children(match.at()).stream()
                    .anyMatch(child -> tokens.relation(child).equals("ccomp")
                            && (!tokens.tag(child).equals("VB")
                                    || stance.of(child).future()));
        }
        if (match.trigger().eventType() != EventType.AGREE
                || !match.trigger().others().isEmpty()) {
            return false;
        }
        boolean answered = match.trigger().head().equals("agree")
                && tokens.children(match.at()).stream()
                        .anyMatch(child ->
                                tokens.relation(child).equals("advcl") && SAYING.contains(tokens.lower(child)));
        return answered
                || tokens.children(match.at()).stream()
                        .filter(child -> tokens.relation(child).equals("ccomp"))
                        .map(stance::of)
                        .anyMatch(reading -> !reading.future() && !reading.needed());
    }

    /** The trigger in whose complement the token stands. */
    Optional<Found> governor(int at) {
        int i = at;
        for (int steps = 0; steps < MAX_STEPS; steps++) {
            int head = tokens.head(i);
            String relation = tokens.relation(i);
            if (head < 0 || leavesClause(i, head) || relation.startsWith("nsubj")) {
                return Optional.empty();
            }
            if (!relation.equals("conj") && found.containsKey(head)) {
                return Optional.of(found.get(head));
            }
            i = head;
        }
        return Optional.empty();
    }

    private boolean leavesClause(int i, int head) {
        String relation = tokens.relation(i);
        boolean wrong = relation.equals("advcl")
                && tokens.tag(i).equals("VBG")
                && found.containsKey(head)
                && found.get(head).trigger().eventType() == EventType.ACCUSE
                && tokens.children(i).stream()
                        .anyMatch(child -> tokens.lower(child).equals("of")
                                || tokens.lower(child).equals("for"));
        return relation.equals("acl:relcl") || relation.equals("parataxis") || (relation.equals("advcl") && !wrong);
    }

    /** "attacked the camp, killing two", "struck to protest": an adverbial clause that tells the same event again. */
    private boolean isMerged(Found match) {
        int i = match.at();
        for (int steps = 0; steps < MAX_STEPS; steps++) {
            int head = tokens.head(i);
            if (head < 0 || tokens.relation(i).equals("acl:relcl")) {
                return false;
            }
            Found other = found.get(head);
            boolean clause = tokens.relation(i).equals("advcl")
                    || tokens.relation(i).equals("dep")
                    || tokens.relation(i).equals("xcomp");
            boolean second = tokens.relation(i).equals("conj") && i == match.at() && tokens.isVerb(i);
            if (other != null && (clause || second)) {
                EventType type = match.trigger().eventType();
                EventType above = other.trigger().eventType();
                boolean demandOfProtest = above == EventType.PROTEST && SAID.contains(type);
                if (clause || demandOfProtest) {
                    return demandOfProtest || type == above;
                }
            }
            i = head;
        }
        return false;
    }

    /** "shot and wounded", "trained and equipped": side by side with one object these tell one event. */
    private boolean isSecondVerb(Found match) {
        int at = match.at();
        Found first = tokens.relation(at).equals("conj") ? found.get(tokens.head(at)) : null;
        if (first == null || first.trigger().noun() || match.trigger().noun()) {
            return false;
        }
        boolean alike = first.trigger().eventType() == match.trigger().eventType();
        boolean toll = tokens.tag(at).equals("VBG") && tokens.tag(first.at()).equals("VBD");
        boolean harm = HARM.contains(tokens.lemma(at)) && (toll || HARM.contains(tokens.lemma(first.at())));
        boolean oneObject = hasObject(at) != hasObject(first.at()) || (!hasObject(at) && at - first.at() <= BESIDE);
        return alike && (harm || oneObject);
    }

    /** "the invasion has cost lives": one attack. */
    private boolean isSubjectOfForce(Found match) {
        Found verb = match.trigger().noun() && tokens.relation(match.at()).equals("nsubj")
                ? found.get(tokens.head(match.at()))
                : null;
        return verb != null
                && match.trigger().eventType() == EventType.ASSAULT
                && verb.trigger().eventType() == EventType.ASSAULT;
    }

    private boolean hasObject(int verb) {
        return tokens.children(verb).stream()
                .anyMatch(child -> tokens.relation(child).equals("obj"));
    }

    /** "to finance projects": what something is done for has not happened. */
    private boolean isPurpose(int at) {
        return tokens.relation(at).equals("advcl")
                && tokens.tag(at).equals("VB")
                && tokens.children(at).stream()
                        .anyMatch(child -> tokens.relation(child).equals("mark")
                                && tokens.lower(child).equals("to"));
    }

    /** A question asks, it does not tell. */
    boolean isAsked(int at) {
        int last = tokens.sentenceEnd(at) - 1;
        return tokens.form(last).equals("?")
                || (last > tokens.sentenceStart(at) && tokens.form(last - 1).equals("?"));
    }

    /** Whether the token stands in a relative clause, or in a clause on a condition or of time. */
    boolean isAside(int at) {
        int i = at;
        for (int steps = 0; steps < MAX_STEPS && tokens.head(i) >= 0; steps++) {
            boolean infinitive =
                    tokens.tag(i).equals("VB") && tokens.relation(i).equals("acl");
            if ((tokens.relation(i).startsWith("acl") && !infinitive)
                    || tokens.relation(i).equals("advcl")) {
                return true;
            }
            i = tokens.head(i);
        }
        return false;
    }

    /** How sure it is that the report tells this event: less the farther from a main clause. */
    double confidence(int at, Stance.Reading reading) {
        double value = tokens.isNoun(at) ? 0.7 : 0.9;
        int i = at;
        for (int steps = 0; steps < MAX_STEPS && tokens.head(i) >= 0; steps++) {
            value *= factor(tokens.relation(i));
            i = tokens.head(i);
        }
        return reading.supposed() ? value * 0.7 : value;
    }

    private static double factor(String relation) {
        return switch (relation) {
            case "acl:relcl" -> 0.6;
            case "acl", "nmod", "nmod:poss" -> 0.6;
            case "advcl", "obl" -> 0.7;
            default -> 1;
        };
    }
}
