package org.parley.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Attributed speech or thought: who, by which words of saying, what. After Pareti's source, cue and content, as
 * annotated in PolNeAR (Newell et al. 2018).
 *
 * @param id content hash of the report and the spans
 * @param report id of the report
 * @param source words that name who speaks; empty when the text names nobody
 * @param cue words that signal the attribution ("said", "according to"); empty for a bare quotation
 * @param content what is attributed, never empty; two or more spans when the cue cuts it
 * @param kind direct, indirect or mixed
 * @param act what the statement does
 * @param speaker who speaks, resolved as far as the report allows
 * @param addressee to whom, absent when the text does not say
 * @param via the chain through which it came, nearest to the reader first: "according to the Associated Press, X said"
 *     has speaker X via the Associated Press
 * @param negated whether the saying itself is negated ("did not say that")
 * @param origin which rule or model proposed it
 */
public record Statement(
        String id,
        String report,
        List<Span> source,
        List<Span> cue,
        List<Span> content,
        StatementKind kind,
        SpeechAct act,
        Speaker speaker,
        @Nullable Speaker addressee,
        List<Speaker> via,
        boolean negated,
        Origin origin) {

    public Statement {
        source = Span.checked("source", source, Integer.MAX_VALUE);
        cue = Span.checked("cue", cue, Integer.MAX_VALUE);
        content = Span.checked("content", content, Integer.MAX_VALUE);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("a statement has content; source " + source + ", cue " + cue);
        }
        via = List.copyOf(via);
    }

    /** The id that these spans of this report have. */
    public static String idOf(String report, List<Span> source, List<Span> cue, List<Span> content) {
        return ContentId.ofFields("statement", report, source, cue, content);
    }

    /** From the first to the last of its spans. */
    public Span extent() {
        Span extent = content.get(0).cover(content.get(content.size() - 1));
        for (List<Span> spans : List.of(source, cue)) {
            if (!spans.isEmpty()) {
                extent = extent.cover(spans.get(0)).cover(spans.get(spans.size() - 1));
            }
        }
        return extent;
    }

    public Optional<Speaker> findAddressee() {
        return Optional.ofNullable(addressee);
    }
}
