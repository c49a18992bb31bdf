package org.parley.spark.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlicingTest {

    private static final int MEGABYTE = 1 << 20;

    @Test
    void slicesHaveEveryByteOnceAndInOrder() {
        List<Unit> units = List.of(
                new Unit("file:/a/one.txt", 10, 0),
                new Unit("file:/a/lines.jsonl", 9L * MEGABYTE + 7, 0),
                new Unit("file:/a/packed.jsonl.gz", 30L * MEGABYTE, 0),
                new Unit("file:/a/rows.parquet", 5L * MEGABYTE, 0));
        List<Slice> slices = Slicing.of(units);
        List<Part> parts =
                slices.stream().flatMap(slice -> slice.parts().stream()).toList();
        assertThat(slices).extracting(Slice::number).isSorted().doesNotHaveDuplicates();
        List<Unit> order = new ArrayList<>();
        long reached = 0;
        for (Part part : parts) {
            if (order.isEmpty() || !order.get(order.size() - 1).equals(part.unit())) {
                order.add(part.unit());
                reached = 0;
            }
            assertThat(part.from()).isEqualTo(reached);
            reached = part.to();
        }
        assertThat(order).isEqualTo(units);
        assertThat(parts.stream().mapToLong(part -> part.to() - part.from()).sum())
                .isEqualTo(units.stream().mapToLong(Unit::length).sum());
        assertThat(parts.stream().filter(part -> part.unit().isPacked())).hasSize(1);
    }

    @Test
    void everyLineIsReadInTheOnePartThatItBeginsIn() throws IOException {
        byte[] file = "one\n\ntwo\r\nthree is longer\nlast".getBytes(StandardCharsets.UTF_8);
        List<String> whole = lines(file, file.length, 100);
        assertThat(whole).containsExactly("0 one", "4 ", "5 two\r", "10 three is longer", "26 last");
        for (int size = 1; size <= file.length; size++) {
            assertThat(lines(file, size, 100)).as("parts of %d bytes", size).isEqualTo(whole);
        }
    }

    @Test
    void aLineThatIsTooLongHasNoText() throws IOException {
        assertThat(lines("ab\nabcdef\nc\n".getBytes(StandardCharsets.UTF_8), 100, 3))
                .containsExactly("0 ab", "3 too long", "10 c");
    }

    private static List<String> lines(byte[] file, int size, int most) throws IOException {
        List<String> found = new ArrayList<>();
        for (int from = 0; from < file.length; from += size) {
            int begin = Math.max(0, from - 1);
            ByteArrayInputStream in = new ByteArrayInputStream(file, begin, file.length - begin);
            try (Lines lines = new Lines(in, from, Math.min(file.length, from + size), most)) {
                for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
                    byte[] text = line.text();
                    found.add(line.at() + " " + (text == null ? "too long" : new String(text, StandardCharsets.UTF_8)));
                }
            }
        }
        return found;
    }
}
