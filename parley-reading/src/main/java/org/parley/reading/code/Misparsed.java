package org.parley.reading.code;

import java.util.List;
import java.util.Set;
import org.parley.reading.resolve.Tokens;

/** Participants that the parse is apt to hang on the wrong word. Reads tokens only. */
final class Misparsed {

    private final Tokens tokens;
    private final ActorCoder actors;
    private final Relations relations;

    Misparsed(Tokens tokens, ActorCoder actors, Relations relations) {
        this.tokens = tokens;
        this.actors = actors;
        this.relations = relations;
    }

    /** "was accused of killing civilians by the monitors": those who accuse, although "by" hangs on the civilians. */
    List<Integer> byAtTheEnd(int verb) {
        if (!tokens.lemma(verb).equals("accuse")) {
            return List.of();
        }
        return relations.withCase(verb, "of").stream()
                .filter(noun -> tokens.children(noun).stream()
                                .anyMatch(child -> tokens.tag(child).equals("VBG"))
                        || tokens.tag(noun).equals("VBG"))
                .flatMap(noun -> relations.withCase(noun, "by").stream())
                .toList();
    }

    /** "freed five policemen captured in June": the parse can have the policemen as subject of what describes them. */
    List<Integer> describedObject(int verb) {
        return tokens.children(verb).stream()
                .filter(child -> tokens.relation(child).equals("dep")
                        && tokens.tag(child).equals("VBN")
                        && child > verb)
                .flatMap(child -> relations.children(child, "nsubj").stream()
                        .filter(noun -> noun == child - 1 && actors.startOf(noun) == verb + 1))
                .toList();
    }

    /** Where the parse gives a finite verb no subject: the noun right before it or before its auxiliaries. */
    List<Integer> justBefore(int verb) {
        boolean finite = Set.of("VBD", "VBZ", "VBP").contains(tokens.tag(verb)) || relations.has(verb, "aux");
        int i = verb - 1;
        int start = tokens.sentenceStart(verb);
        while (finite
                && i >= start
                && (tokens.relation(i).startsWith("aux") || tokens.tag(i).equals("RB"))) {
            i--;
        }
        boolean noun = finite && i >= start && tokens.isNoun(i) && actors.isSomebody(i);
        return noun ? List.of(i) : List.of();
    }
}
