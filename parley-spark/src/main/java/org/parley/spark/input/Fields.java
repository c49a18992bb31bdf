package org.parley.spark.input;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.reading.intake.GivenText;

/** The fields of a document in a line or a row, under the names that archives use for them, in any case of letters. */
enum Fields {
    TEXT("text body content article maintext fulltext"),
    HTML("html raw_html"),
    NAME("file filename name url uri id"),
    TITLE("title headline"),
    PUBLISHER("publisher source outlet source_name"),
    AUTHOR("author authors byline"),
    PUBLISHED("published published_at date date_publish publication_date pub_date");

    private static final Pattern DAY = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})(?!\\d).*", Pattern.DOTALL);

    private final String names;

    Fields(String names) {
        this.names = names;
    }

    /** Whether a column of that name is this field. */
    boolean is(String column) {
        return List.of(names.split(" ", -1)).contains(column.toLowerCase(Locale.ROOT));
    }

    /**
     * The document.
     *
     * @param values gives the value of a field, null when there is none
     * @param otherwise its name when it tells none
     * @return absent when it has no text
     */
    static @Nullable GivenText document(Function<Fields, @Nullable String> values, String otherwise) {
        String text = values.apply(TEXT);
        String page = text == null ? values.apply(HTML) : null;
        if (text == null && page == null) {
            return null;
        }
        String name = filled(values.apply(NAME));
        return new GivenText(
                name == null ? otherwise : name,
                text == null ? String.valueOf(page) : text,
                text == null,
                filled(values.apply(TITLE)),
                filled(values.apply(PUBLISHER)),
                filled(values.apply(AUTHOR)),
                day(values.apply(PUBLISHED)));
    }

    private static @Nullable String filled(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** The day with which a date in ISO 8601, or one in eight digits, begins; null when it is no date. */
    private static @Nullable LocalDate day(@Nullable String value) {
        Matcher found = DAY.matcher(value == null ? "" : value.strip());
        if (!found.matches()) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(found.group(1)),
                    Integer.parseInt(found.group(2)),
                    Integer.parseInt(found.group(3)));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
