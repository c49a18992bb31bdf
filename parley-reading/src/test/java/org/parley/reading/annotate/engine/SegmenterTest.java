package org.parley.reading.annotate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.Span;

final class SegmenterTest {

    /** Each case: sentences with a bar between. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The talks ended. | Nobody spoke.",
                "Mr. Roe of Acme Inc. met Gen. Doe on Jan. 5 in Ohio.",
                "He lives in the U.S. | The U.S. Army denied it.",
                "He came at 5 p.m. | They left.",
                "J. R. Doe spoke. | Roe left.",
                "“Go away.” | He went.",
                "\"Go away.\" | He went.",
                "''Go away.'' | He went.",
                "“Why?” he asked.",
                "\"Never!\" said the envoy. | \"Never?\" asked the aide.",
                "(It was late.) | They left.",
                "They met (in No. 10.) | Nobody spoke.",
                "He waited ... and left.",
                "He waited... | The door opened.",
                "He said \"no.\" | \"Why?\" | He left.",
                "Is it true?! | Yes.",
                "They grew 3.5 percent. | 10 men left.",
                "He said: Stop. | [Then] he left.",
                "It ended.| The next began.",
                "First, e.g. the envoy, etc., came.",
            })
    void endsSentencesWhereTheyEnd(String bars) {
        String text = bars.replace(" | ", " ").replace("|", "");
        String wanted = bars.replace(" | ", "|").replace("| ", "|");
        assertThat(sentences(text)).isEqualTo(wanted);
    }

    @Test
    void aLineBreakEndsTheParagraph() {
        assertThat(paragraphs("A headline\nThe first line.\n\nthe second\n")).containsExactly(0, 1, 2);
    }

    @Test
    void hardWrappedLinesAreJoined() {
        String text = """
                The two delegations met for four hours on Monday in the old
                palace by the river, and each side said afterwards that the
                other had been asked to stop sending arms across the border
                before the next round of talks. No date was set for it.

                An aide called the talks useful.
                The host said that he would write to both governments within a
                week and ask them to name their experts for the committee.
                """;
        assertThat(sentences(text).split("\\|")).hasSize(4);
        assertThat(paragraphs(text)).containsExactly(0, 0, 1, 2);
    }

    @Test
    void skippedRangesBelongToNoSentence() {
        String text = "Menu Home. The talks ended. Share this. They went on.";
        List<Draft> drafts = new Segmenter().segment(text, List.of(new Span(0, 10), new Span(28, 39)));
        assertThat(drafts.stream().map(draft -> text(text, draft)))
                .containsExactly("The talks ended.", "They went on.");
    }

    @Test
    void whatRunsOnWithoutAStopIsCutAtACommaOrAnyway() {
        List<Draft> clauses = new Segmenter().segment("the rebels came to town, ".repeat(1000), List.of());
        assertThat(clauses).allMatch(draft -> draft.size() <= 410);
        assertThat(clauses.get(0).form(clauses.get(0).size() - 1)).isEqualTo(",");
        List<Draft> words = new Segmenter().segment("word ".repeat(5000), List.of());
        assertThat(words).allMatch(draft -> draft.size() <= 500);
        assertThat(words.stream().mapToInt(Draft::size).sum()).isEqualTo(5000);
    }

    private static String sentences(String text) {
        return new Segmenter()
                .segment(text, List.of()).stream()
                        .map(draft -> text(text, draft))
                        .collect(Collectors.joining("|"));
    }

    private static String text(String text, Draft draft) {
        return text.substring(draft.begin(0), draft.end(draft.size() - 1));
    }

    private static List<Integer> paragraphs(String text) {
        return new Segmenter()
                .segment(text, List.of()).stream().map(Draft::paragraph).toList();
    }
}
