package org.parley.evaluation.training;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.parley.model.Span;
import org.parley.reading.extract.Passage;
import org.parley.reading.extract.Role;

/**
 * A passage with its annotated attributions as token sets.
 *
 * @param article index of its article, for folds
 * @param passage the paragraph
 * @param frames attributions whose cue has a token here
 */
record GoldPassage(int article, Passage passage, List<GoldFrame> frames) {

    /**
     * @param cue head of the cue: the token of the cue whose head lies outside it, verbs first
     * @param source tokens of the source, perhaps none
     * @param cueTokens tokens of the cue
     * @param content tokens of the content
     */
    record GoldFrame(int cue, BitSet source, BitSet cueTokens, BitSet content) {

        Role role(int token) {
            if (cueTokens.get(token)) {
                return Role.CUE;
            }
            if (source.get(token)) {
                return Role.SOURCE;
            }
            return content.get(token) ? Role.CONTENT : Role.NONE;
        }
    }

    static GoldPassage of(int article, Passage passage, List<GoldArticle.Attributed> attributions) {
        List<GoldFrame> frames = new ArrayList<>();
        BitSet taken = new BitSet();
        for (GoldArticle.Attributed gold : attributions) {
            BitSet cue = tokens(passage, gold.cue());
            BitSet content = tokens(passage, gold.content());
            if (cue.isEmpty() || content.isEmpty()) {
                continue;
            }
            int head = head(passage, cue);
            if (!taken.get(head)) {
                taken.set(head);
                BitSet source = firstRun(tokens(passage, gold.source()), cue);
                content.andNot(cue);
                content.andNot(source);
                frames.add(new GoldFrame(head, source, cue, content));
            }
        }
        return new GoldPassage(article, passage, List.copyOf(frames));
    }

    private static BitSet tokens(Passage passage, List<Span> spans) {
        BitSet out = new BitSet();
        for (int i = 0; i < passage.size(); i++) {
            Span token = passage.token(i).span();
            if (spans.stream().anyMatch(token::overlaps)) {
                out.set(i);
            }
        }
        return out;
    }

    /** The source as one run: what the models can say. Nine annotated sources have two. */
    private static BitSet firstRun(BitSet source, BitSet cue) {
        source.andNot(cue);
        int begin = source.nextSetBit(0);
        if (begin >= 0) {
            source.clear(source.nextClearBit(begin), source.size());
        }
        return source;
    }

    private static int head(Passage passage, BitSet cue) {
        int best = -1;
        int bestRank = -1;
        for (int i = cue.nextSetBit(0); i >= 0; i = cue.nextSetBit(i + 1)) {
            String tag = passage.token(i).tag();
            boolean top = passage.head(i) < 0 || !cue.get(passage.head(i));
            int kind = tag.startsWith("V")
                    ? 4
                    : tag.startsWith("N") || tag.startsWith("J") ? 3 : tag.matches("[A-Z].*") ? 2 : 1;
            int rank = (top ? 10 : 0) + kind;
            if (rank > bestRank) {
                bestRank = rank;
                best = i;
            }
        }
        return best;
    }
}
