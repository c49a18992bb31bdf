package org.parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parley.web.words.Language;
import org.parley.web.words.Words;

/** The words of the pages: all there in English, no template says anything by itself. */
class WordsTest {

    private static final Pattern KEY = Pattern.compile("screen\\.t\\(\"([a-z0-9._-]+)\"\\s*[,)]");
    private static final Pattern LITERAL = Pattern.compile(">[^<$@{}()\"]*[A-Za-z]{3,}[^<$@{}()\"]*<");

    private static List<Path> templates() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("src/main/jte"))) {
            List<Path> found = all.filter(file -> file.toString().endsWith(".jte"))
                    .sorted()
                    .toList();
            assertThat(found).hasSizeGreaterThan(20);
            return found;
        }
    }

    private static Properties bundle(String name) throws IOException {
        Properties words = new Properties();
        try (InputStreamReader in = new InputStreamReader(
                Files.newInputStream(Path.of("src/main/resources/org/parley/web/words/" + name)),
                StandardCharsets.UTF_8)) {
            words.load(in);
        }
        return words;
    }

    @Test
    void everyKeyThatATemplateNamesIsThere() throws IOException {
        Properties english = bundle("words.properties");
        Set<String> missing = new TreeSet<>();
        for (Path template : templates()) {
            Matcher keys = KEY.matcher(Files.readString(template));
            while (keys.find()) {
                // with a second constant it is the beginning of a key
                boolean prefix =
                        english.stringPropertyNames().stream().anyMatch(key -> key.startsWith(keys.group(1) + "."));
                if (english.getProperty(keys.group(1)) == null && !prefix) {
                    missing.add(template.getFileName() + ": " + keys.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyMessageCanBeWrittenInEveryLanguage() throws IOException {
        Properties english = bundle("words.properties");
        assertThat(english).hasSizeGreaterThan(300);
        for (Language language : Language.values()) {
            for (String key : english.stringPropertyNames()) {
                assertThat(Words.of(language).t(key, 1, 2, 3))
                        .as(language + " " + key)
                        .isNotBlank();
            }
        }
    }

    @Test
    void otherLanguagesHaveNoKeysThatEnglishHasNot() throws IOException {
        Properties english = bundle("words.properties");
        for (String other : List.of("words_ar.properties", "words_fa.properties")) {
            assertThat(english.stringPropertyNames()).containsAll(bundle(other).stringPropertyNames());
        }
    }

    @Test
    void noTemplateSaysAnythingByItself() throws IOException {
        Set<String> said = new TreeSet<>();
        for (Path template : templates()) {
            for (String line : Files.readAllLines(template)) {
                if (line.startsWith("@") || line.startsWith("!{")) {
                    continue;
                }
                Matcher words = LITERAL.matcher(line);
                while (words.find()) {
                    said.add(template.getFileName() + ": " + words.group());
                }
            }
        }
        assertThat(said)
                .containsOnly(
                        "report.jte: >SHA-256<", "brief.jte: >PDF<", "brief.jte: >Word<", "account.jte: >OpenAPI<");
    }
}
