package org.parley.reading.extract;

import java.util.List;
import org.parley.model.Origin;
import org.parley.model.Span;

/**
 * The spans of one attributed statement, before anyone asks who the source is.
 *
 * @param source may be empty
 * @param cue may be empty
 * @param content never empty
 * @param origin which rule or model found it
 */
public record Attribution(List<Span> source, List<Span> cue, List<Span> content, Origin origin) {

    public Attribution {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("an attribution has content");
        }
    }
}
