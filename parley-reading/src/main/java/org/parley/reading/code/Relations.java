package org.parley.reading.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.reading.resolve.Tokens;

/** What hangs on a word, by the relation of the parse and by preposition. */
final class Relations {

    /** Verbs whose subject brings on itself what their object tells. */
    private static final Set<String> DRAWING = Set.of(
            "draw", "provoke", "spark", "prompt", "face", "earn", "bring", "attract", "elicit", "trigger", "receive");

    private static final Set<String> FREEING = Set.of("release", "liberation", "freedom", "return");

    private static final Set<String> BROUGHT_ON =
            Set.of("criticism", "condemnation", "denunciation", "rebuke", "praise", "protest", "accusation", "outrage");

    private final Tokens tokens;
    private final ActorCoder actors;

    Relations(Tokens tokens, ActorCoder actors) {
        this.tokens = tokens;
        this.actors = actors;
    }

    /** Heads of phrases with a preposition. */
    List<Integer> withCase(int head, String preposition) {
        List<Integer> out = new ArrayList<>();
        for (int child : tokens.children(head)) {
            String relation = tokens.relation(child);
            if ((relation.equals("obl") || relation.equals("nmod"))
                    && actors.caseOf(child).equals(preposition)) {
                out.add(child);
            }
        }
        return out.isEmpty() ? beforeInfinitive(head, preposition) : out;
    }

    /** "met with the rebels to discuss": the parse can have the rebels discuss, with the preposition as its mark. */
    private List<Integer> beforeInfinitive(int head, String preposition) {
        return tokens.children(head).stream()
                .filter(child -> tokens.relation(child).equals("advcl")
                        && tokens.tag(child).equals("VB"))
                .filter(child -> tokens.children(child).stream()
                        .anyMatch(mark -> tokens.relation(mark).equals("mark")
                                && tokens.lower(mark).equals(preposition)))
                .flatMap(child -> children(child, "nsubj").stream())
                .toList();
    }

    List<Integer> children(int head, String relation) {
        return tokens.children(head).stream()
                .filter(child -> tokens.relation(child).equals(relation))
                .toList();
    }

    boolean has(int head, String relation) {
        return tokens.children(head).stream()
                .anyMatch(child -> tokens.relation(child).equals(relation));
    }

    /** "drew criticism from the monitors": theirs. */
    boolean isDrawn(int noun) {
        int head = tokens.head(noun);
        return head >= 0 && tokens.relation(noun).equals("obj") && isDrawing(head);
    }

    /** Whether the subject of the verb brings on itself what its object tells, when that is words: "drew criticism". */
    boolean isDrawing(int verb) {
        return verb >= 0
                && DRAWING.contains(tokens.lemma(verb))
                && children(verb, "obj").stream().anyMatch(object -> BROUGHT_ON.contains(tokens.lemma(object)));
    }

    /** "demanded the release of five men held by the army": of the army, which holds them. */
    List<Integer> holdersOfCaptives(List<Integer> words) {
        return words.stream()
                .filter(word -> FREEING.contains(tokens.lemma(word)))
                .flatMap(word -> Stream.concat(Stream.of(word), withCase(word, "of").stream()))
                .flatMap(captive -> tokens.children(captive).stream())
                .filter(child -> tokens.relation(child).equals("acl")
                        && tokens.tag(child).equals("VBN"))
                .flatMap(holding -> withCase(holding, "by").stream())
                .toList();
    }
}
