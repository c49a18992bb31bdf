package org.parley.evaluation.labels;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.parley.model.EventType;
import org.parley.model.Span;

/**
 * A sentence and the events that it tells of.
 *
 * @param id file name without extension and the code point at which it begins: {@code N002-270}
 * @param text its words
 * @param events in order of the labels; empty when it tells of none
 */
record LabelledSentence(String id, String text, List<LabelledEvent> events) {

    /** Columns: file, begin, end, type, actor codes, recipient codes. */
    static final int COLUMNS = 6;

    private static final String NONE = "-";
    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

    /**
     * A PLOVER event.
     *
     * @param actors ISO 3166 alpha-3 or PLOVER international codes
     * @param recipients likewise
     */
    record LabelledEvent(EventType type, List<String> actors, List<String> recipients) {

        LabelledEvent {
            actors = List.copyOf(actors);
            recipients = List.copyOf(recipients);
        }

        /** Whether the participants do it together, so that none is its recipient. */
        boolean isReciprocal() {
            return actors.size() > 1 && recipients.isEmpty();
        }
    }

    LabelledSentence {
        events = List.copyOf(events);
    }

    /**
     * The sentences of a table; rows of the same range, one after the other, are one sentence.
     *
     * @param texts of all files in the table, by name
     * @throws LabelProblem when a row does not have the form of its columns
     */
    static List<LabelledSentence> of(LabelTable table, Map<String, LabelledText> texts) throws LabelProblem {
        List<LabelledSentence> out = new ArrayList<>();
        for (List<String> row : table.rows()) {
            LabelledText text = texts.get(row.get(0));
            if (text == null) {
                throw new LabelProblem("There is no labelled text " + row.get(0) + ".");
            }
            Span span = text.span(number(row.get(1)), number(row.get(2)));
            String id = text.file().replaceAll("\\.txt$", "") + "-" + row.get(1);
            List<LabelledEvent> events = new ArrayList<>();
            if (!out.isEmpty() && out.get(out.size() - 1).id.equals(id)) {
                events.addAll(out.remove(out.size() - 1).events);
            }
            if (!row.get(3).equals(NONE)) {
                events.add(new LabelledEvent(type(row.get(3)), codes(row.get(4)), codes(row.get(5))));
            }
            out.add(new LabelledSentence(id, span.in(text.text()), events));
        }
        return out;
    }

    static int number(String cell) throws LabelProblem {
        try {
            return Integer.parseInt(cell);
        } catch (NumberFormatException e) {
            throw new LabelProblem("'" + cell + "' is no offset.");
        }
    }

    private static EventType type(String cell) throws LabelProblem {
        for (EventType type : EventType.values()) {
            if (type.name().equals(cell)) {
                return type;
            }
        }
        throw new LabelProblem("'" + cell + "' is no PLOVER event type.");
    }

    private static List<String> codes(String cell) throws LabelProblem {
        if (cell.equals(NONE)) {
            return List.of();
        }
        List<String> out = List.of(cell.split(",", -1));
        for (String code : out) {
            if (!CODE.matcher(code).matches()) {
                throw new LabelProblem("'" + code + "' is no code of three capital letters.");
            }
        }
        return out;
    }
}
