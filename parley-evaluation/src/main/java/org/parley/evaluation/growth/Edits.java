package org.parley.evaluation.growth;

import java.util.Arrays;
import java.util.List;
import org.parley.model.Span;

/** A text in which some ranges are replaced, and where its spans lie then. Immutable. */
final class Edits {

    /**
     * One replacement.
     *
     * @param span of the old text
     * @param text that stands there in the new one, not empty
     */
    record Edit(Span span, String text) {

        Edit {
            if (text.isEmpty()) {
                throw new IllegalArgumentException("what replaces " + span + " must not be empty");
            }
        }
    }

    private final String text;
    private final int[] ends;
    private final int[] shifts;

    /** @param edits in text order, without overlap */
    Edits(String old, List<Edit> edits) {
        StringBuilder out = new StringBuilder(old.length() + 64);
        ends = new int[edits.size()];
        shifts = new int[edits.size()];
        int last = 0;
        for (int i = 0; i < ends.length; i++) {
            Edit edit = edits.get(i);
            out.append(old, last, edit.span().begin()).append(edit.text());
            last = edit.span().end();
            ends[i] = last;
            shifts[i] = out.length() - last;
        }
        text = out.append(old, last, old.length()).toString();
    }

    String text() {
        return text;
    }

    /** The same words in the new text; neither end of the span may lie within a replaced range. */
    Span of(Span old) {
        return new Span(at(old.begin()), at(old.end()));
    }

    List<Span> of(List<Span> old) {
        return old.stream().map(this::of).toList();
    }

    private int at(int old) {
        int found = Arrays.binarySearch(ends, old);
        int before = found >= 0 ? found : -found - 2;
        return before < 0 ? old : old + shifts[before];
    }
}
