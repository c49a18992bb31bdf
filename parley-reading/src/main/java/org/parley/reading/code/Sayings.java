package org.parley.reading.code;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parley.model.EventType;
import org.parley.model.Participant;
import org.parley.reading.resolve.Tokens;

/** Warnings that threaten nobody, and calling something by a name where that is no call for anything. */
final class Sayings {

    private static final Set<String> OF_WARNING = Set.of(
            "consequence",
            "retaliation",
            "response",
            "action",
            "measure",
            "step",
            "sanction",
            "reprisal",
            "punishment");

    private static final Set<String> SELF = Set.of("we", "i", "it", "they", "he", "she");
    private static final int NEAR = 8;

    private final Tokens tokens;
    private final ActorCoder actors;
    private final Stance stance;
    private final TriggerList list;

    Sayings(Tokens tokens, ActorCoder actors, Stance stance, TriggerList list) {
        this.tokens = tokens;
        this.actors = actors;
        this.stance = stance;
        this.list = list;
    }

    /** Who warns of what he fears does not threaten it: a threat is the warner's own doing, or bids others not to. */
    boolean isForecast(Sieve.Candidate one) {
        Trigger trigger = one.match().trigger();
        boolean plain = trigger.others().isEmpty()
                || trigger.others().equals(List.of("$actor"))
                || trigger.others().equals(List.of("that"))
                || trigger.others().equals(List.of("of"));
        if (one.type() != EventType.THREATEN || !trigger.head().equals("warn") || !plain) {
            return false;
        }
        if (!Sieve.isCoded(one.doers()) || tokens.relation(one.match().at()).equals("amod")) {
            return true;
        }
        int at = one.match().at();
        for (int child : tokens.children(at)) {
            String relation = tokens.relation(child);
            if (relation.equals("xcomp") || actors.caseOf(child).equals("against")) {
                return false;
            }
            if (relation.startsWith("obl") && actors.caseOf(child).equals("of")) {
                return !list.fits("$violent", tokens.lemma(child)) && !OF_WARNING.contains(tokens.lemma(child));
            }
            if (relation.equals("ccomp") || relation.equals("parataxis") || isFact(child)) {
                return !isOwnDoing(child, one.doers());
            }
        }
        for (int i = at + 1; i < Math.min(at + NEAR, tokens.sentenceEnd(at)); i++) {
            if (tokens.lower(i).equals("that") && tokens.relation(i).equals("mark")) {
                return !isOwnDoing(tokens.head(i), one.doers());
            }
        }
        return false;
    }

    /** "warned the move could escalate it", where the parse has the clause elsewhere: a verb with a modal after it. */
    private boolean isFact(int child) {
        return tokens.isVerb(child)
                && !tokens.relation(child).equals("conj")
                && !tokens.relation(child).equals("advcl")
                && tokens.children(child).stream()
                        .anyMatch(aux -> tokens.relation(aux).equals("aux")
                                && Set.of("could", "will", "would", "may", "might", "can")
                                        .contains(tokens.lower(aux)));
    }

    private boolean isOwnDoing(int verb, List<Participant> doers) {
        Stance.Reading reading = stance.of(verb);
        Set<String> own = new HashSet<>();
        doers.forEach(doer -> doer.findCode().ifPresent(own::add));
        boolean self = tokens.children(verb).stream()
                .filter(child -> tokens.relation(child).startsWith("nsubj"))
                .anyMatch(subject -> SELF.contains(tokens.lower(subject))
                        || actors.nameCode(subject).filter(own::contains).isPresent());
        return self && (reading.future() || reading.supposed());
    }

    /** "called the talks a first step", "called Iran a threat": what something is called, no call for it. */
    boolean isNaming(Found match) {
        if (!match.trigger().head().equals("call")
                || match.trigger().noun()
                || match.trigger().others().contains("$bad")
                || match.trigger().others().contains("for")
                || match.trigger().others().contains("upon")) {
            return false;
        }
        boolean on = match.words().stream()
                .anyMatch(
                        word -> tokens.lower(word).equals("on") && tokens.head(word) >= 0 && isDay(tokens.head(word)));
        if (match.trigger().others().contains("on")) {
            return on;
        }
        List<Integer> objects = tokens.children(match.at()).stream()
                .filter(child -> tokens.relation(child).equals("obj"))
                .toList();
        boolean complement = tokens.children(match.at()).stream()
                .anyMatch(child -> tokens.relation(child).equals("xcomp")
                        && !tokens.tag(child).equals("VB"));
        return complement || objects.size() > 1 || objects.stream().anyMatch(this::isFollowedByName);
    }

    private boolean isDay(int token) {
        return tokens.lower(token).endsWith("day") || tokens.relation(token).equals("obl:tmod");
    }

    /** After the object another noun phrase, an adjective or a quotation begins at once. */
    private boolean isFollowedByName(int object) {
        int next = object + 1;
        if (next >= tokens.sentenceEnd(object)) {
            return false;
        }
        String tag = tokens.tag(next);
        return tag.equals("DT") || tag.startsWith("JJ") || tag.equals("``") || tag.equals("''") || tag.equals("RB");
    }
}
