package org.parley.reading.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parley.reading.intake.Rendered.Facts;

/**
 * A text that is held already, as in a table of articles, with what its holder knows about it.
 *
 * @param name stands for the file name in reports and problems, not blank
 * @param text never edited
 * @param markup whether the text is a web page, of which the words are still to be taken; what is given about it is then
 *     not heeded, since the page tells it itself
 * @param title headline, absent when not known; so are those below
 */
public record GivenText(
        String name,
        String text,
        boolean markup,
        @Nullable String title,
        @Nullable String publisher,
        @Nullable String author,
        @Nullable LocalDate published) {

    public GivenText {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a text that is given must have a name, got '" + name + "'");
        }
    }

    Rendered rendered() {
        return Rendered.of("text/plain", text, new Facts(title, null, publisher, author, published));
    }
}
