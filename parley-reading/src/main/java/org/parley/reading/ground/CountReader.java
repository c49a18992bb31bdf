package org.parley.reading.ground;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.Span;

/**
 * Reads how many people a noun phrase means: "at least 19 people", "two more", "several of his associates", "dozens", "a
 * total of 12 men", "10 to 15 fighters". A singular without number is one, a bare plural at least two.
 */
final class CountReader {

    private static final Set<String> QUANTITY_RELATIONS =
            Set.of("nummod", "amod", "det", "advmod", "compound", "det:predet", "nmod");
    private static final Set<String> MORE =
            Set.of("additional", "other", "others", "more", "another", "further", "extra");
    private static final Set<String> DEFINITE =
            Set.of("the", "this", "that", "these", "those", "his", "her", "their", "its");
    private static final Set<String> GROUPS = Set.of(
            "number",
            "group",
            "couple",
            "pair",
            "handful",
            "total",
            "dozens",
            "scores",
            "hundreds",
            "thousands",
            "dozen",
            "team",
            "family",
            "range",
            "variety");
    private static final Set<String> SINGULAR_PRONOUNS = Set.of("he", "him", "she", "her", "himself", "herself", "one");
    private static final Set<String> COLLECTIVES =
            Set.of("people", "police", "personnel", "staff", "family", "crew", "couple");

    private CountReader() {}

    /** Empty when the phrase with this head means no countable people ("they"). */
    static Optional<Count> read(Tree tree, int head) {
        String lower = tree.lower(head);
        int begin = Math.min(tree.begin(head), head);
        int end = tree.endOfNames(head);
        int noun = counted(tree, head);
        if (tree.tag(head).startsWith("PRP") || tree.tag(head).startsWith("W")) {
            return SINGULAR_PRONOUNS.contains(lower)
                    ? Optional.of(Count.exactly(1, "", false, true, tree.span(head, end)))
                    : Optional.empty();
        }
        int number = numberToken(tree, head, begin);
        boolean more = more(tree, begin, Math.max(head, noun)) || lower.equals("others") || lower.equals("another");
        boolean definite = DEFINITE.contains(tree.lower(begin)) && number < 0 && !more;
        String counted = isQuantity(tree.lower(noun)) ? "" : tree.lemma(noun);
        if (number < 0) {
            return Optional.of(bare(tree, head, counted, more, definite, tree.span(Math.min(begin, head), end)));
        }
        boolean taken = DEFINITE.contains(tree.lower(begin)) && !more && number > begin && number <= begin + 1;
        return Optional.of(
                numbered(tree, number, begin, counted, more, taken, tree.span(Math.min(begin, number), end)));
    }

    /** The noun that is counted: of "several of his associates" and "a group of five men" the associates and the men. */
    private static int counted(Tree tree, int head) {
        boolean named = tree.isName(head) && !tree.isPerson(head);
        return isQuantity(tree.lower(head)) || named
                ? tree.children(head).stream()
                        .filter(j -> j > head && tree.introducedBy(j).equals("of"))
                        .filter(j -> !named || tree.tag(j).equals("NNS"))
                        .findFirst()
                        .orElse(head)
                : head;
    }

    private static boolean isQuantity(String lower) {
        return GROUPS.contains(lower)
                || Numbers.exact(lower).isPresent()
                || Numbers.vague(lower).isPresent();
    }

    /** The token that gives the number, -1 when there is none. */
    private static int numberToken(Tree tree, int head, int begin) {
        String lower = tree.lower(head);
        int noun = counted(tree, head);
        if (noun != head && isQuantity(lower)) {
            int inner = numberToken(tree, noun, noun);
            if ((GROUPS.contains(lower) && !lower.equals("couple") && !lower.equals("pair"))
                    && inner >= 0
                    && Numbers.exact(tree.lower(inner)).isPresent()) {
                return inner;
            }
        }
        boolean self = tree.tag(head).equals("CD")
                || Numbers.vague(lower).isPresent()
                || (Numbers.exact(lower).isPresent() && !tree.tag(head).startsWith("NNP"));
        int best = self ? head : -1;
        for (int j : tree.children(head)) {
            boolean word = Numbers.exact(tree.lower(j)).isPresent()
                    || Numbers.vague(tree.lower(j)).isPresent();
            if (word && QUANTITY_RELATIONS.contains(tree.relation(j)) && j < head) {
                return j;
            }
        }
        for (int j = begin; j < head && best < 0; j++) {
            if (tree.tag(j).equals("CD") && tree.head(j) == head) {
                best = j;
            }
        }
        return best;
    }

    private static boolean more(Tree tree, int begin, int end) {
        for (int j = begin; j <= end; j++) {
            if (MORE.contains(tree.lower(j))
                    && !(tree.lower(j).equals("more")
                            && j + 1 <= end
                            && tree.lower(j + 1).equals("than"))) {
                return true;
            }
        }
        return false;
    }

    private static Count bare(Tree tree, int head, String noun, boolean more, boolean definite, Span span) {
        boolean plural = counted(tree, head) != head
                || tree.tag(head).equals("NNS")
                || tree.tag(head).equals("NNPS")
                || COLLECTIVES.contains(noun);
        return plural
                ? new Count(2, null, true, noun, more, definite, span)
                : Count.exactly(1, noun, more, definite, span);
    }

    private static Count numbered(
            Tree tree, int number, int begin, String noun, boolean more, boolean definite, Span span) {
        String word = tree.lower(number);
        Optional<Integer> exact = Numbers.exact(word);
        if (exact.isEmpty()) {
            return new Count(Numbers.vague(word).orElse(2), null, true, noun, more, definite, span);
        }
        int value = exact.get();
        if (number + 1 < tree.size() && tree.lower(number + 1).equals("dozen")) {
            value *= 12;
        } else if (number > begin && tree.lower(number).equals("dozen")) {
            value *= Numbers.exact(tree.lower(number - 1)).orElse(1);
        }
        @Nullable Integer upper = upperOfRange(tree, number);
        if (upper != null && upper > value) {
            return new Count(value, upper, true, noun, more, definite, span);
        }
        return qualified(tree, number, value, noun, more, definite, span);
    }

    /** "10 to 15", "10-15" when the tokenizer parts it: the second number. */
    private static @Nullable Integer upperOfRange(Tree tree, int number) {
        boolean between = number > 0 && tree.lower(number - 1).equals("between");
        return number + 2 < tree.size()
                        && (Set.of("to", "-", "–", "or").contains(tree.lower(number + 1))
                                || (between && tree.lower(number + 1).equals("and")))
                ? Numbers.exact(tree.lower(number + 2)).orElse(null)
                : null;
    }

    private static Count qualified(
            Tree tree, int number, int value, String noun, boolean more, boolean definite, Span span) {
        String before = before(tree, number);
        if (before.endsWith("at least ") || before.endsWith("no fewer than ") || before.endsWith("no less than ")) {
            return new Count(value, null, false, noun, more, definite, span);
        }
        if (before.endsWith("more than ") || before.endsWith("over ")) {
            return new Count(value + 1, null, true, noun, more, definite, span);
        }
        if (before.endsWith("up to ") || before.endsWith("as many as ") || before.endsWith("at most ")) {
            return new Count(Math.min(1, value), value, true, noun, more, definite, span);
        }
        if (before.endsWith("fewer than ") || before.endsWith("less than ")) {
            return new Count(Math.min(1, value), Math.max(1, value - 1), true, noun, more, definite, span);
        }
        boolean about = before.endsWith("about ")
                || before.endsWith("around ")
                || before.endsWith("approximately ")
                || before.endsWith("roughly ")
                || before.endsWith("nearly ")
                || before.endsWith("almost ")
                || before.endsWith("some ");
        return new Count(value, value, about, noun, more, definite, span);
    }

    private static String before(Tree tree, int number) {
        StringBuilder out = new StringBuilder();
        for (int j = Math.max(0, number - 4); j < number; j++) {
            out.append(tree.lower(j)).append(' ');
        }
        return out.toString();
    }
}
