package org.parley.reading.code;

import java.util.Set;
import org.parley.reading.resolve.Tokens;

/** Where noun phrases begin and end in the parse, and what introduces them. Reads tokens only. */
final class NounPhrases {

    private static final Set<String> BASE =
            Set.of("amod", "compound", "nmod:poss", "det", "nummod", "advmod", "dep", "conj", "cc", "nmod", "case");
    private static final Set<String> QUANTITIES = Set.of(
            "thousand",
            "hundred",
            "dozen",
            "million",
            "number",
            "group",
            "series",
            "member",
            "third",
            "half",
            "majority",
            "score",
            "handful",
            "part",
            "some",
            "many",
            "most",
            "one",
            "two",
            "three",
            "several",
            "ten",
            "crowd",
            "band",
            "team",
            "couple",
            "pair",
            "quarter",
            "rest",
            "remainder",
            "section",
            "any",
            "all",
            "both",
            "none",
            "each");

    private final Tokens tokens;

    NounPhrases(Tokens tokens) {
        this.tokens = tokens;
    }

    /** What a word of quantity counts: "thousands of refugees" are refugees. */
    int counted(int head) {
        if (QUANTITIES.contains(tokens.lemma(head))) {
            for (int child : tokens.children(head)) {
                if (tokens.relation(child).equals("nmod") && caseOf(child).equals("of")) {
                    return counted(child);
                }
            }
        }
        return head;
    }

    String caseOf(int token) {
        for (int child : tokens.children(token)) {
            if (tokens.relation(child).equals("case")) {
                return tokens.lower(child);
            }
        }
        return "";
    }

    boolean hasCase(int token, String preposition) {
        return tokens.children(token).stream()
                .anyMatch(child -> tokens.relation(child).equals("case")
                        && tokens.lower(child).equals(preposition));
    }

    /** First token of the phrase before its head. */
    int startOf(int head) {
        int start = head;
        for (int child : tokens.children(head)) {
            boolean gerund = tokens.tag(child).equals("VBG")
                    && child > tokens.sentenceStart(child)
                    && tokens.tag(child - 1).equals("IN");
            if (child < head && BASE.contains(tokens.relation(child)) && !isPreposition(child) && !gerund) {
                start = Math.min(start, startOf(child));
            }
        }
        return start;
    }

    private boolean isPreposition(int token) {
        return tokens.relation(token).equals("case") && !tokens.tag(token).equals("POS");
    }

    int subtreeStart(int top) {
        int start = top;
        for (int child : tokens.children(top)) {
            start = Math.min(start, child < top ? subtreeStart(child) : start);
        }
        return start;
    }

    int subtreeEnd(int top) {
        int end = top + 1;
        for (int child : tokens.children(top)) {
            end = Math.max(end, child > top ? subtreeEnd(child) : end);
        }
        return end;
    }
}
