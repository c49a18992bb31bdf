package org.parley.reading.code;

import java.util.ArrayList;
import java.util.List;
import org.parley.reading.resolve.Tokens;

/** What hangs on a word, by the relation of the parse and by preposition. */
final class Relations {

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
        return out;
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
}
