package org.parley.reading.ground;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the heads of the phrases for those to whom a happening is done, and for who did it. */
final class VictimFinder {

    private static final Set<String> SUBJECTS = Set.of("nsubj", "nsubj:pass", "csubj", "csubj:pass");
    private static final Set<String> OBJECTS = Set.of("obj", "dobj");
    private static final Set<String> OF_ITS_SUBJECT = Set.of("die", "perish");

    private final Lexicon lexicon;

    VictimFinder(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Heads of noun phrases in text order; empty when the words name nobody. */
    List<Integer> victims(Tree tree, int trigger) {
        List<Integer> out = new ArrayList<>(main(tree, trigger));
        if (!out.isEmpty() && tree.isVerb(trigger)) {
            alongWith(tree, trigger).filter(head -> !out.contains(head)).ifPresent(out::add);
        }
        return out;
    }

    /** "killed the leader along with two others". */
    private Optional<Integer> alongWith(Tree tree, int trigger) {
        for (int j = trigger + 1; j + 2 < tree.size() && j < trigger + 20; j++) {
            String two = tree.lower(j) + " " + tree.lower(j + 1);
            if (two.equals("along with") || two.equals("together with")) {
                int head = tree.head(j) > j ? tree.head(j) : tree.head(j + 1);
                return head > j && isPeople(tree, head) ? Optional.of(head) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private List<Integer> main(Tree tree, int trigger) {
        if (tree.tag(trigger).startsWith("JJ")) {
            return ofDead(tree, trigger);
        }
        if (!tree.isVerb(trigger)) {
            return ofNoun(tree, trigger);
        }
        if (Actuality.isMisparsed(tree, trigger)) {
            return listed(tree, tree.head(trigger), trigger);
        }
        Optional<Integer> subject = tree.child(trigger, SUBJECTS);
        if (OF_ITS_SUBJECT.contains(tree.lemma(trigger))) {
            return subject.map(head -> listed(tree, head, trigger)).orElse(List.of());
        }
        if (isPassive(tree, trigger)) {
            return passive(tree, trigger, subject);
        }
        Optional<Integer> object = tree.children(trigger).stream()
                .filter(j ->
                        OBJECTS.contains(tree.relation(j)) && !tree.lower(j).endsWith("self"))
                .findFirst()
                .or(() -> sharedObject(tree, trigger))
                .or(() -> between(tree, trigger));
        return object.map(head -> listed(tree, head, trigger)).orElseGet(() -> behind(tree, trigger));
    }

    /** "left 12 people dead", "five were dead", "shot dead two men", "10 dead". */
    private List<Integer> ofDead(Tree tree, int dead) {
        Optional<Integer> subject = tree.child(dead, Set.of("nsubj", "nsubj:pass"));
        if (subject.isPresent()) {
            return listed(tree, subject.get(), dead);
        }
        int head = tree.head(dead);
        if ((head >= 0 && tree.lemma(head).equals("shoot"))
                || (dead > 0 && tree.lemma(dead - 1).equals("shoot"))) {
            int verb = tree.lemma(dead - 1).equals("shoot") ? dead - 1 : head;
            return main(tree, verb);
        }
        if (head >= 0 && tree.isVerb(head) && Set.of("leave", "find").contains(tree.lemma(head))) {
            return isPassive(tree, head)
                    ? passive(tree, head, tree.child(head, SUBJECTS))
                    : tree.child(head, OBJECTS).map(j -> listed(tree, j, head)).orElse(List.of());
        }
        boolean behind = head >= 0
                && head < dead
                && tree.relation(dead).equals("amod")
                && tree.isNoun(head)
                && tree.head(head) >= 0
                && Set.of("leave", "find").contains(tree.lemma(tree.head(head)));
        if (behind) {
            return listed(tree, head, tree.head(head));
        }
        return dead > 0 && tree.tag(dead - 1).equals("CD") ? List.of(dead - 1) : List.of();
    }

    private List<Integer> passive(Tree tree, int trigger, Optional<Integer> subject) {
        if (subject.isPresent()) {
            int head = antecedent(tree, trigger, subject.get());
            Optional<Integer> nearer = isPeople(tree, head) ? Optional.empty() : beforeAuxiliary(tree, trigger);
            return listed(tree, nearer.orElse(head), trigger);
        }
        int head = tree.head(trigger);
        if (Set.of("acl", "amod").contains(tree.relation(trigger)) && head >= 0 && head < trigger) {
            return listed(tree, head, trigger);
        }
        if (tree.relation(trigger).equals("conj") && head >= 0 && tree.isVerb(head)) {
            return isPassive(tree, head)
                    ? main(tree, head)
                    : tree.child(head, SUBJECTS)
                            .map(j -> listed(tree, j, trigger))
                            .orElse(List.of());
        }
        return tree.children(trigger).stream()
                .filter(j -> j > trigger && tree.relation(j).equals("dep") && isPeople(tree, j))
                .findFirst()
                .or(() -> beforeAuxiliary(tree, trigger))
                .map(j -> listed(tree, j, trigger))
                .orElse(List.of());
    }

    /** Where the parse gives a passive no subject: the people named just before its auxiliary. */
    private Optional<Integer> beforeAuxiliary(Tree tree, int verb) {
        Optional<Integer> auxiliary = tree.child(verb, Set.of("aux:pass"));
        if (auxiliary.isEmpty() || auxiliary.get() == tree.first() || !tree.isNoun(auxiliary.get() - 1)) {
            return Optional.empty();
        }
        int noun = auxiliary.get() - 1;
        if (tree.introducedBy(noun).equals("of") && tree.head(noun) >= 0 && tree.head(noun) < noun) {
            noun = tree.head(noun);
        }
        return isPeople(tree, noun) ? Optional.of(noun) : Optional.empty();
    }

    /** For "who" and "that" the noun that they take up. */
    private static int antecedent(Tree tree, int verb, int subject) {
        boolean relative = tree.tag(subject).startsWith("W");
        return relative && tree.relation(verb).startsWith("acl") && tree.head(verb) >= 0 ? tree.head(verb) : subject;
    }

    boolean isPassive(Tree tree, int verb) {
        if (!tree.tag(verb).equals("VBN") && !tree.tag(verb).equals("VBD")) {
            return false;
        }
        boolean marked = tree.children(verb).stream()
                .anyMatch(j ->
                        tree.relation(j).equals("aux:pass") || tree.relation(j).equals("nsubj:pass"));
        if (marked
                || tree.relation(verb).equals("acl")
                || (tree.relation(verb).equals("amod") && tree.head(verb) < verb)) {
            return tree.child(verb, OBJECTS).isEmpty() || marked;
        }
        boolean perfect = tree.children(verb).stream()
                .anyMatch(j -> tree.relation(j).equals("aux") && tree.lemma(j).equals("have"));
        int head = tree.head(verb);
        boolean shared = tree.relation(verb).equals("conj") && head >= 0 && tree.isVerb(head) && isPassive(tree, head);
        return !perfect
                && tree.tag(verb).equals("VBN")
                && tree.child(verb, OBJECTS).isEmpty()
                && (shared || tree.child(verb, SUBJECTS).isPresent() || isInverted(tree, verb));
    }

    /** "Also killed in the strike were a dozen fighters." */
    private static boolean isInverted(Tree tree, int verb) {
        return verb <= 1
                && tree.relation(verb).equals("root")
                && tree.children(verb).stream().anyMatch(j -> tree.relation(j).equals("dep"));
    }

    /** "killed and wounded five men": the first verb has the object of the second. */
    private static Optional<Integer> sharedObject(Tree tree, int verb) {
        return tree.children(verb).stream()
                .filter(j -> tree.relation(j).equals("conj") && tree.isVerb(j) && j - verb <= 3)
                .flatMap(j -> tree.child(j, OBJECTS).stream())
                .findFirst();
    }

    /** "killed between three and six men", which the parser takes for a prepositional phrase. */
    private static Optional<Integer> between(Tree tree, int verb) {
        return verb + 1 < tree.size() && tree.lower(verb + 1).equals("between") && tree.head(verb + 1) > verb + 1
                ? Optional.of(tree.head(verb + 1))
                : Optional.empty();
    }

    /** Where the parse gives no object: the noun phrase that follows at once. */
    private static List<Integer> behind(Tree tree, int verb) {
        for (int j = verb + 1; j < tree.size() && j <= verb + 6; j++) {
            if (tree.isNoun(j)) {
                boolean inside = j + 1 < tree.size() && tree.isNoun(j + 1);
                if (!inside) {
                    return List.of(j);
                }
            } else if (!Set.of("DT", "CD", "JJ", "PRP$", "VBN").contains(tree.tag(j))) {
                return List.of();
            }
        }
        return List.of();
    }

    private List<Integer> ofNoun(Tree tree, int noun) {
        List<Integer> out = new ArrayList<>();
        if (tree.lemma(noun).equals("custody")) {
            int verb = tree.head(noun);
            return verb >= 0 && tree.isVerb(verb) && Set.of("take", "bring").contains(tree.lemma(verb))
                    ? main(tree, verb)
                    : out;
        }
        for (int j : tree.children(noun)) {
            boolean of = j > noun
                    && tree.relation(j).startsWith("nmod")
                    && tree.introducedBy(j).equals("of");
            boolean possessive = j < noun && tree.relation(j).equals("nmod:poss") && lexicon.isPeople(tree.lemma(j));
            if (of || possessive) {
                out.addAll(listed(tree, j, noun));
            }
        }
        return out;
    }

    /** A head and what is joined to it by "and" or commas, also where the parse hangs a noun on the verb. */
    private List<Integer> listed(Tree tree, int head, int verb) {
        List<Integer> out = new ArrayList<>();
        out.add(head);
        for (int j = 0; j < tree.size(); j++) {
            boolean joined = tree.relation(j).equals("conj")
                    && !tree.isVerb(j)
                    && j > head
                    && (out.contains(tree.head(j)) || (tree.head(j) == verb && verb < head && j - head < 12));
            if (joined && isCountable(tree, j)) {
                out.add(j);
            }
        }
        return out;
    }

    private boolean isCountable(Tree tree, int j) {
        return isPeople(tree, j) || tree.tag(j).equals("CD");
    }

    /** Whether a noun phrase means people, by its noun or because it is a name of a person. */
    boolean isPeople(Tree tree, int head) {
        String lower = tree.lower(head);
        if (lexicon.isPeople(tree.lemma(head)) || (tree.isPerson(head) && !isThe(tree, head))) {
            return !isOfThings(tree, head);
        }
        return tree.tag(head).startsWith("PRP")
                || (tree.isName(head) && hasPeopleBehind(tree, head))
                || ((Numbers.exact(lower).isPresent() || Numbers.vague(lower).isPresent()) && !isOfThings(tree, head));
    }

    /** "the Bow Asir": a ship or a plane, since the name of a person has no article. */
    private static boolean isThe(Tree tree, int head) {
        int begin = tree.begin(head);
        boolean article = tree.lower(begin).equals("the");
        for (int j = begin + 1; article && j < head; j++) {
            article = tree.isName(j) && Character.isUpperCase(tree.at(j).form().charAt(0));
        }
        return article && head > begin;
    }

    /** "X Movement of Y fighters", where the parser stops at the name. */
    private boolean hasPeopleBehind(Tree tree, int head) {
        return tree.children(head).stream()
                .anyMatch(j -> j > head && tree.introducedBy(j).equals("of") && lexicon.isPeople(tree.lemma(j)));
    }

    /** "a number of weapons". */
    private boolean isOfThings(Tree tree, int head) {
        boolean quantity = Numbers.exact(tree.lower(head)).isPresent()
                || Numbers.vague(tree.lower(head)).isPresent();
        return quantity
                && tree.children(head).stream()
                        .anyMatch(j -> j > head
                                && tree.introducedBy(j).equals("of")
                                && !lexicon.isPeople(tree.lemma(j))
                                && !tree.tag(j).startsWith("PRP"));
    }

    /** Who did it: the subject of an active clause or "by ...". */
    Optional<Integer> agent(Tree tree, int trigger) {
        if (!tree.isVerb(trigger)) {
            return Optional.empty();
        }
        if (Actuality.isMisparsed(tree, trigger)) {
            return Optional.of(trigger - 1).filter(j -> isActor(tree, j));
        }
        if (isPassive(tree, trigger)) {
            return tree.children(trigger).stream()
                    .filter(j -> j > trigger
                            && tree.relation(j).startsWith("obl")
                            && tree.introducedBy(j).equals("by"))
                    .filter(j -> isActor(tree, j))
                    .findFirst();
        }
        Optional<Integer> own = tree.child(trigger, SUBJECTS);
        int head = tree.head(trigger);
        boolean chained = own.isEmpty()
                && head >= 0
                && tree.isVerb(head)
                && Set.of("conj", "advcl", "xcomp").contains(tree.relation(trigger));
        return (chained ? tree.child(head, Set.of("nsubj")) : own)
                .filter(j -> !OF_ITS_SUBJECT.contains(tree.lemma(trigger)) && isActor(tree, j));
    }

    private boolean isActor(Tree tree, int j) {
        return tree.isNoun(j)
                && (lexicon.isPeople(tree.lemma(j))
                        || tree.isName(j)
                        || Set.of(
                                        "force",
                                        "forces",
                                        "army",
                                        "police",
                                        "military",
                                        "militia",
                                        "group",
                                        "unit",
                                        "patrol",
                                        "network",
                                        "government",
                                        "gang",
                                        "regime",
                                        "authority",
                                        "authorities")
                                .contains(tree.lemma(j)));
    }
}
