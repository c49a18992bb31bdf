package org.parley.record.search;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.util.BytesRef;

/**
 * What the index keeps of a document to show it as a hit, as one value of its own. What Lucene calls stored fields is packed together with that
 * of other documents, all of which must be unpacked for one.
 */
record KeptHit(String id, String type, String text, Optional<LocalDate> date, Map<String, String> told) {

    static KeptHit of(SearchDocument document) {
        return new KeptHit(document.id(), document.type(), document.text(), document.date(), document.told());
    }

    SearchHit with(List<SearchHit.Mark> marks) {
        return new SearchHit(id, type, text, marks, date, told);
    }

    BytesRef packed() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        write(out, id);
        write(out, type);
        write(out, text);
        write(out, date.map(LocalDate::toString).orElse(""));
        out.writeInt(told.size());
        for (Map.Entry<String, String> one : told.entrySet()) {
            write(out, one.getKey());
            write(out, one.getValue());
        }
        return new BytesRef(bytes.toByteArray());
    }

    static KeptHit of(BytesRef packed) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(packed.bytes, packed.offset, packed.length));
        String id = read(in);
        String type = read(in);
        String text = read(in);
        String date = read(in);
        Map<String, String> told = new HashMap<>();
        int size = in.readInt();
        for (int i = 0; i < size; i++) {
            told.put(read(in), read(in));
        }
        return new KeptHit(
                id, type, text, date.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(date)), told);
    }

    private static void write(DataOutputStream out, String words) throws IOException {
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String read(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
