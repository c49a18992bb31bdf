package org.parley.reading.ground;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.parley.model.EventType;
import org.parley.reading.annotate.Annotation;
import org.parley.reading.annotate.Sentence;
import org.parley.reading.annotate.Token;

/**
 * Tells those hurt by a storm, a quake or a crash from those hurt by force, where the sentence does not say who hurt them: the
 * own sentence counts, else the nearest before that tells of either. A storm is also known by the name that the report
 * gives it. Made for one report.
 */
final class Disasters {

    private static final Set<String> STORMS = Set.of("typhoon", "hurricane", "cyclone", "storm");

    private static final Set<String> WORDS = Set.of(
            "typhoon",
            "hurricane",
            "cyclone",
            "storm",
            "tornado",
            "flood",
            "flooding",
            "earthquake",
            "quake",
            "aftershock",
            "tsunami",
            "landslide",
            "mudslide",
            "avalanche",
            "volcano",
            "eruption",
            "wildfire",
            "drought",
            "lightning",
            "monsoon",
            "epidemic",
            "outbreak",
            "accident",
            "crash",
            "collision",
            "derailment",
            "derail",
            "stampede",
            "capsize",
            "overturn",
            "collide",
            "blizzard",
            "rainfall",
            "shipwreck",
            "magnitude");

    private static final Set<String> FORCE = Set.of(
            "attack",
            "attacker",
            "bomb",
            "bombing",
            "bomber",
            "shoot",
            "shooting",
            "gunman",
            "militant",
            "rebel",
            "insurgent",
            "fighting",
            "clash",
            "explosive",
            "rocket",
            "missile",
            "mortar",
            "shell",
            "shelling",
            "airstrike",
            "raid",
            "grenade",
            "mine",
            "gunfire",
            "battle",
            "ambush",
            "war",
            "terrorist",
            "soldier",
            "troop",
            "police",
            "army",
            "fire",
            "blast",
            "explosion",
            "detonate",
            "murder",
            "weapon",
            "violence",
            "operation",
            "force");

    private final Annotation annotation;
    private final Set<String> names = new HashSet<>();

    Disasters(Annotation annotation) {
        this.annotation = annotation;
        for (Sentence sentence : annotation.sentences()) {
            List<Token> tokens = sentence.tokens();
            for (int i = 0; i + 1 < tokens.size(); i++) {
                String word = tokens.get(i).form().toLowerCase(Locale.ROOT);
                if (STORMS.contains(word) && tokens.get(i + 1).tag().startsWith("NNP")) {
                    names.add(tokens.get(i + 1).form());
                }
            }
        }
    }

    /** Whether nobody hurt the people of a happening. */
    boolean cover(Happening happening) {
        boolean harm = happening.kind().type() == EventType.ASSAULT
                && happening.kind().findMode().isEmpty()
                && (happening.effect() == Effect.KILLED || happening.effect() == Effect.INJURED)
                && (happening.agent() == null
                        || names.contains(happening.agent().name()));
        if (!harm) {
            return false;
        }
        for (int s = happening.sentence(); s >= 0; s--) {
            Optional<Boolean> disaster = told(annotation.sentences().get(s));
            if (disaster.isPresent()) {
                return disaster.get();
            }
        }
        return false;
    }

    /** Empty when the sentence has a word of neither. */
    private Optional<Boolean> told(Sentence sentence) {
        boolean disaster = false;
        for (Token token : sentence.tokens()) {
            String lemma = token.lemma().toLowerCase(Locale.ROOT);
            if (FORCE.contains(lemma)) {
                return Optional.of(false);
            }
            disaster |= WORDS.contains(lemma) || names.contains(token.form());
        }
        return disaster ? Optional.of(true) : Optional.empty();
    }
}
