package org.parley.docket.ground;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.parley.model.ContentId;
import org.parley.model.IncidentKind;

/**
 * What the columns of a table mean, from a file of lines {@code key = value}: a value in square brackets is the name of a column, any
 * other holds for all rows. {@code docs/ground.md} lists the keys. Immutable.
 */
public final class CsvMapping {

    private static final List<String> KEYS = List.of(
            "id",
            "date",
            "last day",
            "date precision",
            "kind",
            "category",
            "first side",
            "with first side",
            "second side",
            "with second side",
            "first code",
            "second code",
            "first sector",
            "second sector",
            "place",
            "province",
            "country",
            "latitude",
            "longitude",
            "place precision",
            "killed",
            "killed low",
            "killed high",
            "killed civilians",
            "sources",
            "words");

    private static final List<String> SETTINGS =
            List.of("name", "release", "licence", "attribution", "separator", "encoding", "date format", "thousands");

    /** Every form of dates must be able to write it and read it again. */
    private static final LocalDate A_DAY = LocalDate.of(2026, 3, 31);

    private static final String KIND_OF = "kind of ";

    private final String text;
    private final Map<String, String> values;
    private final Map<String, IncidentKind> kinds;
    private final Optional<DateTimeFormatter> dateFormat;

    private CsvMapping(
            String text,
            Map<String, String> values,
            Map<String, IncidentKind> kinds,
            Optional<DateTimeFormatter> dateFormat) {
        this.text = text;
        this.values = values;
        this.kinds = kinds;
        this.dateFormat = dateFormat;
    }

    /**
     * Reads a mapping.
     *
     * @throws IllegalArgumentException when a line is wrong, id or date is missing, or this Java does not know the encoding; says which
     */
    public static CsvMapping parse(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, IncidentKind> kinds = new HashMap<>();
        int number = 0;
        for (String raw : text.lines().toList()) {
            number++;
            String line = raw.replace("\uFEFF", "").strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int equals = line.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("line " + number + ": '" + line + "' must be key = value");
            }
            String key = line.substring(0, equals).strip();
            String value = line.substring(equals + 1).strip();
            if (key.toLowerCase(Locale.ROOT).startsWith(KIND_OF)) {
                kinds.put(
                        key.substring(KIND_OF.length()).strip().toLowerCase(Locale.ROOT),
                        Kinds.parse(value).orElseThrow(wrong(number, "'" + value + "' is no PLOVER type")));
            } else if (KEYS.contains(key.toLowerCase(Locale.ROOT)) || SETTINGS.contains(key.toLowerCase(Locale.ROOT))) {
                values.put(key.toLowerCase(Locale.ROOT), value);
            } else {
                throw wrong(
                                number,
                                "'" + key + "' is none of the keys " + String.join(", ", KEYS) + "; "
                                        + String.join(", ", SETTINGS) + "; kind of ...")
                        .get();
            }
        }
        for (String needed : List.of("id", "date")) {
            if (!values.getOrDefault(needed, "").startsWith("[")) {
                throw new IllegalArgumentException(
                        "it must say which column is the " + needed + ": " + needed + " = [name of the column]");
            }
        }
        CsvMapping mapping = new CsvMapping(text, Map.copyOf(values), Map.copyOf(kinds), format(values));
        mapping.encoding();
        return mapping;
    }

    private static java.util.function.Supplier<IllegalArgumentException> wrong(int line, String sentence) {
        return () -> new IllegalArgumentException("line " + line + ": " + sentence);
    }

    private static Optional<DateTimeFormatter> format(Map<String, String> values) {
        String pattern = values.get("date format");
        if (pattern == null) {
            return Optional.empty();
        }
        try {
            DateTimeFormatter form = DateTimeFormatter.ofPattern(pattern.replace("yyyy", "uuuu"), Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT);
            LocalDate.parse(form.format(A_DAY), form);
            return Optional.of(form);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException(
                    "'" + pattern + "' is no form of dates; write one such as dd/MM/yyyy or d MMM yyyy", e);
        }
    }

    /** The column that a key names, if it names one. */
    Optional<String> findColumn(String key) {
        String value = values.getOrDefault(key, "");
        return value.startsWith("[") && value.endsWith("]")
                ? Optional.of(value.substring(1, value.length() - 1).strip())
                : Optional.empty();
    }

    /** What a key says for all rows; empty when it names a column or is not there. */
    public String constant(String key) {
        return findColumn(key).isPresent() ? "" : values.getOrDefault(key, "");
    }

    /** All columns that are named, sorted. */
    List<String> columns() {
        return KEYS.stream()
                .flatMap(key -> findColumn(key).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** What a word in the column of kinds means. */
    Optional<IncidentKind> findKind(String word) {
        return Optional.ofNullable(kinds.get(word.toLowerCase(Locale.ROOT))).or(() -> Kinds.parse(word));
    }

    /** The day that words mean in the form that the mapping states, or in one that can mean no other. */
    Optional<LocalDate> findDay(String words) {
        if (dateFormat.isEmpty()) {
            return Days.find(words);
        }
        try {
            return Optional.of(LocalDate.parse(words, dateFormat.get()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Words of a number without what separates thousands; the same words when that is not stated. */
    String withoutThousands(String words) {
        String separator = values.getOrDefault("thousands", "");
        return separator.isEmpty() ? words : words.replace(separator.equals("space") ? " " : separator, "");
    }

    /** Tab, comma or semicolon; any of them when it is not stated. */
    List<Character> separators() {
        String stated = values.getOrDefault("separator", "");
        return switch (stated.toLowerCase(Locale.ROOT)) {
            case "" -> List.of(',', ';', '\t');
            case "tab" -> List.of('\t');
            case "comma" -> List.of(',');
            case "semicolon" -> List.of(';');
            default -> List.of(stated.charAt(0));
        };
    }

    /**
     * How the letters are written.
     *
     * @throws IllegalArgumentException when this Java does not know it
     */
    public Charset encoding() {
        String stated = values.getOrDefault("encoding", "");
        try {
            return stated.isEmpty() ? StandardCharsets.UTF_8 : Charset.forName(stated);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + stated + "' is no encoding; write one such as windows-1252", e);
        }
    }

    /** Changes when the same table may be read in another way. */
    public String version() {
        return ContentId.ofText(text).substring(0, 12);
    }
}
