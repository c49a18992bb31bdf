package org.parley.reading.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.Report;

final class ParleyAnnotatorTest {

    private static final ParleyAnnotator ANNOTATOR = ParleyAnnotator.load();
    private static final String[] PIECES = {
        " ",
        "\n",
        "\t",
        ".",
        "...",
        "?",
        "!",
        ",",
        ";",
        "\"",
        "'",
        "''",
        "“",
        "”",
        "‘",
        "’",
        "(",
        ")",
        "-",
        "--",
        "—",
        "/",
        "@",
        "#",
        "$",
        "%",
        "&",
        "_",
        "1",
        "3.5",
        "1,000",
        "a",
        "I",
        "U.S.",
        "Mr.",
        "don't",
        "said",
        "Envoy",
        "www.",
        "http://",
        "x@y.org",
        "😀",
        "👩‍👩‍👧",
        "🇮🇶",
        "\ud800",
        "\udc00",
        "\u0000",
        "\u200b",
        "\u200d",
        "\u00a0",
        "\u2028",
        "\u0301",
        "שלום",
        "سلام",
        "中文",
        "ß",
        "İ",
        "\ufeff",
        "\u0085",
        "\r\n",
        "\u00ad",
    };

    @Test
    void findsWhoSpeaksAndWhatIsSaid() {
        assertThat(shown("The envoy said that the talks had failed.")).isEqualTo("""
                        The the DT NONE det>envoy
                        envoy envoy NN NONE nsubj>said
                        said say VBD NONE root
                        that that IN NONE mark>failed
                        the the DT NONE det>talks
                        talks talk NNS NONE nsubj>failed
                        had have VBD NONE aux>failed
                        failed fail VBN NONE ccomp>said
                        . . . NONE punct>said
                        """);
    }

    @Test
    void namesPersonsPlacesAndOrganizations() {
        Annotation annotation =
                annotate("Anna Petrov of the United Nations flew to Geneva on Monday, officials in Berlin said.");
        List<String> names = new ArrayList<>();
        for (Token token : annotation.sentences().get(0).tokens()) {
            if (token.entity() != EntityTag.NONE) {
                names.add(token.form() + ":" + token.entity());
            }
        }
        assertThat(names)
                .containsExactly(
                        "Anna:PERSON",
                        "Petrov:PERSON",
                        "United:ORGANIZATION",
                        "Nations:ORGANIZATION",
                        "Geneva:LOCATION",
                        "Berlin:LOCATION");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\n\n", "a", ".", "\"", "😀", "\ud800", "\udc00", "\u0000", "\u200d", "1", "'", "ש"})
    void annotatesTextsOfOneCharacterOrNone(String text) {
        check(annotate(text));
    }

    @Test
    void keepsExactOffsetsAndTreesOnRandomText() {
        Random random = new Random(1);
        for (int round = 0; round < 600; round++) {
            StringBuilder text = new StringBuilder();
            int length = 1 + random.nextInt(60);
            for (int i = 0; i < length; i++) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
                text.append(random.nextInt(3) == 0 ? " " : "");
            }
            check(annotate(text.toString()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a", "a.", "(. ", "'", "\"", ".", "-", "a-", "www.", "a@", "1,", "…", "I. ", "\n", "word ", "“?” "
            })
    void takesTimeThatGrowsWithTheLengthAlone(String piece) {
        String text = piece.repeat(100_000 / piece.length());
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> check(annotate(text)));
    }

    @Test
    void readsALineOfAMillionLetters() {
        Annotation annotation = annotate("He said " + "ab".repeat(500_000) + ".");
        check(annotation);
        assertThat(annotation.sentences().get(0).tokens()).hasSize(4);
    }

    @Test
    void manyThreadsGetTheSameAnnotation() throws Exception {
        String text = "“We will wait,” Mr. Doe said on Monday.\nThe talks, he added, were useful. ".repeat(20);
        Annotation expected = annotate(text);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Annotation>> results = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                results.add(threads.submit(() -> annotate(text)));
            }
            for (Future<Annotation> result : results) {
                assertThat(result.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Annotation annotate(String text) {
        return ANNOTATOR.annotate(Report.ofText("test.txt", text));
    }

    /** Tokens lie in order under their spans and leave out only blanks; heads make one tree. */
    private static void check(Annotation annotation) {
        String text = annotation.text();
        int last = 0;
        for (Sentence sentence : annotation.sentences()) {
            int roots = 0;
            List<Token> tokens = sentence.tokens();
            for (Token token : tokens) {
                if (token.begin() < last || !token.form().equals(token.span().in(text))) {
                    throw new AssertionError("token " + token + " after " + last);
                }
                if (text.substring(last, token.begin()).codePoints().anyMatch(Character::isLetterOrDigit)) {
                    throw new AssertionError("text left out before " + token);
                }
                last = token.end();
                roots += token.head() < 0 ? 1 : 0;
                if (token.head() >= tokens.size()
                        || token.tag().isEmpty()
                        || token.relation().isEmpty()) {
                    throw new AssertionError("not annotated: " + token);
                }
            }
            assertThat(roots).isEqualTo(1);
            assertThat(reachRoot(tokens)).isTrue();
        }
        assertThat(text.substring(last).codePoints().noneMatch(Character::isLetterOrDigit))
                .isTrue();
    }

    private static boolean reachRoot(List<Token> tokens) {
        byte[] known = new byte[tokens.size()];
        for (int i = 0; i < known.length; i++) {
            int at = i;
            while (at >= 0 && known[at] == 0) {
                known[at] = 1;
                at = tokens.get(at).head();
            }
            if (at >= 0 && known[at] == 1) {
                return false;
            }
            for (at = i; at >= 0 && known[at] == 1; at = tokens.get(at).head()) {
                known[at] = 2;
            }
        }
        return true;
    }

    private static String shown(String text) {
        StringBuilder out = new StringBuilder();
        for (Sentence sentence : annotate(text).sentences()) {
            for (Token token : sentence.tokens()) {
                out.append(String.join(
                        " ",
                        token.form(),
                        token.lemma(),
                        token.tag(),
                        token.entity().name(),
                        token.relation()));
                out.append(
                        token.head() < 0
                                ? ""
                                : ">" + sentence.tokens().get(token.head()).form());
                out.append('\n');
            }
        }
        return out.toString();
    }
}
