package org.parley.reading.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.Span;
import org.parley.model.StatementKind;

class QuoteMarksTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        He said "it is late" twice. | it is late
        He said “it is late” twice. | it is late
        He said ''it is late'' twice. | it is late
        He said ``it is late'' twice. | it is late
        He said 'it isn't late' twice. | it isn't late
        He said «it is late» twice. | it is late
        It isn't the farmers' land. | ~~
        """)
    void findsEveryStyle(String text, String quoted) {
        assertThat(in(text)).isEqualTo(quoted);
    }

    @Test
    void aQuotationRunsOnOverParagraphsThatOpenWithAMark() {
        assertThat(in("\"It is late.\n\"We go now,\" he said. He left.")).isEqualTo("It is late./We go now,");
    }

    @Test
    void aMissingMarkEndsWithItsParagraph() {
        assertThat(in("He said \"it is late.\nThey left.")).isEqualTo("it is late.");
    }

    @Test
    void kindGoesByTheShareOfQuotedWords() {
        String text = "He said it was \"very late\" then. \"Go now.\"";
        QuoteMarks marks = QuoteMarks.of(text);
        assertThat(marks.kindOf(List.of(new Span(0, 14)))).isEqualTo(StatementKind.INDIRECT);
        assertThat(marks.kindOf(List.of(new Span(8, 31)))).isEqualTo(StatementKind.MIXED);
        assertThat(marks.kindOf(List.of(new Span(33, text.length())))).isEqualTo(StatementKind.DIRECT);
    }

    private static String in(String text) {
        return QuoteMarks.of(text).spans().stream().map(span -> span.in(text)).collect(Collectors.joining("/"));
    }
}
