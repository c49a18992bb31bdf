package org.parley.reading.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parley.model.Origin;
import org.parley.model.Span;

/**
 * A turn of a transcript: a paragraph that begins with a name in capitals and a colon ("BRANDT: Who ordered it?"). The rest
 * of the paragraph is what that person said, whatever cues stand in it.
 */
final class TranscriptTurn {

    private static final int LONGEST_NAME = 5;
    private static final Origin ORIGIN = new Origin("TranscriptTurn", "1", 0.95);

    private TranscriptTurn() {}

    static Optional<Attribution> find(Passage p) {
        int colon = 0;
        while (colon < Math.min(LONGEST_NAME, p.size) && nameLike(p.token(colon).form())) {
            colon++;
        }
        if (colon == 0 || colon + 1 >= p.size || !p.token(colon).form().equals(":") || !lettered(p, colon)) {
            return Optional.empty();
        }
        int end = p.size;
        if (p.token(end - 1).form().equals(".") && end - 1 > colon + 1) {
            end--;
        }
        List<Span> source = List.of(p.span(0, colon));
        return Optional.of(
                new Attribution(source, List.of(p.span(colon, colon + 1)), List.of(p.span(colon + 1, end)), ORIGIN));
    }

    private static boolean nameLike(String form) {
        return form.equals(form.toUpperCase(Locale.ROOT)) && (Character.isLetter(form.charAt(0)) || form.equals("."));
    }

    private static boolean lettered(Passage p, int colon) {
        int letters = 0;
        for (int i = 0; i < colon; i++) {
            letters += p.token(i).form().length();
        }
        return letters >= 3;
    }
}
