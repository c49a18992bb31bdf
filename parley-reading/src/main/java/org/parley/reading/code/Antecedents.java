package org.parley.reading.code;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.parley.model.ActorKind;
import org.parley.reading.annotate.EntityTag;
import org.parley.reading.resolve.Tokens;

/**
 * The noun that a pronoun takes up: "he" and "she" a person, "it" nobody but a body or a country, "they" several or a body.
 * Subjects of main clauses come before those of other clauses, nearer sentences before others. Reads tokens only.
 */
final class Antecedents {

    private static final Set<String> PERSONAL = Set.of("he", "she", "him", "her", "his");
    private static final Set<String> PLURAL = Set.of("they", "them", "their");
    /** Nouns for several who act as one: never "he". */
    private static final Set<String> BODIES = Set.of(
            "government",
            "ministry",
            "army",
            "police",
            "council",
            "parliament",
            "court",
            "group",
            "force",
            "party",
            "agency",
            "coalition",
            "union",
            "committee",
            "administration",
            "military",
            "militia",
            "movement",
            "state",
            "country",
            "side",
            "team",
            "company",
            "navy",
            "embassy",
            "office",
            "authority");

    private static final int WINDOW_SENTENCES = 2;

    private final Tokens tokens;
    private final ActorCoder actors;

    Antecedents(Tokens tokens, ActorCoder actors) {
        this.tokens = tokens;
        this.actors = actors;
    }

    /** A subject before the pronoun, else, for a person, the only one named in the last sentences. */
    OptionalInt of(int pronoun) {
        int sentence = tokens.sentence(pronoun);
        for (int s = sentence; s >= Math.max(0, sentence - WINDOW_SENTENCES); s--) {
            int end = s == sentence ? pronoun : tokens.start(s + 1);
            OptionalInt found = inSentence(tokens.start(s), end, pronoun, s == sentence);
            boolean near = s >= sentence - 1 || PERSONAL.contains(tokens.lower(pronoun));
            if (found.isPresent() && near) {
                return found;
            }
        }
        return OptionalInt.empty();
    }

    private OptionalInt inSentence(int from, int end, int pronoun, boolean same) {
        OptionalInt other = OptionalInt.empty();
        for (int i = end - 1; i >= from; i--) {
            boolean subject = tokens.relation(i).startsWith("nsubj") && fits(pronoun, i);
            boolean several = !PLURAL.contains(tokens.lower(pronoun)) || isPlural(i) || hasSecond(i);
            if (subject && several && (same || isOfMainClause(i))) {
                return OptionalInt.of(i);
            }
            if (subject && other.isEmpty()) {
                other = OptionalInt.of(i);
            }
        }
        OptionalInt object = PLURAL.contains(tokens.lower(pronoun)) ? severalDoneTo(from, end) : OptionalInt.empty();
        return object.isPresent() ? object : other.isPresent() ? other : onlyPerson(from, end, pronoun);
    }

    /** "is holding no detainees. They": where no subject is several, an object. */
    private OptionalInt severalDoneTo(int from, int end) {
        for (int i = end - 1; i >= from; i--) {
            if (tokens.relation(i).equals("obj") && isPlural(i) && actors.isSomebody(i) && !actors.isThing(i)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private boolean isPlural(int noun) {
        return tokens.tag(noun).equals("NNS") || tokens.tag(noun).equals("NNPS");
    }

    private boolean isOfMainClause(int subject) {
        int verb = tokens.head(subject);
        return verb >= 0 && tokens.head(verb) < 0;
    }

    /** "The envoy's car was stopped. He ...": no subject, but one person only. */
    private OptionalInt onlyPerson(int from, int end, int pronoun) {
        if (!PERSONAL.contains(tokens.lower(pronoun))) {
            return OptionalInt.empty();
        }
        int found = -1;
        for (int i = from; i < end; i++) {
            if (isPerson(i) && !actors.isPronoun(i)) {
                boolean another = found >= 0 && !actors.isSameActor(found, i);
                if (another) {
                    return OptionalInt.empty();
                }
                found = i;
            }
        }
        return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
    }

    /** Whether a pronoun can stand for the noun. */
    boolean fits(int pronoun, int noun) {
        if (actors.isPronoun(noun) || !actors.isActor(noun) || tokens.tag(noun).startsWith("W")) {
            return false;
        }
        String word = tokens.lower(pronoun);
        boolean plural = isPlural(noun);
        if (PERSONAL.contains(word)) {
            return isPerson(noun)
                    || (!plural && !isBody(noun) && actors.nameCode(noun).isEmpty());
        }
        if (PLURAL.contains(word)) {
            return plural || !isPerson(noun) || hasSecond(noun);
        }
        return !plural && !isPerson(noun);
    }

    private boolean hasSecond(int noun) {
        return tokens.children(noun).stream()
                .anyMatch(child -> tokens.relation(child).equals("conj"));
    }

    private boolean isPerson(int noun) {
        Optional<ActorKind> kind = actors.kind(noun);
        return kind.map(ActorKind.PERSON::equals).orElseGet(() -> tokens.entity(noun) == EntityTag.PERSON);
    }

    private boolean isBody(int noun) {
        return actors.kind(noun).filter(kind -> kind != ActorKind.PERSON).isPresent()
                || tokens.entity(noun) == EntityTag.ORGANIZATION
                || tokens.entity(noun) == EntityTag.LOCATION
                || BODIES.contains(tokens.lemma(noun));
    }
}
