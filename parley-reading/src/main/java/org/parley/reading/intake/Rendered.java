package org.parley.reading.intake;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.Skipped;
import org.parley.model.Span;

/**
 * A document as text, with what its format alone tells: its metadata and the ranges that its markup shows to be furniture.
 *
 * @param mediaType such as {@code text/html}
 * @param text never edited after this
 * @param facts what the metadata claim
 * @param marked furniture, in text order without overlap
 * @param notes plain sentences for the report
 */
record Rendered(String mediaType, String text, Facts facts, List<Skipped> marked, List<String> notes) {

    Rendered {
        marked = List.copyOf(marked);
        notes = List.copyOf(notes);
    }

    static Rendered of(String mediaType, String text, Facts facts) {
        return new Rendered(mediaType, text, facts, List.of(), List.of());
    }

    /**
     * What metadata claim; absent parts are null.
     *
     * @param titleSpan where the markup shows the headline in the text (the only {@code h1}, the first line of a feed item)
     */
    record Facts(
            @Nullable String title,
            @Nullable Span titleSpan,
            @Nullable String publisher,
            @Nullable String author,
            @Nullable LocalDate published) {

        static final Facts NONE = new Facts(null, null, null, null, null);
    }
}
