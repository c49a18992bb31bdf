package org.parley.reading.ground;

import java.util.Set;

/**
 * Whether a trigger word tells of something that is told to have happened: not negated, not supposed, intended, ordered,
 * habitual or still to come, and not someone's past life in passing ("who was accused of killing").
 */
final class Actuality {

    private static final Set<String> NEGATIONS = Set.of("not", "n't", "never", "no", "neither", "nor");
    private static final Set<String> MODALS =
            Set.of("would", "could", "may", "might", "should", "will", "shall", "'ll", "wo", "can", "ca", "must");
    private static final Set<String> ACHIEVED = Set.of(
            "manage", "continue", "begin", "start", "prove", "happen", "go", "help", "able", "lead", "result", "end");
    private static final Set<String> AFTER =
            Set.of("", "after", "by", "while", "when", "as", "since", "that", "in", "with", "upon", "on");
    private static final Set<String> UNCERTAIN = Set.of(
            "plan",
            "attempt",
            "try",
            "intend",
            "vow",
            "threaten",
            "want",
            "order",
            "urge",
            "demand",
            "seek",
            "aim",
            "hope",
            "refuse",
            "fail",
            "conspire",
            "plot",
            "prepare",
            "swear",
            "allow",
            "enable",
            "suspect",
            "responsible",
            "accuse");
    private static final Set<String> DESCRIBING = Set.of(
            "responsible",
            "involve",
            "link",
            "connect",
            "associate",
            "suspect",
            "accuse",
            "plan",
            "direct",
            "lead",
            "want",
            "blame",
            "orchestrate",
            "mastermind",
            "organize",
            "organise",
            "behind",
            "facilitate",
            "remember",
            "commemorate",
            "mark",
            "recall",
            "follow");
    private static final Set<String> CONDITIONS = Set.of("if", "unless", "whether", "lest");

    private Actuality() {}

    static boolean isTold(Tree tree, int i) {
        if (isDescription(tree, i) || isUnreported(tree, i) || isPossible(tree, i)) {
            return false;
        }
        if (tree.isVerb(i)) {
            return isVerbTold(tree, i);
        }
        return tree.isNoun(i) ? isNounTold(tree, i) : !isNegated(tree, i) && !isConditional(tree, i);
    }

    /**
     * In a clause that hangs on a word of description: "he is linked to an attack that killed four", "the leader who
     * planned the ambush in which two died".
     */
    private static boolean isDescription(Tree tree, int i) {
        boolean relative = tree.isNoun(i);
        int steps = 0;
        int below = i;
        for (int at = i; at >= 0 && steps < 12; at = tree.head(at), steps++) {
            boolean leadsTo =
                    tree.lemma(at).equals("lead") && tree.introducedBy(below).equals("to");
            boolean describes = DESCRIBING.contains(tree.lemma(at)) || isCopular(tree, at);
            if (relative && at != i && describes && !leadsTo) {
                return true;
            }
            relative |= tree.relation(at).startsWith("acl");
            below = at;
        }
        return false;
    }

    /** "no reports that they were shot". */
    private static boolean isUnreported(Tree tree, int i) {
        int steps = 0;
        for (int at = i; at >= 0 && steps < 6; at = tree.head(at), steps++) {
            int head = tree.head(at);
            String relation = tree.relation(at);
            boolean clause = relation.equals("ccomp") || relation.equals("acl");
            boolean missing = clause && head >= 0 && (isMissing(tree, head) || isMissingBelow(tree, head));
            if (missing) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMissingBelow(Tree tree, int verb) {
        return tree.children(verb).stream().anyMatch(j -> isMissing(tree, j));
    }

    private static boolean isMissing(Tree tree, int noun) {
        return Set.of("report", "evidence", "sign", "indication", "proof", "confirmation")
                        .contains(tree.lemma(noun))
                && tree.children(noun).stream().anyMatch(j -> tree.lower(j).equals("no"));
    }

    /** "the possible arrest of". */
    private static boolean isPossible(Tree tree, int i) {
        return tree.isNoun(i)
                && tree.children(i).stream()
                        .anyMatch(j -> tree.relation(j).equals("amod")
                                && Set.of("possible", "potential", "imminent", "future", "likely", "threatened")
                                        .contains(tree.lower(j)));
    }

    private static boolean isCopular(Tree tree, int i) {
        return tree.children(i).stream()
                .anyMatch(j -> tree.relation(j).equals("cop")
                        && (tree.tag(j).equals("VBZ") || tree.tag(j).equals("VBP")));
    }

    private static boolean isVerbTold(Tree tree, int i) {
        if (isNegated(tree, i) || hasModal(tree, i) || isConditional(tree, i) || isPresent(tree, i)) {
            return false;
        }
        boolean wanted = tree.children(i).stream()
                .anyMatch(
                        j -> tree.relation(j).equals("aux:pass") && tree.tag(j).equals("VB"));
        if (wanted) {
            return false;
        }
        String tag = tree.tag(i);
        if ((tree.relation(i).equals("amod") || tree.relation(i).equals("compound"))
                && !isMisparsed(tree, i)
                && tree.head(i) > i) {
            return false;
        }
        if (tag.equals("VB")) {
            return tree.head(i) >= 0 && ACHIEVED.contains(tree.lemma(tree.head(i))) && !hasModal(tree, tree.head(i));
        }
        if (tag.equals("VBG")) {
            String by = tree.introducedBy(i);
            boolean governed = tree.head(i) >= 0 && UNCERTAIN.contains(tree.lemma(tree.head(i)));
            return AFTER.contains(by) && !governed && !hasBeing(tree, i) && !isIntended(tree, i);
        }
        return !isConjunctOfUntold(tree, i) && !isIntended(tree, i);
    }

    /**
     * "In X, a force detained several men" and the like: where a participle follows a noun at once, it is the verb of a
     * clause, though the parser may take it for an adjective of the next noun.
     */
    static boolean isMisparsed(Tree tree, int i) {
        boolean adjective = tree.relation(i).equals("amod") || tree.relation(i).equals("compound");
        return adjective
                && i > 0
                && i + 1 < tree.size()
                && tree.head(i) > i + 1
                && (tree.isNoun(i - 1) || tree.lower(i - 1).equals("it"));
    }

    private static boolean isNounTold(Tree tree, int i) {
        if (isNegated(tree, i) || tree.relation(i).equals("compound") || isConditional(tree, i)) {
            return false;
        }
        int head = tree.head(i);
        String by = tree.introducedBy(i);
        boolean wanted = Set.of("for", "against", "to", "about", "of").contains(by)
                && (head < 0 || !tree.isVerb(head) || UNCERTAIN.contains(tree.lemma(head)));
        return !wanted
                && (head < 0
                        || !tree.isVerb(head)
                        || (!hasModal(tree, head) && !UNCERTAIN.contains(tree.lemma(head)) && !isIntended(tree, head)));
    }

    private static boolean isNegated(Tree tree, int i) {
        return tree.children(i).stream()
                .anyMatch(j -> NEGATIONS.contains(tree.lower(j))
                        && (tree.relation(j).startsWith("advmod")
                                || tree.relation(j).equals("det")
                                || tree.relation(j).equals("neg")));
    }

    private static boolean hasModal(Tree tree, int i) {
        return tree.children(i).stream()
                .anyMatch(j -> tree.relation(j).startsWith("aux") && MODALS.contains(tree.lower(j)));
    }

    private static boolean hasBeing(Tree tree, int i) {
        return tree.children(i).stream()
                .anyMatch(
                        j -> tree.relation(j).startsWith("aux") && tree.lemma(j).equals("be"));
    }

    /** "kills", "are killed": what usually happens, or a headline, which the text below repeats. */
    private static boolean isPresent(Tree tree, int i) {
        if (tree.tag(i).equals("VBZ") || tree.tag(i).equals("VBP")) {
            return true;
        }
        return tree.children(i).stream()
                .anyMatch(j -> tree.relation(j).equals("aux:pass")
                        && (tree.tag(j).equals("VBZ") || tree.tag(j).equals("VBP")));
    }

    private static boolean isConditional(Tree tree, int i) {
        int steps = 0;
        for (int at = i; at >= 0 && steps < 6; at = tree.head(at), steps++) {
            if (tree.hasChild(at, "mark", CONDITIONS)) {
                return true;
            }
        }
        return false;
    }

    /** Inside "to ...": of a plan, an order, an attempt. */
    private static boolean isIntended(Tree tree, int i) {
        int steps = 0;
        for (int at = i; at >= 0 && steps < 4; at = tree.head(at), steps++) {
            boolean infinitive = tree.tag(at).equals("VB") && tree.hasChild(at, "mark", Set.of("to"));
            if (infinitive && !(tree.head(at) >= 0 && ACHIEVED.contains(tree.lemma(tree.head(at)))) && at != i) {
                return tree.relation(i).equals("conj")
                        || tree.relation(i).equals("xcomp")
                        || tree.relation(i).equals("ccomp");
            }
        }
        return false;
    }

    private static boolean isConjunctOfUntold(Tree tree, int i) {
        return tree.relation(i).equals("conj")
                && tree.head(i) >= 0
                && tree.isVerb(tree.head(i))
                && tree.child(i, Set.of("nsubj", "nsubj:pass")).isEmpty()
                && tree.tag(i).equals("VBN")
                && hasModal(tree, tree.head(i));
    }
}
