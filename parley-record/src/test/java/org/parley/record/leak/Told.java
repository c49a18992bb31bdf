package org.parley.record.leak;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.parley.record.CaseLists;
import org.parley.record.CaseRecord;
import org.parley.record.Reader;
import org.parley.record.bundle.BundleFile;
import org.parley.record.procedure.Procedure;
import org.parley.record.review.ReviewItem;
import org.parley.record.review.ReviewState;
import org.parley.record.search.SearchIndex;
import org.parley.record.search.SearchProblem;
import org.parley.record.store.CaseProblem;

/** Everything that a record tells one reader, as text. */
final class Told {

    private static final int MANY = 100_000;

    private Told() {}

    /** What is worked out from what he sees: no word of it depends on anything else. */
    static String derived(CaseRecord record, Reader reader, Instant now) throws CaseProblem {
        Procedure state = record.state(reader);
        CaseLists lists = record.lists();
        List<Object> all = new ArrayList<>(List.of(
                state.allegations(),
                state.sessions(),
                state.proposals(),
                state.commitments(),
                state.due(now),
                state.due(now.plus(Duration.ofDays(1_000))),
                state.mechanism().settings(),
                state.mechanism().history(),
                state.review().items(),
                state.review().waiting(),
                state.review().waitingFor("sami"),
                state.review().corrections(),
                state.grades().sources().stream()
                        .map(source -> state.grades().source(source))
                        .toList(),
                state.review().items().stream()
                        .map(ReviewItem::id)
                        .map(item -> state.grades().item(item))
                        .toList(),
                lists.entries(reader, Long.MAX_VALUE, MANY),
                lists.allegations(reader).stream()
                        .map(row -> row.toString().replaceFirst("reader=[a-z]+", ""))
                        .toList()));
        for (ReviewState in : ReviewState.values()) {
            all.add(lists.items(reader, in, 0, MANY));
            all.add(lists.countItems(reader, in));
        }
        List<String> walked = new ArrayList<>();
        record.walk(
                reader,
                0,
                entry -> walked.add(entry.leaf().position() + " " + entry.leaf().time() + " "
                        + entry.leaf().audience() + " " + entry.shown() + " " + entry.content()));
        all.add(walked);
        return all.stream().map(Object::toString).collect(Collectors.joining("\n"));
    }

    /** The files of his bundle, one after the other. */
    static String bundle(CaseRecord record, Reader reader) throws CaseProblem, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BundleFile.write(record.bundle(Optional.of(reader)), out);
        StringBuilder all = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
                all.append(file.getName()).append('\n');
                all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }

    /** Hits with their texts, marks and order, and how many there are; or why there are none. */
    static String found(SearchIndex index, Reader reader, String query) throws IOException {
        Set<String> as = reader.member().map(Set::of).orElse(Set.of());
        try {
            return index.search(as, query, 100).toString();
        } catch (SearchProblem e) {
            return String.valueOf(e.getMessage());
        }
    }
}
