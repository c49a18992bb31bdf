package org.parley.brief.told;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParagraphsTest {

    @Test
    void keepsBrokenLinesTogetherUntilABlankOne() {
        assertThat(paragraphs("one\ntwo\n\n  \nthree\n")).containsExactly("one\ntwo", "three");
    }

    @Test
    void takesEachLineForAParagraphWhenLinesAreLong() {
        String longLine = "word ".repeat(30).strip();
        assertThat(paragraphs("Title\n" + longLine + "\nlast")).containsExactly("Title", longLine, "last");
    }

    @Test
    void findsNoneInBlankText() {
        assertThat(paragraphs(" \n\n")).isEmpty();
    }

    private static List<String> paragraphs(String text) {
        return Paragraphs.of(text).stream().map(span -> span.in(text)).toList();
    }
}
