package org.parley.evaluation.labels;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.model.Span;

/**
 * Finds for each labelled mention the mention of the output that means it: one of the same range, otherwise, of those that
 * end where it ends, the one nearest to it in length. Names keep their end while titles, articles and first names come and
 * go before it; a possessive ending is no part of a name. Mentions of the output that no label asks for are let be: the
 * labels have no countries as places and no pronouns but those of speakers.
 */
final class MentionPairs {

    private final Map<String, LabelledText> texts;
    private final Map<String, List<OutputMention>> byFile = new HashMap<>();

    /** @param texts of all files, by name */
    MentionPairs(Map<String, LabelledText> texts, List<OutputMention> output) {
        this.texts = Map.copyOf(texts);
        for (OutputMention mention : output) {
            byFile.computeIfAbsent(mention.file(), file -> new ArrayList<>()).add(mention);
        }
    }

    Optional<OutputMention> find(LabelledMention label) {
        Span wanted = bare(label.file(), label.span());
        return byFile.getOrDefault(label.file(), List.of()).stream()
                .filter(mention -> bare(mention.file(), mention.span()).end() == wanted.end())
                .min(Comparator.comparingInt((OutputMention mention) ->
                                Math.abs(bare(mention.file(), mention.span()).begin() - wanted.begin()))
                        .thenComparing(OutputMention::span)
                        .thenComparing(OutputMention::actor));
    }

    /** The range without a possessive ending. */
    private Span bare(String file, Span span) {
        LabelledText text = texts.get(file);
        if (text == null) {
            throw new IllegalArgumentException("no text " + file);
        }
        String words = span.in(text.text());
        for (String ending : List.of("'s", "’s", "'", "’")) {
            if (words.endsWith(ending) && words.length() > ending.length()) {
                return new Span(span.begin(), span.end() - ending.length());
            }
        }
        return span;
    }
}
