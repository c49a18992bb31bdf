package org.parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.web.words.Language;
import org.parley.web.words.Words;

/** The words of the pages: all there in English, no template says anything by itself. */
class WordsTest {

    private static final Pattern KEY = Pattern.compile("screen\\.t\\(\"([a-z0-9._-]+)\"\\s*[,)]");
    private static final Pattern LITERAL = Pattern.compile(">[^<$@{}()\"]*[A-Za-z]{3,}[^<$@{}()\"]*<");

    /** Parts that English may say alone for a while; all others are said in every language. */
    private static final List<String> NOT_MAIN = List.of("ground.", "audit.");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

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

    @ParameterizedTest
    @ValueSource(strings = {"words_ar.properties", "words_fa.properties"})
    void otherLanguagesSayAllThatTheMainPagesSay(String other) throws IOException {
        Properties english = bundle("words.properties");
        Properties own = bundle(other);
        Set<String> missing = new TreeSet<>(english.stringPropertyNames());
        assertThat(missing.removeIf(key -> NOT_MAIN.stream().anyMatch(key::startsWith)))
                .isTrue();
        assertThat(missing).hasSizeGreaterThan(700);
        missing.removeIf(key -> !own.getProperty(key, "").isBlank());
        assertThat(missing).isEmpty();
        Set<String> untranslated = new TreeSet<>(own.stringPropertyNames());
        untranslated.removeIf(key ->
                own.getProperty(key).chars().anyMatch(WordsTest::isArabicLetter) || key.equals("sessions.readouts.of"));
        assertThat(untranslated).isEmpty();
    }

    private static boolean isArabicLetter(int letter) {
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC;
    }

    @ParameterizedTest
    @ValueSource(strings = {"words_ar.properties", "words_fa.properties"})
    void otherLanguagesHaveTheSamePlaceholders(String other) throws IOException {
        Properties english = bundle("words.properties");
        Properties own = bundle(other);
        for (String key : new TreeSet<>(own.stringPropertyNames())) {
            assertThat(placeholders(own.getProperty(key)))
                    .as(other + " " + key)
                    .isEqualTo(placeholders(english.getProperty(key)));
            assertThat(own.getProperty(key)).as(other + " " + key).doesNotContain("'");
        }
    }

    private static Set<String> placeholders(String pattern) {
        return PLACEHOLDER
                .matcher(pattern)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void countedNounsHaveTheFormsOfArabic() {
        Words arabic = Words.of(Language.AR);
        assertThat(Stream.of(0, 1, 2, 3, 11, 100).map(count -> arabic.t("filed.statements", count)))
                .containsExactly("لا تصريحات", "تصريح واحد", "تصريحان", "٣ تصريحات", "١١ تصريحًا", "١٠٠ تصريح");
    }

    @Test
    void daysAreOfTheCommonCalendarInTheDigitsOfTheLanguage() {
        LocalDate day = LocalDate.of(2007, 5, 28);
        Instant time = Instant.parse("2007-05-28T10:00:00Z");
        assertThat(Stream.of(Language.values())
                        .map(language -> Words.of(language).day(day)))
                .containsExactly("28 May 2007", "٢٨ مايو ٢٠٠٧", "۲۸ مهٔ ۲۰۰۷");
        assertThat(Stream.of(Language.values())
                        .map(language -> Words.of(language).shortDay(day)))
                .containsExactly("28 May", "٢٨ مايو", "۲۸ مه");
        assertThat(Words.of(Language.AR).time(time)).isEqualTo("٢٨ مايو ٢٠٠٧، ١٠:٠٠ UTC");
        assertThat(Words.of(Language.FA).number(12345)).isEqualTo("۱۲٬۳۴۵");
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
