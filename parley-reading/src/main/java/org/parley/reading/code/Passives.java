package org.parley.reading.code;

import java.util.List;
import java.util.Set;
import org.parley.reading.resolve.Tokens;

/** Which verbs are passives, also where the parse does not say so, and to whom what they tell is done. */
final class Passives {

    /** Participles that tell a state of their subject, not something done to it: "is committed to". */
    private static final Set<String> STATES =
            Set.of("commit", "prepare", "engage", "involve", "embroil", "lock", "dedicate", "determine", "oppose");

    /** "was appalled by the raid": who feels, not what made him feel so. */
    private static final Set<String> FEELINGS =
            Set.of("appal", "appall", "outrage", "alarm", "dismay", "disappoint", "concern", "shock", "anger");

    /** Where a participle without auxiliary is a passive. */
    private static final Set<String> BARE = Set.of("acl", "advcl", "dep", "parataxis", "xcomp");

    private final Tokens tokens;
    private final Relations relations;

    Passives(Tokens tokens, Relations relations) {
        this.tokens = tokens;
        this.relations = relations;
    }

    boolean isPassive(int verb) {
        boolean marked = relations.has(verb, "nsubj:pass") || relations.has(verb, "aux:pass");
        boolean second = tokens.tag(verb).equals("VBN")
                && tokens.relation(verb).equals("conj")
                && tokens.head(verb) >= 0
                && !relations.has(verb, "nsubj")
                && !relations.has(verb, "obj")
                && !relations.has(verb, "aux")
                && relations.has(tokens.head(verb), "aux:pass");
        boolean reduced = isReduced(verb);
        boolean bare = tokens.tag(verb).equals("VBN")
                && !relations.has(verb, "aux")
                && !relations.has(verb, "nsubj")
                && !relations.has(verb, "obj")
                && BARE.contains(tokens.relation(verb));
        return marked || bare || second || reduced;
    }

    /** "five men held by troops were freed": a participle with "by", which the parse can have as the main verb. */
    private boolean isReduced(int verb) {
        return tokens.tag(verb).equals("VBN")
                && !relations.has(verb, "aux")
                && !relations.has(verb, "obj")
                && relations.has(verb, "nsubj")
                && !relations.withCase(verb, "by").isEmpty();
    }

    /** Whether a passive tells what its subject is or feels, not what was done to it. */
    boolean isState(int verb) {
        boolean feeling = FEELINGS.contains(tokens.lemma(verb));
        return feeling
                || (STATES.contains(tokens.lemma(verb))
                        && relations.withCase(verb, "by").isEmpty());
    }

    /** The subject of a passive; of a bare participle the noun that it hangs on. */
    List<Integer> subjects(int verb) {
        List<Integer> out = relations.children(verb, "nsubj:pass");
        boolean clause = tokens.head(verb) >= 0 && tokens.relation(verb).startsWith("acl");
        boolean relative = !out.isEmpty() && tokens.tag(out.get(0)).startsWith("W");
        boolean second = out.isEmpty() && tokens.relation(verb).equals("conj") && tokens.head(verb) >= 0;
        if (out.isEmpty() && isReduced(verb)) {
            return relations.children(verb, "nsubj");
        }
        List<Integer> auxiliary = relations.children(verb, "aux:pass");
        boolean before = out.isEmpty()
                && !auxiliary.isEmpty()
                && auxiliary.get(0) > tokens.sentenceStart(verb)
                && tokens.isNoun(auxiliary.get(0) - 1)
                && !tokens.relation(verb).equals("conj");
        if (before) {
            return List.of(auxiliary.get(0) - 1);
        }
        boolean after = out.isEmpty() && tokens.head(verb) >= 0 && isReduced(tokens.head(verb));
        if (after) {
            return relations.children(tokens.head(verb), "nsubj");
        }
        if (second) {
            return relations.children(tokens.head(verb), "nsubj:pass");
        }
        return clause && (relative || out.isEmpty()) ? List.of(tokens.head(verb)) : out;
    }

    /** "was appalled by the raid". */
    boolean isFeeling(int verb) {
        return FEELINGS.contains(tokens.lemma(verb));
    }
}
