package org.parley.record.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.TokenStreamFactory;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parley.model.Span;

/**
 * Writes values one after the other, to be read back in the same order by {@link Unpacking}: a CBOR sequence (RFC 8742)
 * of numbers, strings, booleans and nulls without names. A string that was written before is written as the number of its
 * first appearance among the strings, so that ids and names, which stand in many places, cost little. A list is its
 * length and its items; a span is the distance from the span before, and its length. The same values give the same bytes.
 *
 * <p>Not for several threads.
 */
final class Packing implements Closeable {

    static final TokenStreamFactory CBOR = new CBORFactory();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
    private final JsonGenerator out;
    private final Map<String, Integer> strings = new HashMap<>();
    private int lastBegin;

    Packing(TokenStreamFactory format) {
        try {
            this.out = format.createGenerator(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Work on a stream in memory, which does not fail. */
    @FunctionalInterface
    private interface Write {
        void run() throws IOException;
    }

    private static void write(Write write) {
        try {
            write.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void number(int value) {
        write(() -> out.writeNumber(value));
    }

    void real(double value) {
        write(() -> out.writeNumber(value));
    }

    void flag(boolean value) {
        write(() -> out.writeBoolean(value));
    }

    void string(@Nullable String value) {
        if (value == null) {
            write(out::writeNull);
            return;
        }
        Integer known = strings.putIfAbsent(value, strings.size());
        if (known == null) {
            write(() -> out.writeString(value));
        } else {
            number(known);
        }
    }

    /** By its name, which stays when other constants come or go. */
    void constant(Enum<?> value) {
        string(value.name());
    }

    void strings(List<String> values) {
        list(values, this::string);
    }

    void span(Span span) {
        number(span.begin() - lastBegin);
        number(span.length());
        lastBegin = span.begin();
    }

    void spans(List<Span> spans) {
        list(spans, this::span);
    }

    <T> void list(List<T> items, Consumer<T> write) {
        number(items.size());
        items.forEach(write);
    }

    /** A value that may be absent: whether it is there, then itself. */
    <T> void optional(@Nullable T value, Consumer<T> write) {
        flag(value != null);
        if (value != null) {
            write.accept(value);
        }
    }

    /** All that was written. */
    byte[] bytes() {
        write(out::flush);
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        write(out::close);
    }
}
