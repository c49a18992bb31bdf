package org.parley.reading.annotate.engine;

import java.util.ArrayList;
import java.util.List;
import org.parley.model.Span;

/**
 * Text to sentences of tokens. Skipped ranges belong to no sentence, and no sentence reaches across one. Stateless, safe for
 * many threads.
 */
public final class Segmenter {

    /**
     * Cuts a text.
     *
     * @param skipped in text order, without overlap
     * @return sentences in text order, each with at least one token
     */
    public List<Draft> segment(String text, List<Span> skipped) {
        List<Draft> out = new ArrayList<>();
        Offsets tokens = new Offsets();
        int number = 0;
        int skip = 0;
        for (int[] paragraph : Paragraphs.of(text)) {
            int at = paragraph[0];
            while (at < paragraph[1]) {
                while (skip < skipped.size() && skipped.get(skip).end() <= at) {
                    skip++;
                }
                int end = paragraph[1];
                if (skip < skipped.size()) {
                    Span next = skipped.get(skip);
                    if (next.begin() <= at) {
                        at = next.end();
                        continue;
                    }
                    end = Math.min(end, next.begin());
                }
                sentences(text, at, end, number, tokens, out);
                at = end;
            }
            number++;
        }
        return out;
    }

    private static void sentences(String text, int begin, int end, int paragraph, Offsets tokens, List<Draft> out) {
        tokens.clear();
        Tokenizer.tokenize(text, begin, end, tokens);
        SentenceSplitter splitter = new SentenceSplitter(text, tokens);
        int from = 0;
        while (from < tokens.size()) {
            int to = splitter.end(from);
            out.add(new Draft(text, paragraph, tokens.begins(from, to), tokens.ends(from, to)));
            from = to;
        }
    }
}
