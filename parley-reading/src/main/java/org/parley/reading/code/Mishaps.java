package org.parley.reading.code;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.parley.model.EventType;
import org.parley.reading.resolve.Tokens;

/**
 * Tells those hurt by a storm, a crash or a disease from those hurt by force: "five people died" is an attack in a report on
 * a bombing and none in one on a flood. What the own sentence says counts, else the nearest before that says either.
 */
final class Mishaps {

    private static final Set<String> HARM = Set.of(
            "kill",
            "die",
            "injure",
            "wound",
            "hurt",
            "destroy",
            "damage",
            "leave",
            "claim",
            "lose",
            "harm",
            "flatten",
            "flee",
            "displace",
            "uproot",
            "fall",
            "hit",
            "strike",
            "tear",
            "rip");

    private static final Set<String> FIRES = Set.of("fire", "blaze", "flame", "inferno", "heat", "cold");

    private static final Set<String> STORMS = Set.of("typhoon", "hurricane", "cyclone", "storm");

    /** Names that the report gives to storms. */
    private final Set<String> storms = new HashSet<>();

    private final Tokens tokens;
    private final TriggerList list;

    Mishaps(Tokens tokens, TriggerList list) {
        this.tokens = tokens;
        this.list = list;
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (STORMS.contains(tokens.lower(i)) && tokens.isProper(i + 1)) {
                storms.add(tokens.form(i + 1));
            }
        }
    }

    /**
     * Whether the harm that the trigger tells is nobody's deed.
     *
     * @param agents heads of what did it, none when the words do not say
     */
    boolean cover(Found match, List<Integer> agents) {
        Trigger trigger = match.trigger();
        boolean expelled = trigger.findMode().filter("expel"::equals).isPresent();
        boolean harm = (trigger.eventType() == EventType.ASSAULT || expelled) && HARM.contains(trigger.head());
        if (!harm || trigger.noun()) {
            return false;
        }
        if (agents.stream()
                .anyMatch(agent -> FIRES.contains(tokens.lemma(agent)) || storms.contains(tokens.form(agent)))) {
            return true;
        }
        int sentence = tokens.sentence(match.at());
        boolean death = trigger.head().equals("die") && trigger.others().isEmpty();
        if (death) {
            return !byForce(sentence);
        }
        Optional<Boolean> own = byMishap(sentence, trigger.head());
        if (own.isPresent() || !agents.isEmpty()) {
            return own.orElse(false);
        }
        for (int before = sentence - 1; before >= 0; before--) {
            Optional<Boolean> told = byMishap(before, "");
            if (told.isPresent()) {
                return told.get();
            }
        }
        return false;
    }

    /** Who "died" was killed only when the sentence, or the one before, tells of force. */
    private boolean byForce(int sentence) {
        Optional<Boolean> own = byMishap(sentence, "");
        Optional<Boolean> before = sentence == 0 ? Optional.empty() : byMishap(sentence - 1, "");
        return !own.or(() -> before).orElse(true);
    }

    /** Empty when the sentence has a word of neither. */
    private Optional<Boolean> byMishap(int sentence, String trigger) {
        boolean mishap = false;
        boolean strike = false;
        for (int i = tokens.start(sentence); i < tokens.start(sentence + 1); i++) {
            String lemma = tokens.lemma(i).toLowerCase(Locale.ROOT);
            boolean struck = lemma.equals("strike") && tokens.isVerb(i);
            strike |= struck;
            if (list.fits("$force", lemma) && !lemma.equals(trigger) && !struck) {
                return Optional.of(false);
            }
            mishap |= list.fits("$accident", lemma) || storms.contains(tokens.form(i));
        }
        return mishap ? Optional.of(true) : strike ? Optional.of(false) : Optional.empty();
    }
}
