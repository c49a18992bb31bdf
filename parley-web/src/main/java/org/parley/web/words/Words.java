package org.parley.web.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.time.format.FormatStyle;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** What pages say in one language. Immutable; safe for many threads. */
public final class Words {

    private static final Map<Language, Words> ALL = load();

    private final Language language;
    private final Properties own;
    private final Properties english;
    private final NumberFormat numbers;
    private final DateTimeFormatter days;
    private final DateTimeFormatter shortDays;
    private final DateTimeFormatter months;
    private final DateTimeFormatter times;

    /** Pages have hundreds of words, and to understand a pattern takes longer than to use it. */
    private final Map<String, MessageFormat> patterns = new ConcurrentHashMap<>();

    private final Map<String, String> plain = new ConcurrentHashMap<>();

    private Words(Language language, Properties own, Properties english) {
        this.language = language;
        this.own = own;
        this.english = english;
        this.numbers = NumberFormat.getIntegerInstance(language.locale());
        this.days = written(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG));
        this.shortDays = written(DateTimeFormatter.ofPattern("d LLL"));
        this.months = written(DateTimeFormatter.ofPattern("MMM uuuu"));
        this.times = written(DateTimeFormatter.ofPattern(
                        language == Language.EN ? "d MMM uuuu, HH:mm" : "d MMM uuuu، HH:mm"))
                .withZone(ZoneOffset.UTC);
    }

    public static Words of(Language language) {
        Words words = ALL.get(language);
        if (words == null) {
            throw new IllegalStateException("There are no words for " + language + ".");
        }
        return words;
    }

    private static Map<Language, Words> load() {
        Properties english = properties("words.properties");
        Map<Language, Words> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Properties own = language == Language.EN ? english : properties("words_" + language.tag() + ".properties");
            all.put(language, new Words(language, own, english));
        }
        return all;
    }

    private static Properties properties(String file) {
        Properties read = new Properties();
        try (InputStream in = Words.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The words of the pages are missing: " + file);
            }
            read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }

    public Language language() {
        return language;
    }

    /**
     * What stands under a key.
     *
     * @param values for {@code {0}}, {@code {1}} and so on, as {@link MessageFormat} takes them; numbers are written as the language does
     * @throws IllegalArgumentException when no bundle has the key
     */
    public String t(String key, Object... values) {
        return find(key, values).orElseThrow(() -> new IllegalArgumentException("There are no words for " + key + "."));
    }

    /** The same, absent when no bundle has the key. */
    public Optional<String> find(String key, Object... values) {
        String pattern = own.getProperty(key, english.getProperty(key));
        if (pattern == null) {
            return Optional.empty();
        }
        return Optional.of(
                values.length == 0
                        ? plain.computeIfAbsent(key, unused -> format(pattern).format(values))
                        : format(pattern).format(values));
    }

    /** One of its own, since a format is for one thread. */
    private MessageFormat format(String pattern) {
        MessageFormat known =
                patterns.computeIfAbsent(pattern, unused -> new MessageFormat(pattern, language.locale()));
        return (MessageFormat) known.clone();
    }

    /** What a constant of a closed list is called: under {@code prefix.constant}, in lower case with hyphens. */
    public String t(String prefix, Enum<?> constant) {
        return t(prefix + "." + constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** "12,345". */
    public String number(long number) {
        return ((NumberFormat) numbers.clone()).format(number);
    }

    /** "28 May 2007". */
    public String day(LocalDate day) {
        return days.format(day);
    }

    /** "28 May". */
    public String shortDay(LocalDate day) {
        return shortDays.format(day);
    }

    /** "May 2007". */
    public String month(YearMonth month) {
        return months.format(month);
    }

    /** Something that stands inside a line of another direction, such as a date behind names in Latin letters, and keeps its own. */
    public String apart(String text) {
        return language == Language.EN ? text : '\u2068' + text + '\u2069';
    }

    /** Day and minute in UTC, as the record tells time: "28 May 2007, 10:00 UTC". */
    public String time(Instant time) {
        return times.format(time) + " UTC";
    }

    /** With the names of months and the digits of the language, which {@code withLocale} alone would leave Latin. The calendar stays ISO. */
    private DateTimeFormatter written(DateTimeFormatter form) {
        return form.withLocale(language.locale()).withDecimalStyle(DecimalStyle.of(language.locale()));
    }
}
