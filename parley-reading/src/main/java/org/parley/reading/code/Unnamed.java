package org.parley.reading.code;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.EventType;
import org.parley.model.Participant;
import org.parley.reading.resolve.Tokens;

/**
 * Who did it when the words name nobody. Troops that "were withdrawn" were withdrawn by those whose troops they are. An attack
 * by nobody named is by an unidentified armed actor (sector UAF) of the country where it happened, as PLOVER's coders have it;
 * an arrest by that country's authorities, a protest by its protesters.
 */
final class Unnamed {

    private static final Set<String> PLACING = Set.of("in", "near", "outside", "at", "of", "inside", "around");

    private static final Set<String> WITHIN =
            Set.of("in", "near", "outside", "inside", "across", "throughout", "around");

    private final Tokens tokens;
    private final ActorCoder actors;

    Unnamed(Tokens tokens, ActorCoder actors) {
        this.tokens = tokens;
        this.actors = actors;
    }

    /**
     * One participant or none.
     *
     * @param home country of an attack whose place the words do not tell
     */
    List<Participant> find(Found match, EventType type, List<Participant> done, @Nullable String home) {
        String mode = match.trigger().findMode().orElse("");
        if (mode.equals("withdraw")) {
            return done.stream().limit(1).toList();
        }
        boolean custody = (type == EventType.COERCE && mode.equals("arrest")) || mode.equals("convict");
        boolean order = mode.equals("police") || mode.equals("curfew") || mode.equals("martial-law");
        Optional<String> place =
                placeOf(clauseOf(match.at()), custody && match.trigger().noun());
        if (place.isEmpty()) {
            place = inSentence(match.at());
        }
        if (type == EventType.ASSAULT) {
            return List.of(someone("unidentified", place.orElse(home), "UAF", match));
        }
        if (type == EventType.PROTEST) {
            return List.of(someone("protesters", place.orElse(null), "CVL", match));
        }
        boolean banned = mode.equals("restrict") && !match.trigger().noun();
        return (custody || order || banned) && place.isPresent()
                ? List.of(someone("authorities", place.get(), "GOV", match))
                : List.of();
    }

    /** Somebody whom the words name, though nobody knows whose he is. */
    List<Participant> byName(List<Integer> heads) {
        return heads.stream()
                .filter(head -> tokens.isProper(head) && actors.nameCode(head).isEmpty())
                .map(head -> {
                    int start = head;
                    while (start > tokens.sentenceStart(head) && tokens.isProper(start - 1)) {
                        start--;
                    }
                    return new Participant(
                            tokens.words(start, head + 1), null, null, null, tokens.span(start, head + 1));
                })
                .toList();
    }

    private Participant someone(String name, @Nullable String code, String sector, Found match) {
        return new Participant(name, code, sector, null, tokens.at(match.at()).span());
    }

    /** The verb of which the trigger is the subject: "clashes broke out in the north". */
    private int clauseOf(int at) {
        boolean subject = tokens.isNoun(at) && tokens.relation(at).equals("nsubj") && tokens.head(at) >= 0;
        return subject ? tokens.head(at) : at;
    }

    /** The one country that the sentence names as a place. */
    private Optional<String> inSentence(int at) {
        List<String> places = actors.named(tokens.sentenceStart(at), tokens.sentenceEnd(at)).stream()
                .filter(coded -> WITHIN.contains(actors.caseOf(coded.end() - 1)))
                .map(ActorCoder.Coded::code)
                .filter(code -> !Homes.NO_COUNTRY.contains(code))
                .distinct()
                .toList();
        return places.size() == 1 ? Optional.of(places.get(0)) : Optional.empty();
    }

    /** The country of a place that the trigger's phrase names. */
    private Optional<String> placeOf(int at, boolean ofVictims) {
        for (int i = actors.subtreeStart(at); i < actors.subtreeEnd(at); i++) {
            String relation = tokens.relation(i);
            boolean place = (relation.equals("obl") || relation.equals("nmod")) && PLACING.contains(actors.caseOf(i));
            boolean victims = ofVictims && actors.caseOf(i).equals("of");
            if (place && !victims && actors.codes(i).size() == 1) {
                return Optional.of(actors.codes(i).get(0).code());
            }
        }
        return Optional.empty();
    }
}
