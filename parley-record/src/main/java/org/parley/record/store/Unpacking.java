package org.parley.record.store;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.TokenStreamFactory;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parley.docket.page.Spellings;
import org.parley.model.Span;

/**
 * Reads back what {@link Packing} wrote. Bytes that it did not write fail with an {@link IllegalStateException} or {@link
 * UncheckedIOException}: the store is damaged. Not for several threads.
 */
final class Unpacking implements Closeable {

    private final JsonParser in;
    private final List<String> strings = new ArrayList<>();
    private int lastBegin;

    Unpacking(TokenStreamFactory format, byte[] bytes) {
        try {
            this.in = format.createParser(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonToken next() {
        try {
            JsonToken token = in.nextToken();
            if (token == null) {
                throw new IllegalStateException("kept bytes end too early");
            }
            return token;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IllegalStateException unexpected(JsonToken token, String wanted) {
        return new IllegalStateException("kept bytes have " + token + " where there must be " + wanted);
    }

    private int intValue() {
        try {
            return in.getIntValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int number() {
        JsonToken token = next();
        if (token != JsonToken.VALUE_NUMBER_INT) {
            throw unexpected(token, "a whole number");
        }
        return intValue();
    }

    double real() {
        JsonToken token = next();
        if (!token.isNumeric()) {
            throw unexpected(token, "a number");
        }
        try {
            return in.getDoubleValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean flag() {
        JsonToken token = next();
        if (!token.isBoolean()) {
            throw unexpected(token, "true or false");
        }
        return token == JsonToken.VALUE_TRUE;
    }

    @Nullable
    String findString() {
        JsonToken token = next();
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        if (token == JsonToken.VALUE_NUMBER_INT) {
            int known = intValue();
            if (known < 0 || known >= strings.size()) {
                throw new IllegalStateException("kept bytes name string " + known + " of " + strings.size());
            }
            return strings.get(known);
        }
        if (token != JsonToken.VALUE_STRING) {
            throw unexpected(token, "a string");
        }
        try {
            String value = Spellings.same(in.getText());
            strings.add(value);
            return value;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String string() {
        String value = findString();
        if (value == null) {
            throw unexpected(JsonToken.VALUE_NULL, "a string");
        }
        return value;
    }

    <E extends Enum<E>> E constant(Class<E> type) {
        return Enum.valueOf(type, string());
    }

    List<String> strings() {
        return list(this::string);
    }

    Span span() {
        int begin = lastBegin + number();
        lastBegin = begin;
        return new Span(begin, begin + number());
    }

    List<Span> spans() {
        return list(this::span);
    }

    <T> List<T> list(Supplier<T> read) {
        int size = number();
        List<T> items = new ArrayList<>(Math.min(size, 1 << 12));
        for (int i = 0; i < size; i++) {
            items.add(read.get());
        }
        return items;
    }

    <T> @Nullable T optional(Supplier<T> read) {
        return flag() ? read.get() : null;
    }

    /** Fails unless everything was read. */
    void finish() {
        try {
            JsonToken token = in.nextToken();
            if (token != null) {
                throw unexpected(token, "an end");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
