package org.parley.reading.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parley.model.Span;
import org.parley.reading.annotate.Annotation;
import org.parley.reading.annotate.EntityTag;
import org.parley.reading.annotate.Sentence;
import org.parley.reading.annotate.Token;

/**
 * All tokens of a report in one row, so that a place in it is one number: by index, by offset, with heads and children
 * as indexes. Immutable after construction. Public for the stages after this one.
 */
public final class Tokens {

    private final String text;
    private final List<Token> all = new ArrayList<>();
    private final int[] sentence;
    private final int[] head;
    private final List<Sentence> sentences;
    private final int[] starts;
    private final List<List<Integer>> children;
    private final QuoteMarks quotes;

    /** The tokens of all sentences. */
    public static Tokens of(Annotation annotation) {
        return new Tokens(annotation, QuoteMarks.of(annotation.text()));
    }

    Tokens(Annotation annotation, QuoteMarks quotes) {
        this.text = annotation.text();
        this.quotes = quotes;
        this.sentences = annotation.sentences();
        int size = sentences.stream().mapToInt(s -> s.tokens().size()).sum();
        this.sentence = new int[size];
        this.head = new int[size];
        this.starts = new int[sentences.size() + 1];
        for (int s = 0; s < sentences.size(); s++) {
            starts[s] = all.size();
            for (Token token : sentences.get(s).tokens()) {
                sentence[all.size()] = s;
                head[all.size()] = token.head() < 0 ? -1 : starts[s] + token.head();
                all.add(token);
            }
        }
        starts[sentences.size()] = size;
        this.children = children(head);
    }

    private static List<List<Integer>> children(int[] head) {
        List<List<Integer>> open = new ArrayList<>(head.length);
        for (int i = 0; i < head.length; i++) {
            open.add(new ArrayList<>(2));
        }
        for (int i = 0; i < head.length; i++) {
            if (head[i] >= 0) {
                open.get(head[i]).add(i);
            }
        }
        return open.stream().map(List::copyOf).toList();
    }

    public String text() {
        return text;
    }

    QuoteMarks quotes() {
        return quotes;
    }

    public int size() {
        return all.size();
    }

    public int sentenceCount() {
        return sentences.size();
    }

    public Token at(int i) {
        return all.get(i);
    }

    public String form(int i) {
        return all.get(i).form();
    }

    /** Lower case, also of names. */
    public String lower(int i) {
        return all.get(i).form().toLowerCase(Locale.ROOT);
    }

    public String lemma(int i) {
        return all.get(i).lemma().toLowerCase(Locale.ROOT);
    }

    public String tag(int i) {
        return all.get(i).tag();
    }

    public String relation(int i) {
        return all.get(i).relation();
    }

    public EntityTag entity(int i) {
        return all.get(i).entity();
    }

    /** Index of the governing token, -1 for a root. */
    public int head(int i) {
        return head[i];
    }

    public int sentence(int i) {
        return sentence[i];
    }

    int paragraph(int i) {
        return sentences.get(sentence[i]).paragraph();
    }

    public int start(int sentence) {
        return starts[sentence];
    }

    public int sentenceStart(int i) {
        return starts[sentence[i]];
    }

    public int sentenceEnd(int i) {
        return starts[sentence[i] + 1];
    }

    public boolean isNoun(int i) {
        return tag(i).startsWith("NN");
    }

    public boolean isProper(int i) {
        return tag(i).startsWith("NNP");
    }

    public boolean isVerb(int i) {
        return tag(i).startsWith("VB");
    }

    /** The mark of a genitive. */
    boolean isPossessive(int i) {
        return tag(i).equals("POS") || form(i).equals("'s") || form(i).equals("’s");
    }

    public boolean isQuoted(int i) {
        return quotes.contains(all.get(i).begin());
    }

    /** Whether a token of this index exists in the same sentence as {@code i}. */
    boolean sameSentence(int i, int j) {
        return j >= 0 && j < all.size() && sentence[i] == sentence[j];
    }

    /** Children in text order. */
    public List<Integer> children(int i) {
        return children.get(i);
    }

    /** Index of the first token that ends after {@code offset}; {@link #size} when there is none. */
    public int firstAfter(int offset) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).end() > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Indexes of all tokens that touch the spans, in order. */
    public List<Integer> in(List<Span> spans) {
        List<Integer> out = new ArrayList<>();
        for (Span span : spans) {
            for (int i = firstAfter(span.begin()); i < all.size() && all.get(i).begin() < span.end(); i++) {
                out.add(i);
            }
        }
        return out;
    }

    public Span span(int from, int end) {
        return new Span(all.get(from).begin(), all.get(end - 1).end());
    }

    /** The text from one token to before another, white space made single blanks. */
    public String words(int from, int end) {
        return words(span(from, end));
    }

    String words(Span span) {
        StringBuilder out = new StringBuilder(span.length());
        for (int i = span.begin(); i < span.end(); i++) {
            char c = letter(i);
            if (c != ' ' || (out.length() > 0 && out.charAt(out.length() - 1) != ' ')) {
                out.append(c);
            }
        }
        if (out.length() > 0 && out.charAt(out.length() - 1) == ' ') {
            out.setLength(out.length() - 1);
        }
        return out.toString();
    }

    /** The letter at an offset of the text; a blank for any white space. */
    char letter(int offset) {
        char c = text.charAt(offset);
        return Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c;
    }
}
