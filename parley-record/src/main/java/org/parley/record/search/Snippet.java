package org.parley.record.search;

import java.util.List;
import org.parley.record.search.SearchHit.Mark;

/**
 * The part of a text that is shown of a hit.
 *
 * @param begin of it in the text of the hit, in UTF-16 units
 * @param end of it
 * @param marks of the words that were found in it, by the text of the hit
 */
public record Snippet(int begin, int end, List<Mark> marks) {

    /** About as many letters are shown, more where a word would be cut. */
    private static final int LENGTH = 240;

    public Snippet {
        marks = List.copyOf(marks);
    }

    /** Around the first word that was found; the beginning of the text where none was. */
    public static Snippet of(SearchHit hit) {
        String text = hit.text();
        int first = hit.marks().isEmpty() ? 0 : hit.marks().get(0).begin();
        int begin = text.length() <= LENGTH ? 0 : wordBegin(text, Math.max(0, first - LENGTH / 3));
        int least = hit.marks().isEmpty() ? begin : hit.marks().get(0).end();
        int end = wordEnd(text, Math.max(least, Math.min(text.length(), begin + LENGTH)));
        int from = begin;
        return new Snippet(
                begin,
                end,
                hit.marks().stream()
                        .filter(mark -> mark.begin() >= from && mark.end() <= end)
                        .toList());
    }

    private static int wordBegin(String text, int at) {
        int begin = at;
        while (begin > 0 && !Character.isWhitespace(text.charAt(begin - 1))) {
            begin--;
        }
        return begin;
    }

    private static int wordEnd(String text, int at) {
        int end = at;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** On one line, with the words that were found between these two, and an ellipsis where the text goes on. */
    public String marked(String text, String before, String after) {
        StringBuilder out = new StringBuilder(begin > 0 ? "… " : "");
        int at = begin;
        for (Mark mark : marks) {
            out.append(text, at, mark.begin()).append(before);
            out.append(text, mark.begin(), mark.end()).append(after);
            at = mark.end();
        }
        out.append(text, at, end);
        return out.append(end < text.length() ? " …" : "").toString().strip().replaceAll("\\s+", " ");
    }
}
