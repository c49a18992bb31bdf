package org.parley.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.brief.document.Note;
import org.parley.brief.told.Told;
import org.parley.model.Statement;

/**
 * A report's place on the page: its number, its numbered statements, and the leaf of which it is a copy.
 *
 * @param number of the report, from 1
 * @param told the report
 * @param entries its statements in text order; none when the leaf only repeats the text of another
 * @param notes of the document that lead into its text, in order of number; none then either
 * @param original the leaf filed first, absent when this is no copy of one on the page
 */
record Leaf(
        int number,
        Told told,
        List<Entry> entries,
        List<Note> notes,
        @Nullable Leaf original) {

    /**
     * A statement on the page.
     *
     * @param number over the whole page, from 1
     * @param told its report
     * @param statement the statement
     */
    record Entry(int number, Told told, Statement statement) {

        /** Where the report's text is marked with it. */
        String textAnchor() {
            return "t" + number;
        }

        /** Where the list by speaker has it. */
        String listAnchor() {
            return "s" + number;
        }
    }

    Leaf {
        entries = List.copyOf(entries);
        notes = List.copyOf(notes);
    }

    static Leaf of(int number, Told told, int firstEntry, List<Note> notes, @Nullable Leaf original) {
        List<Entry> entries = new ArrayList<>();
        boolean repeats = original != null
                && original.told.report().id().equals(told.report().id());
        if (!repeats) {
            for (Statement statement : told.statements()) {
                entries.add(new Entry(firstEntry + entries.size(), told, statement));
            }
        }
        return new Leaf(number, told, entries, repeats ? List.of() : notes, original);
    }

    Optional<Leaf> findOriginal() {
        return Optional.ofNullable(original);
    }

    /** Whether it is filed under another name only, with the same text. */
    boolean repeatsText() {
        return original != null
                && original.told.report().id().equals(told.report().id());
    }

    String anchor() {
        return "report-" + number;
    }
}
