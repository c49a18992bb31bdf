package org.parley.evaluation.labels;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.model.Span;

/**
 * A place where a text speaks of an actor.
 *
 * @param file base name
 * @param span in UTF-16 units
 * @param actor the same for the same actor in all files
 * @param kind person, body, country, group or medium
 * @param code ISO 3166 alpha-3 or PLOVER international code; {@code -} for none
 */
record LabelledMention(String file, Span span, String actor, String kind, String code) {

    /** Columns: file, begin, end, actor, kind, code. */
    static final int COLUMNS = 6;

    private static final Set<String> KINDS = Set.of("person", "body", "country", "group", "medium");

    /**
     * The mentions of a table.
     *
     * @param texts of all files in the table, by name
     * @throws LabelProblem when a row does not have the form of its columns, or an actor two kinds or codes
     */
    static List<LabelledMention> of(LabelTable table, Map<String, LabelledText> texts) throws LabelProblem {
        List<LabelledMention> out = new ArrayList<>();
        for (List<String> row : table.rows()) {
            LabelledText text = texts.get(row.get(0));
            if (text == null) {
                throw new LabelProblem("There is no labelled text " + row.get(0) + ".");
            }
            if (!KINDS.contains(row.get(4)) || !row.get(5).matches("-|[A-Z]{3}")) {
                throw new LabelProblem("Actor " + row.get(3) + " has a kind or code that is none: " + row + ".");
            }
            LabelledMention mention = new LabelledMention(
                    text.file(),
                    text.span(LabelledSentence.number(row.get(1)), LabelledSentence.number(row.get(2))),
                    row.get(3),
                    row.get(4),
                    row.get(5));
            for (LabelledMention other : out) {
                if (other.actor.equals(mention.actor)
                        && !(other.kind + other.code).equals(mention.kind + mention.code)) {
                    throw new LabelProblem("Actor " + mention.actor + " has two kinds or codes.");
                }
            }
            out.add(mention);
        }
        return out;
    }
}
