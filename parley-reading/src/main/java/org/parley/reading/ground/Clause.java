package org.parley.reading.ground;

import java.util.Set;
import org.parley.model.Span;
import org.parley.reading.annotate.Sentence;

/**
 * How the words for a day or place belong to a trigger of the same sentence: they hang on it, or on its object, or on the
 * verb that it shares a clause with. What hangs on another verb, or on what is told in an adverbial ("the first since an
 * attack in 2001"), belongs to that.
 */
final class Clause {

    private static final Set<String> SAYING = Set.of(
            "say",
            "tell",
            "add",
            "announce",
            "report",
            "state",
            "confirm",
            "note",
            "claim",
            "declare",
            "write",
            "argue");

    private static final Set<String> OBJECTS = Set.of("obj", "obl", "nsubj", "nsubj:pass", "nmod", "obl:tmod");
    private static final Set<String> SHARED =
            Set.of("conj", "xcomp", "obj", "obl", "nsubj", "nsubj:pass", "nmod", "aux", "ccomp");
    private static final Set<String> APART =
            Set.of("since", "after", "before", "until", "during", "following", "than", "amid", "despite");

    private final Tree tree;
    private final int at;
    private final Span trigger;

    /** @param trigger all words of the trigger from first to last; the first tells where it stands */
    Clause(Sentence sentence, Span first, Span trigger) {
        this.tree = new Tree(sentence, sentence.span().begin());
        this.at = Math.min(tree.tokenAt(first.begin()), tree.size() - 1);
        this.trigger = trigger;
    }

    /** How words belong to the trigger. */
    enum Bond {
        /** they hang on it */
        OWN,
        /** they hang on its object or subject */
        OF_OBJECT,
        /** they hang on the verb of its clause */
        SHARED,
        NONE
    }

    /** @param coarse whether the words name a month or more, which tells of the noun it hangs on as often as of the deed */
    Bond bond(Span words, boolean coarse) {
        int governor = governor(words);
        if (governor < 0 || governor == at || isOfTrigger(governor)) {
            return Bond.OWN;
        }
        if (tree.isUnder(governor, at)) {
            return ofObject(governor, coarse);
        }
        return tree.isUnder(at, governor) ? shared(governor) : Bond.NONE;
    }

    private boolean isOfTrigger(int token) {
        return trigger.contains(tree.at(token).span()) && !tree.isVerb(token);
    }

    private int governor(Span words) {
        int i = Math.min(tree.tokenAt(words.begin()), tree.size() - 1);
        for (int steps = 0;
                i >= 0 && steps < tree.size() && words.contains(tree.at(i).begin());
                steps++) {
            i = tree.head(i);
        }
        return i;
    }

    private Bond ofObject(int governor, boolean coarse) {
        int steps = 0;
        for (int i = governor; i != at; i = tree.head(i), steps++) {
            boolean noun = !tree.isVerb(i)
                    && (OBJECTS.contains(tree.relation(i)) || tree.relation(i).equals("conj"));
            boolean purpose = tree.tag(i).equals("VB") && tree.relation(i).matches("xcomp|advcl");
            if ((!noun && !purpose) || APART.contains(tree.introducedBy(i)) || (coarse && steps > 0)) {
                return Bond.NONE;
            }
        }
        return Bond.OF_OBJECT;
    }

    /** From the trigger up to the verb that the words hang on, through nothing that begins a matter of its own. */
    private Bond shared(int governor) {
        for (int i = at; i != governor; i = tree.head(i)) {
            boolean told = tree.relation(i).equals("advcl") && tree.tag(i).equals("VBG");
            boolean goesOn = SHARED.contains(tree.relation(i)) || told;
            if (!goesOn || APART.contains(tree.introducedBy(i))) {
                return Bond.NONE;
            }
        }
        return SAYING.contains(tree.lemma(governor)) ? Bond.NONE : Bond.SHARED;
    }
}
