package org.parley.web.casework;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.docket.ground.CsvMapping;
import org.parley.docket.ground.GroundRow;
import org.parley.docket.ground.PackedFile;
import org.parley.docket.ground.PossibleDays;
import org.parley.docket.ground.RowReader;
import org.parley.docket.ground.Snapshot;
import org.parley.docket.ground.Terms;
import org.parley.record.store.CaseProblem;
import org.parley.record.store.GroundStore;

/** Imports data sets of incidents that persons send, as the command does. */
final class ImportDesk {

    /** As the command reads rows, so that the same file is nothing new. */
    private static final String READ_BY = "rows 2";

    private ImportDesk() {}

    static ImportedSet run(Casework work, ImportOrder order, Upload upload) throws CaseProblem, IOException {
        Snapshot.Head head = head(work, order);
        RowReader reader = new PossibleDays(
                order.format().reader(head.dataSet(), work.wiring().known(), order.mapping()), head.imported());
        Charset letters = order.mapping().map(CsvMapping::encoding).orElse(StandardCharsets.UTF_8);
        Path folder = Files.createTempDirectory("parley-import");
        try {
            Path file = folder.resolve(FilingDesk.safe(upload.name()));
            Files.move(upload.content(), file, StandardCopyOption.REPLACE_EXISTING);
            List<String> problems = new ArrayList<>();
            GroundStore store = work.store().ground();
            GroundStore.Imported done = store.add(
                    head, List.of(new Snapshot.File(file.getFileName().toString(), PackedFile.hash(file))), rows -> {
                        Kept kept = new Kept(rows);
                        read(file, reader, letters, kept, problems);
                        if (kept.count == 0 && problems.isEmpty() && !head.adds()) {
                            problems.add("No row could be kept, so that nothing is said to have vanished.");
                        }
                        return problems.isEmpty();
                    });
            return new ImportedSet(done, isFirst(done.snapshot(), store.snapshots()), problems);
        } finally {
            FilingDesk.remove(folder);
        }
    }

    private static Snapshot.Head head(Casework work, ImportOrder order) {
        Optional<CsvMapping> mapping = order.mapping();
        String stated = mapping.map(one -> one.constant("name")).orElse("");
        String called = !order.name().isBlank()
                ? order.name().strip()
                : !stated.isEmpty() ? stated : order.format().word();
        Terms terms = order.format()
                .terms()
                .stated(
                        mapping.map(one -> one.constant("licence")).orElse(""),
                        mapping.map(one -> one.constant("attribution")).orElse(""));
        return new Snapshot.Head(
                called,
                order.format(),
                order.release().isBlank()
                        ? mapping.map(one -> one.constant("release")).orElse("")
                        : order.release().strip(),
                LocalDate.ofInstant(work.clock().instant(), ZoneOffset.UTC),
                terms,
                order.adds() || !order.format().isWhole(),
                READ_BY + mapping.map(one -> " " + one.version()).orElse(""));
    }

    private static void read(
            Path file, RowReader reader, Charset letters, GroundStore.Rows rows, List<String> problems) {
        try {
            PackedFile.read(file, (table, bytes) -> {
                rows.begin(table);
                try {
                    reader.read(new InputStreamReader(bytes, letters), rows::take);
                } catch (IOException e) {
                    problems.add(table + ": " + e.getMessage() + ".");
                }
            });
        } catch (IOException e) {
            problems.add(file.getFileName() + ": " + e.getMessage() + ".");
        }
    }

    private static boolean isFirst(Snapshot snapshot, List<Snapshot> all) {
        return all.stream()
                .noneMatch(one -> one.number() < snapshot.number()
                        && one.head().dataSet().equals(snapshot.head().dataSet()));
    }

    /** Counts the rows that are kept on their way. */
    private static final class Kept implements GroundStore.Rows {

        private final GroundStore.Rows rows;
        private long count;

        Kept(GroundStore.Rows rows) {
            this.rows = rows;
        }

        @Override
        public void begin(String file) {
            rows.begin(file);
        }

        @Override
        public void take(GroundRow row) {
            count += row.findIncident().isPresent() ? 1 : 0;
            rows.take(row);
        }
    }
}
