package org.parley.evaluation.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsTest {

    private static final Path EXAMPLES = Path.of("..", "examples");
    private static final String HEAD = "# sha256 00  a.txt\n";

    @ParameterizedTest
    @ValueSource(strings = {"talks", "kuala-lumpur-2025", "istanbul-2025", "poonch-2013"})
    void everySectionIsLabelled(String name) throws IOException {
        List<Point> points = DocketScores.labels(name).points();
        assertThat(points.stream().filter(Point::required)).hasSizeGreaterThan(70);
        Set<Section> sections =
                points.stream().filter(Point::required).map(Point::section).collect(Collectors.toSet());
        assertThat(sections).isEqualTo(EnumSet.allOf(Section.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kuala-lumpur-2025", "istanbul-2025", "poonch-2013"})
    void passagesAreOfTheTextsAsTheyAre(String name) throws IOException, NoSuchAlgorithmException {
        Labels labels = DocketScores.labels(name);
        assertThat(labels.hashes()).hasSizeGreaterThanOrEqualTo(3);
        for (var file : labels.hashes().entrySet()) {
            byte[] text = Files.readAllBytes(EXAMPLES.resolve(name).resolve(file.getKey()));
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(text)))
                    .as(file.getKey())
                    .isEqualTo(file.getValue());
            int[] points = new String(text, StandardCharsets.UTF_8).codePoints().toArray();
            for (Passage passage : passages(labels, file.getKey())) {
                assertThat(passage.end()).isLessThanOrEqualTo(points.length);
                assertThat(Character.isWhitespace(points[passage.begin()]))
                        .as("%s begins with a space", passage)
                        .isFalse();
                assertThat(Character.isWhitespace(points[passage.end() - 1]))
                        .as("%s ends with a space", passage)
                        .isFalse();
            }
        }
    }

    private static List<Passage> passages(Labels labels, String file) {
        return labels.points().stream()
                .flatMap(point -> point.sides().stream().flatMap(List::stream))
                .filter(passage -> passage.file().equals(file))
                .toList();
    }

    @Test
    void aLineIsReadAsWritten() throws IOException {
        Point point =
                read("D1\tdiscrepancy\toptional\tkind=value/venue slot=venue\thall | ship\ta.txt:1-4 a.txt:9-12 | a.txt:20-30")
                        .points()
                        .get(0);
        assertThat(point.required()).isFalse();
        assertThat(point.key()).hasToString("{kind=value/venue, slot=venue}");
        assertThat(point.sides()).hasToString("[[a.txt:1-4, a.txt:9-12], [a.txt:20-30]]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "S1\tsession\trequired\t-\tabout",
                "S1\tmeeting\trequired\t-\tabout\ta.txt:1-4",
                "S1\tsession\tperhaps\t-\tabout\ta.txt:1-4",
                "S1\tsession\trequired\thost\tabout\ta.txt:1-4",
                "S1\tsession\trequired\t-\tabout\ta.txt:4-4",
                "S1\tsession\trequired\t-\tabout\tb.txt:1-4",
                "S1\tsession\trequired\t-\tabout\ta.txt:1-4 | a.txt:6-9",
                "D1\tdiscrepancy\trequired\t-\tabout\ta.txt:1-4",
                "S1\tsession\trequired\t-\tabout\ta.txt:1-4\nS1\tsession\trequired\t-\tabout\ta.txt:1-4"
            })
    void aBadLineIsNamed(String line) {
        assertThatThrownBy(() -> read(line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("line [23]: .*");
    }

    private static Labels read(String line) throws IOException {
        return Labels.read(new BufferedReader(new StringReader(HEAD + line + "\n")));
    }
}
