package org.parley.record.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.parley.docket.ground.ActorNames;
import org.parley.docket.ground.GroundFormat;
import org.parley.docket.ground.GroundRow;
import org.parley.docket.ground.ImportReport;
import org.parley.docket.ground.RowChange;
import org.parley.docket.ground.RowFlaw;
import org.parley.docket.ground.Snapshot;
import org.parley.docket.ground.Terms;
import org.parley.model.GroundIncident;

/**
 * Data sets of incidents of a case, as they were at each import; who is meant by their names. Each form of a row is kept once, however many
 * snapshots have it so. What a method has done is on the disk when it returns, as a whole or not at all. Safe for many threads.
 */
public final class GroundStore {

    private static final int ROWS_AT_A_TIME = 500;

    private final Database database;
    private final Connections connections;

    GroundStore(Database database, Connections connections) {
        this.database = database;
        this.connections = connections;
    }

    /** Gives the rows of a snapshot. */
    @FunctionalInterface
    public interface Source {

        /**
         * Reads all files. Is called on a thread of its own, so that reading and writing do not wait for each other.
         *
         * @return whether all could be read to their ends
         */
        boolean read(Rows rows);
    }

    /** Takes rows. */
    public interface Rows {

        /** The file from which the next ones come. */
        void begin(String file);

        void take(GroundRow row);
    }

    /** Ends a transaction that is not to have happened. */
    private static final class NothingNew extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient Snapshot same;

        NothingNew(Snapshot same) {
            super("nothing is new", null, false, false);
            this.same = same;
        }
    }

    /**
     * What an import did.
     *
     * @param snapshot that there is now; its counts are those of this import
     * @param isNew whether it was made by this import: the same files, read in the same way, make none
     */
    public record Imported(Snapshot snapshot, boolean isNew) {}

    /** Keeps a snapshot of a data set. When no file could be read, nothing is kept. */
    public Imported add(Snapshot.Head head, List<Snapshot.File> files, Source source) throws CaseProblem {
        try {
            return connections.write(rows -> {
                database.takeTurn(rows);
                database.expectManyRows(rows);
                return add(rows, head, files, source);
            });
        } catch (NothingNew e) {
            return new Imported(e.same, false);
        }
    }

    private static Imported add(Handle rows, Snapshot.Head head, List<Snapshot.File> files, Source source) {
        ImportReport report = new ImportReport();
        List<Snapshot> before = snapshots(rows);
        long number = before.size() + 1L;
        try {
            GroundImport importing = new GroundImport(rows.getConnection(), head, number, report);
            boolean complete;
            try (RowQueue queue = RowQueue.of(source)) {
                for (RowQueue.Batch batch = queue.next(); !batch.rows().isEmpty(); batch = queue.next()) {
                    report.begin(batch.file());
                    for (GroundRow row : batch.rows()) {
                        report.add(row);
                        importing.add(row);
                    }
                }
                complete = queue.isComplete();
            }
            Snapshot.Counts counts = importing.finish(complete);
            Snapshot made = new Snapshot(number, head, files, complete, counts, report.flaws());
            Optional<Snapshot> last = before.stream()
                    .filter(one -> one.head().dataSet().equals(head.dataSet()))
                    .reduce((one, two) -> two);
            if (counts.rows() == 0 && !complete) {
                throw new NothingNew(made);
            }
            if (counts.isSame() && last.isPresent() && isSame(last.get(), made)) {
                Snapshot known = last.get();
                throw new NothingNew(new Snapshot(
                        known.number(), known.head(), known.files(), known.complete(), counts, made.flaws()));
            }
            insert(rows, made);
            return new Imported(made, true);
        } catch (SQLException e) {
            throw new UncheckedSql(e);
        }
    }

    private static boolean isSame(Snapshot one, Snapshot two) {
        return one.files().equals(two.files())
                && one.head().release().equals(two.head().release())
                && one.head().terms().equals(two.head().terms())
                && one.head().readBy().equals(two.head().readBy())
                && one.complete() == two.complete();
    }

    private static void insert(Handle rows, Snapshot made) {
        Snapshot.Head head = made.head();
        rows.execute(
                "INSERT INTO ground_snapshot (snapshot, data_set, format, release, imported, licence, attribution, passed_on,"
                        + " adds, complete, read_by, files, all_rows, kept, appeared, changed, vanished, flaws)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                made.number(),
                head.dataSet(),
                head.format().name(),
                head.release(),
                head.imported().toString(),
                head.terms().licence(),
                head.terms().attribution(),
                head.terms().rowsMayBePassedOn() ? 1 : 0,
                head.adds() ? 1 : 0,
                made.complete() ? 1 : 0,
                head.readBy(),
                files(made.files()),
                made.counts().rows(),
                made.counts().kept(),
                made.counts().appeared(),
                made.counts().changed(),
                made.counts().vanished(),
                flaws(made.flaws()));
    }

    private static String files(List<Snapshot.File> files) {
        StringBuilder lines = new StringBuilder();
        files.forEach(file ->
                lines.append(file.hash()).append("  ").append(file.name()).append('\n'));
        return lines.toString();
    }

    private static String flaws(List<ImportReport.Count> flaws) {
        StringBuilder lines = new StringBuilder();
        for (ImportReport.Count flaw : flaws) {
            lines.append(flaw.kind().name()).append('\t').append(flaw.rows());
            flaw.first().forEach(place -> lines.append('\t').append(place));
            lines.append('\n');
        }
        return lines.toString();
    }

    /** All snapshots, in the order in which they were made. */
    public List<Snapshot> snapshots() throws CaseProblem {
        return connections.read(GroundStore::snapshots);
    }

    private static List<Snapshot> snapshots(Handle rows) {
        return rows.select("SELECT * FROM ground_snapshot ORDER BY snapshot")
                .map((row, context) -> snapshot(row))
                .list();
    }

    private static Snapshot snapshot(ResultSet row) throws SQLException {
        try {
            return new Snapshot(
                    row.getLong("snapshot"),
                    new Snapshot.Head(
                            row.getString("data_set"),
                            GroundFormat.valueOf(row.getString("format")),
                            row.getString("release"),
                            LocalDate.parse(row.getString("imported")),
                            new Terms(
                                    row.getString("licence"),
                                    row.getString("attribution"),
                                    row.getInt("passed_on") == 1),
                            row.getInt("adds") == 1,
                            row.getString("read_by")),
                    row.getString("files")
                            .lines()
                            .map(line -> new Snapshot.File(line.substring(66), line.substring(0, 64)))
                            .toList(),
                    row.getInt("complete") == 1,
                    new Snapshot.Counts(
                            row.getLong("all_rows"),
                            row.getLong("kept"),
                            row.getLong("appeared"),
                            row.getLong("changed"),
                            row.getLong("vanished")),
                    row.getString("flaws").lines().map(GroundStore::flaw).toList());
        } catch (IllegalArgumentException e) {
            throw DamagedRow.of("a snapshot", e);
        } catch (java.time.DateTimeException | StringIndexOutOfBoundsException e) {
            throw DamagedRow.of("a snapshot", new IllegalArgumentException(e));
        }
    }

    private static ImportReport.Count flaw(String line) {
        List<String> parts = List.of(line.split("\t", -1));
        return new ImportReport.Count(
                RowFlaw.Kind.valueOf(parts.get(0)), Long.parseLong(parts.get(1)), parts.subList(2, parts.size()));
    }

    /**
     * Hands out the incidents of all data sets, in the order of first days, then ids; their sides are called as the data sets call them.
     *
     * @param snapshot as things stood at it, of its data set alone; absent: as they stand now
     * @param each must not take long: who wants to import meanwhile may have to wait
     */
    public void walk(Optional<Snapshot> snapshot, Consumer<GroundIncident> each) throws CaseProblem {
        String standing = snapshot.isEmpty()
                ? "until IS NULL"
                : "data_set = :set AND since <= :at AND (until IS NULL OR until > :at)";
        AtomicBoolean begun = new AtomicBoolean();
        connections.read(rows -> {
            requireFirst(begun);
            try (var query = rows.createQuery(
                    "SELECT * FROM ground_row WHERE " + standing + " ORDER BY first_day, data_set, row_id")) {
                snapshot.ifPresent(at -> query.bind("set", at.head().dataSet()).bind("at", at.number()));
                try (Stream<GroundIncident> all =
                        query.setFetchSize(ROWS_AT_A_TIME).map((row, context) -> GroundForm.read(row)).stream()) {
                    all.forEach(each);
                }
            }
            return rows;
        });
    }

    private static void requireFirst(AtomicBoolean begun) {
        if (begun.getAndSet(true)) {
            throw new java.io.UncheckedIOException(new java.io.IOException("the connection to the database was lost"));
        }
    }

    /** Hands out what a snapshot has otherwise than the one before, in the order of ids. */
    public void changes(Snapshot snapshot, Consumer<RowChange> each) throws CaseProblem {
        AtomicBoolean begun = new AtomicBoolean();
        connections.read(rows -> {
            requireFirst(begun);
            try (PreparedStatement select = rows.getConnection()
                    .prepareStatement("SELECT * FROM ground_row WHERE data_set = ? AND (since = ? OR until = ?)"
                            + " ORDER BY row_id, since")) {
                select.setFetchSize(ROWS_AT_A_TIME);
                select.setString(1, snapshot.head().dataSet());
                select.setLong(2, snapshot.number());
                select.setLong(3, snapshot.number());
                try (ResultSet row = select.executeQuery()) {
                    pair(row, snapshot.number(), each);
                }
                return rows;
            } catch (SQLException e) {
                throw new UncheckedSql(e);
            }
        });
    }

    private static void pair(ResultSet row, long number, Consumer<RowChange> each) throws SQLException {
        List<GroundIncident> ended = new ArrayList<>();
        while (row.next()) {
            boolean begins = row.getLong("since") == number;
            GroundIncident incident = GroundForm.read(row);
            GroundIncident before = ended.isEmpty() ? null : ended.remove(0);
            if (before != null && begins && before.id().equals(incident.id())) {
                each.accept(new RowChange(before, incident));
                continue;
            }
            if (before != null) {
                each.accept(new RowChange(before, null));
            }
            if (begins) {
                each.accept(new RowChange(null, incident));
            } else {
                ended.add(incident);
            }
        }
        ended.forEach(before -> each.accept(new RowChange(before, null)));
    }

    /** Who is meant by names, as the user said. */
    public Map<String, ActorNames.Meant> actors() throws CaseProblem {
        return connections.read(rows -> {
            Map<String, ActorNames.Meant> own = new HashMap<>();
            rows.select("SELECT * FROM ground_actor")
                    .map((row, context) -> Map.entry(
                            row.getString("name"),
                            new ActorNames.Meant(
                                    row.getString("actor"), row.getString("code"), row.getString("sector"))))
                    .forEach(entry -> own.put(entry.getKey(), entry.getValue()));
            return own;
        });
    }

    /** Says who is meant by names; what was said of them before no longer counts. */
    public void putActors(Map<String, ActorNames.Meant> own) throws CaseProblem {
        connections.write(rows -> {
            database.takeTurn(rows);
            own.forEach((name, meant) -> {
                rows.execute("DELETE FROM ground_actor WHERE name = ?", name);
                rows.execute(
                        "INSERT INTO ground_actor (name, actor, code, sector) VALUES (?, ?, ?, ?)",
                        name,
                        meant.actor(),
                        meant.code(),
                        meant.sector());
            });
            return rows;
        });
    }
}
