package org.parley.evaluation.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.Span;

class LabelTableTest {

    /** Of the three bytes {@code abc}; an example of FIPS 180-2. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    @Test
    void readsTextsWithTheRightChecksum() throws IOException, LabelProblem {
        Files.writeString(folder.resolve("a.txt"), "abc", StandardCharsets.UTF_8);

        Map<String, LabelledText> texts = LabelledText.readAll(table("#sha256\ta.txt\t" + ABC), List.of(folder));

        assertThat(texts).containsExactly(Map.entry("a.txt", new LabelledText("a.txt", "abc")));
    }

    @Test
    void refusesATextThatIsNotTheLabelledOne() throws IOException, LabelProblem {
        Files.writeString(folder.resolve("a.txt"), "abd", StandardCharsets.UTF_8);
        LabelTable table = table("#sha256\ta.txt\t" + ABC);

        assertThatThrownBy(() -> LabelledText.readAll(table, List.of(folder)))
                .isInstanceOf(LabelProblem.class)
                .hasMessageMatching(
                        "a\\.txt is not the text that was labelled in made-up: its SHA-256 is [0-9a-f]{64}, not " + ABC
                                + "\\.");
    }

    @Test
    void saysWhichTextIsMissing() throws LabelProblem {
        LabelTable table = table("#sha256\ta.txt\t" + ABC);

        assertThatThrownBy(() -> LabelledText.readAll(table, List.of(folder)))
                .isInstanceOf(LabelProblem.class)
                .hasMessageStartingWith("There is no labelled text a.txt in ");
    }

    @Test
    void aRowNeedsItsCellsAndAChecksum() {
        assertThatThrownBy(() -> table("#sha256\ta.txt\t" + ABC, "a.txt\t1"))
                .isInstanceOf(LabelProblem.class)
                .hasMessage("made-up, line 2: 3 cells are needed, not 2.");
        assertThatThrownBy(() -> table("# comment", "a.txt\t1\t2"))
                .isInstanceOf(LabelProblem.class)
                .hasMessage("made-up, line 2: the head has no checksum of 'a.txt'.");
    }

    @Test
    void rangesAreInCodePoints() throws LabelProblem {
        LabelledText text = new LabelledText("a.txt", "🕊 Ada Quill");

        assertThat(text.span(2, 5)).isEqualTo(new Span(3, 6));
        assertThatThrownBy(() -> text.span(2, 12)).hasMessage("a.txt has no range [2, 12).");
        assertThatThrownBy(() -> text.span(2, 2)).hasMessage("a.txt has no range [2, 2).");
    }

    private static LabelTable table(String... lines) throws LabelProblem {
        return LabelTable.parse("made-up", List.of(lines), 3);
    }
}
