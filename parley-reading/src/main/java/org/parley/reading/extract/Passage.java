package org.parley.reading.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.parley.model.Span;
import org.parley.reading.annotate.Annotation;
import org.parley.reading.annotate.Sentence;
import org.parley.reading.annotate.Token;

/**
 * One paragraph as arrays over its tokens: what the models look at. Words, tags and relations are ints (hashes) so that
 * features cost no strings. Heads count from the paragraph's first token.
 */
public final class Passage {

    /** Most tokens of a passage that has more than one sentence. */
    private static final int LONGEST = 5000;

    static final int OUTSIDE = 0x51ED270B;

    final List<Token> tokens;
    final int size;
    final boolean headline;
    final int number;
    final int[] form;
    final int[] lemma;
    final int[] tag;
    final int[] entity;
    final int[] coarse;
    final int[] middle;
    final int[] fine;
    final int[] nounClass;
    final int[] verbClass;
    final int[] relation;
    final int[] head;
    final int[] sentence;
    final int[] sentenceBegin;
    final int[] sentenceEnd;
    final int[] left; // leftmost token of the subtree
    final int[] right; // rightmost token of the subtree
    final int[][] children;
    final Quotes quotes;

    private Passage(List<Sentence> sentences, boolean first, int number, WordClassTable classes) {
        List<Token> all = new ArrayList<>();
        sentences.forEach(s -> all.addAll(s.tokens()));
        this.tokens = List.copyOf(all);
        this.size = tokens.size();
        this.headline = first && titled(sentences);
        this.number = number;
        form = new int[size];
        lemma = new int[size];
        tag = new int[size];
        entity = new int[size];
        coarse = new int[size];
        middle = new int[size];
        fine = new int[size];
        nounClass = new int[size];
        verbClass = new int[size];
        relation = new int[size];
        head = new int[size];
        sentence = new int[size];
        sentenceBegin = new int[sentences.size()];
        sentenceEnd = new int[sentences.size()];
        left = new int[size];
        right = new int[size];
        children = new int[size][];
        int at = 0;
        for (int s = 0; s < sentences.size(); s++) {
            sentenceBegin[s] = at;
            for (Token token : sentences.get(s).tokens()) {
                fill(at++, s, token, classes);
            }
            sentenceEnd[s] = at;
        }
        link();
        quotes = Quotes.of(tokens);
    }

    /**
     * The paragraphs of an annotation, in text order. A paragraph as long as a book is cut between sentences: every frame of a
     * passage is weighed against every other.
     */
    public static List<Passage> of(Annotation annotation, WordClassTable classes) {
        List<Passage> out = new ArrayList<>();
        List<Sentence> open = new ArrayList<>();
        int length = 0;
        for (Sentence sentence : annotation.sentences()) {
            boolean full = length + sentence.tokens().size() > LONGEST;
            if (!open.isEmpty() && (full || open.get(0).paragraph() != sentence.paragraph())) {
                out.add(new Passage(open, out.isEmpty(), out.size(), classes));
                open = new ArrayList<>();
                length = 0;
            }
            open.add(sentence);
            length += sentence.tokens().size();
        }
        if (!open.isEmpty()) {
            out.add(new Passage(open, out.isEmpty(), out.size(), classes));
        }
        return out;
    }

    /** One sentence, most of whose longer words begin with a capital: a headline in title case. */
    private static boolean titled(List<Sentence> sentences) {
        int capital = 0;
        int longer = 0;
        for (Token token : sentences.get(0).tokens()) {
            if (token.form().length() > 3 && Character.isLetter(token.form().charAt(0))) {
                longer++;
                capital += Character.isUpperCase(token.form().charAt(0)) ? 1 : 0;
            }
        }
        return sentences.size() == 1 && 10 * capital >= 6 * longer && longer >= 3;
    }

    private void fill(int i, int s, Token token, WordClassTable classes) {
        String lower = token.form().toLowerCase(Locale.ROOT);
        String base = token.lemma().toLowerCase(Locale.ROOT);
        int[] row = classes.of(lower, base);
        form[i] = lower.hashCode();
        lemma[i] = base.hashCode();
        tag[i] = token.tag().hashCode();
        entity[i] = token.entity().name().hashCode();
        coarse[i] = row[0];
        middle[i] = row[1];
        fine[i] = row[2];
        nounClass[i] = row[3];
        verbClass[i] = row[4];
        relation[i] = token.relation().hashCode();
        head[i] = token.head() < 0 ? -1 : sentenceBegin[s] + token.head();
        sentence[i] = s;
    }

    private void link() {
        int[] count = new int[size];
        for (int i = 0; i < size; i++) {
            left[i] = i;
            right[i] = i;
            if (head[i] >= 0) {
                count[head[i]]++;
            }
        }
        for (int i = 0; i < size; i++) {
            children[i] = new int[count[i]];
        }
        Arrays.fill(count, 0);
        for (int i = 0; i < size; i++) {
            if (head[i] >= 0) {
                children[head[i]][count[head[i]]++] = i;
            }
        }
        for (int i = 0; i < size; i++) {
            int up = head[i];
            for (int steps = 0; up >= 0 && steps < size; steps++) {
                left[up] = Math.min(left[up], i);
                right[up] = Math.max(right[up], i);
                up = head[up];
            }
        }
    }

    /** Number of tokens. */
    public int size() {
        return size;
    }

    public Token token(int i) {
        return tokens.get(i);
    }

    /** Index of the governing token, -1 for a root. */
    public int head(int i) {
        return head[i];
    }

    /** Value of an array at a place that may lie outside the sentence. */
    int near(int[] values, int i, int offset) {
        int at = i + offset;
        return at < 0 || at >= size || sentence[at] != sentence[i] ? OUTSIDE : values[at];
    }

    boolean is(int i, String wanted) {
        return relation[i] == wanted.hashCode() && tokens.get(i).relation().equals(wanted);
    }

    /** First child with one of the relations, or -1. */
    int child(int i, String... wanted) {
        for (int child : children[i]) {
            for (String relation : wanted) {
                if (is(child, relation)) {
                    return child;
                }
            }
        }
        return -1;
    }

    boolean tagStarts(int i, String prefix) {
        return tokens.get(i).tag().startsWith(prefix);
    }

    Span span(int from, int to) {
        return new Span(tokens.get(from).begin(), tokens.get(to - 1).end());
    }
}
