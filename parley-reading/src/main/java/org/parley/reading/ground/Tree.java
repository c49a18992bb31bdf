package org.parley.reading.ground;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.parley.model.Span;
import org.parley.reading.annotate.EntityTag;
import org.parley.reading.annotate.Sentence;
import org.parley.reading.annotate.Token;

/** A sentence as a tree of words, by index. Immutable. */
final class Tree {

    private final Sentence sentence;
    private final List<Token> tokens;
    private final int first;

    /** @param story where the story begins in the report: a dateline before it is no part of the tree */
    Tree(Sentence sentence, int story) {
        this.sentence = sentence;
        this.tokens = sentence.tokens();
        int from = 0;
        while (from < tokens.size() - 1 && tokens.get(from).begin() < story) {
            from++;
        }
        this.first = from;
    }

    /** Index of the first word after the dateline. */
    int first() {
        return first;
    }

    Sentence sentence() {
        return sentence;
    }

    int size() {
        return tokens.size();
    }

    Token at(int i) {
        return tokens.get(i);
    }

    String lower(int i) {
        return tokens.get(i).form().toLowerCase(Locale.ROOT);
    }

    String lemma(int i) {
        return tokens.get(i).lemma().toLowerCase(Locale.ROOT);
    }

    String tag(int i) {
        return tokens.get(i).tag();
    }

    String relation(int i) {
        return tokens.get(i).relation();
    }

    /** -1 for the root, and for what hangs on the dateline. */
    int head(int i) {
        int head = tokens.get(i).head();
        return head < first ? -1 : head;
    }

    boolean isVerb(int i) {
        return tag(i).startsWith("VB");
    }

    boolean isNoun(int i) {
        return tag(i).startsWith("NN");
    }

    boolean isName(int i) {
        return tag(i).startsWith("NNP");
    }

    boolean isPerson(int i) {
        return tokens.get(i).entity() == EntityTag.PERSON;
    }

    List<Integer> children(int i) {
        List<Integer> out = new ArrayList<>();
        for (int j = first; j < tokens.size(); j++) {
            if (tokens.get(j).head() == i) {
                out.add(j);
            }
        }
        return out;
    }

    /** The first child with one of these relations. */
    Optional<Integer> child(int i, Set<String> relations) {
        return children(i).stream().filter(j -> relations.contains(relation(j))).findFirst();
    }

    boolean hasChild(int i, String relation, Set<String> lowers) {
        return children(i).stream().anyMatch(j -> relation(j).equals(relation) && lowers.contains(lower(j)));
    }

    /** The preposition or conjunction that introduces a word's phrase; empty when there is none. */
    String introducedBy(int i) {
        return children(i).stream()
                .filter(j -> j < i && (relation(j).equals("case") || relation(j).equals("mark")))
                .map(this::lower)
                .findFirst()
                .orElse("");
    }

    /** First word of the subtree of {@code i} that hangs together with it. */
    int begin(int i) {
        int begin = i;
        for (int j = i - 1; j >= first && isUnder(j, i); j--) {
            begin = j;
        }
        while (begin < i && !Character.isLetterOrDigit(tokens.get(begin).form().codePointAt(0))) {
            begin++;
        }
        return begin;
    }

    /** One past the last word of the noun phrase with head {@code i}: without relative clauses and appositions. */
    int endOfNames(int i) {
        int end = i + 1;
        while (end < tokens.size()
                && head(end) == i
                && Set.of("flat", "compound", "fixed").contains(relation(end))) {
            end++;
        }
        return end;
    }

    boolean isUnder(int j, int ancestor) {
        int steps = 0;
        for (int at = j; at >= 0 && steps <= tokens.size(); at = head(at), steps++) {
            if (at == ancestor) {
                return true;
            }
        }
        return false;
    }

    /** The token at or after an offset; {@link #size} when there is none. */
    int tokenAt(int offset) {
        int i = 0;
        while (i < tokens.size() && tokens.get(i).end() <= offset) {
            i++;
        }
        return i;
    }

    Span span(int from, int end) {
        return new Span(tokens.get(from).begin(), tokens.get(end - 1).end());
    }

    /** All lemmas, parted and framed by blanks. */
    String lemmas() {
        StringBuilder out = new StringBuilder(" ");
        for (int i = first; i < tokens.size(); i++) {
            out.append(lemma(i)).append(' ');
        }
        return out.toString();
    }
}
