package org.parley.brief;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.brief.told.Told;
import org.parley.model.CodePoints;
import org.parley.model.Span;

/**
 * One key of a JSON line: its name, what it means, and its value. The same list makes the lines and the table in
 * {@code docs/formats.md}. An absent value is written as {@code null}, so that every line of a type has the same keys.
 *
 * @param name key, snake case
 * @param type of the value, in words
 * @param meaning one line of Markdown
 * @param value writes the value alone
 */
record JsonField<T>(String name, String type, String meaning, Value<T> value) {

    /** Writes the value of one item. */
    @FunctionalInterface
    interface Value<T> {
        void write(JsonGenerator json, T item) throws IOException;
    }

    static <T> JsonField<T> text(String name, String meaning, Function<T, @Nullable String> value) {
        return new JsonField<>(name, "string", meaning, (json, item) -> writeText(json, value.apply(item)));
    }

    static <T> JsonField<T> texts(String name, String meaning, Function<T, List<String>> value) {
        return new JsonField<>(name, "strings", meaning, (json, item) -> {
            json.writeStartArray();
            for (String text : value.apply(item)) {
                json.writeString(text);
            }
            json.writeEndArray();
        });
    }

    static <T> JsonField<T> number(String name, String meaning, Function<T, @Nullable BigDecimal> value) {
        return new JsonField<>(name, "number", meaning, (json, item) -> {
            BigDecimal number = value.apply(item);
            if (number == null) {
                json.writeNull();
            } else {
                json.writeNumber(number);
            }
        });
    }

    static <T> JsonField<T> flag(String name, String meaning, Function<T, Boolean> value) {
        return new JsonField<>(name, "boolean", meaning, (json, item) -> json.writeBoolean(value.apply(item)));
    }

    static void writeText(JsonGenerator json, @Nullable String text) throws IOException {
        if (text == null) {
            json.writeNull();
        } else {
            json.writeString(text);
        }
    }

    /** {@code [[begin,end],...]} in code points. */
    static void writeSpans(JsonGenerator json, Told told, List<Span> spans) throws IOException {
        writeSpans(json, told.points(), spans);
    }

    /** {@code [[begin,end],...]} in code points. */
    static void writeSpans(JsonGenerator json, CodePoints points, List<Span> spans) throws IOException {
        json.writeStartArray();
        for (Span span : spans) {
            json.writeStartArray();
            json.writeNumber(points.at(span.begin()));
            json.writeNumber(points.at(span.end()));
            json.writeEndArray();
        }
        json.writeEndArray();
    }
}
