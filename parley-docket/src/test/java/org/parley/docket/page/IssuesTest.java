package org.parley.docket.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssuesTest {

    @Test
    void weighsPhrasesByTheirWordsAndBeginningsByTheStar() throws IOException {
        Issues issues = read("# ours\nferry\tferr*, night boat\n!smoke\tsmoke, soot\n");
        assertThat(issues.names()).containsExactly("ferry", "smoke");
        assertThat(issues.isHarm("smoke")).isTrue();
        assertThat(issues.isHarm("ferry")).isFalse();
        assertThat(issues.weigh(words("The night boat, like all ferries, makes smoke.")))
                .hasToString("{ferry=3, smoke=1}");
    }

    @Test
    void takesTheBuiltInIssuesWhereTheLineSaysSo() throws IOException {
        Issues issues = read("ferry\tferr*\n@built-in\ntolls\ttoll, tolls\nSanctions\tfrozen funds\n");
        int own = Issues.builtIn().names().size();
        assertThat(issues.names()).hasSize(own + 2).startsWith("ferry").endsWith("tolls", "Sanctions");
        assertThat(issues.names()).doesNotContain("sanctions");
        assertThat(issues.findMain(words("the embargo"))).isEmpty();
        assertThat(issues.findMain(words("the ceasefire"))).contains("ceasefire");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ferry                         | mine.tsv line 2: an issue is a name, a tab, and words parted by commas, got 'ferry'
                    !\\tferry                     | mine.tsv line 2: an issue is a name, a tab, and words parted by commas, got '!\\tferry'
                    ferry\\t                      | mine.tsv line 2: an issue is a name, a tab, and words parted by commas, got 'ferry'
                    ferry\\tboat,,ship            | mine.tsv line 2: the word '' must begin with at least 2 letters or digits
                    ferry\\tf*                    | mine.tsv line 2: the word 'f*' must begin with at least 2 letters or digits
                    ferry\\tboat\\nFerry\\tship   | mine.tsv line 3: the issue 'Ferry' is listed a second time
                    @built-in\\n@built-in         | mine.tsv line 3: @built-in stands there a second time
                    # nothing else                | mine.tsv: there is no issue in it
                    """)
    void saysWhichLineIsWrong(String lines, String sentence) {
        assertThatThrownBy(() -> read("# ours\n" + plain(lines) + "\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(plain(sentence));
    }

    @Test
    void saysWhenAFileIsNotUtf8(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("mine.tsv");
        Files.write(file, "ferry\tf\u00e4hre\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> Issues.read(file)).hasMessage("mine.tsv after line 0: the file must be UTF-8");
    }

    private static String plain(String escaped) {
        return escaped.replace("\\t", "\t").replace("\\n", "\n");
    }

    private static Issues read(String lines) throws IOException {
        return Issues.read(new BufferedReader(new StringReader(lines)), "mine.tsv");
    }

    private static List<Word> words(String text) {
        return Line.words(Line.lower(text), 0);
    }
}
