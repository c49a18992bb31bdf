package org.parley.reading.resolve;

import java.util.Optional;
import java.util.Set;
import org.parley.model.ActorKind;

/**
 * Finds the bodies of state that a report describes, wherever it does: "the Iraqi government", "Iraq's Shiite-led
 * government", "the government of Iraq". One reading, one thread.
 */
final class StateBodies {

    private static final int MAX_BETWEEN = 4;
    private static final Set<String> NOUNS = Set.of(
            "government",
            "ministry",
            "administration",
            "parliament",
            "army",
            "military",
            "police",
            "embassy",
            "consulate",
            "cabinet",
            "presidency",
            "navy",
            "regime",
            "authorities",
            "judiciary",
            "legislature");

    private final Tokens tokens;
    private final Cast cast;
    private final Bodies bodies;

    StateBodies(Tokens tokens, Cast cast, Bodies bodies) {
        this.tokens = tokens;
        this.cast = cast;
        this.bodies = bodies;
    }

    void find() {
        for (int i = 0; i < tokens.size(); i++) {
            if (NOUNS.contains(tokens.lower(i)) && tokens.isNoun(i) && isHead(i)) {
                int head = i;
                stateBefore(i)
                        .ifPresent(state -> bodies.described(
                                state.from(), head, state.member().findCode().orElse(null)));
            }
        }
    }

    /** "military officers": the noun only describes another. */
    private boolean isHead(int i) {
        boolean noun = tokens.sameSentence(i, i + 1) && tokens.isNoun(i + 1);
        boolean named = cast.findName(i).isPresent();
        return !noun && !named;
    }

    /** The country whose name or adjective opens the phrase, with at most a few describing words between. */
    private Optional<Mention> stateBefore(int head) {
        int first = Math.max(tokens.sentenceStart(head), head - MAX_BETWEEN);
        for (int i = head - 1; i >= first; i--) {
            Optional<Mention> mention = cast.find(i);
            if (mention.isPresent()) {
                boolean two =
                        i - 1 >= first && tokens.tag(mention.get().from() - 1).equals("CC");
                boolean hyphen = mention.get().from() > 0
                        && tokens.form(mention.get().from() - 1).equals("-");
                return mention.filter(found -> found.member().kind() == ActorKind.STATE && !two && !hyphen)
                        .filter(found -> found.sense() != Roster.Sense.SEAT);
            }
            boolean describes = tokens.tag(i).startsWith("JJ")
                    || tokens.isNoun(i)
                    || tokens.isPossessive(i)
                    || tokens.tag(i).equals("VBN")
                    || tokens.form(i).equals("-");
            if (!describes) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
