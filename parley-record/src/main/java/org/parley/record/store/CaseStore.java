package org.parley.record.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.parley.model.ContentId;
import org.parley.model.ReadReport;
import org.parley.model.Report;

/**
 * The reports of a case and what was read from them. What a method has done is on the disk when it returns, as a whole or
 * not at all. Safe for many threads, which take turns. One process writes a case at a time.
 *
 * <p>A <em>version</em> is any text that changes when the same file may be filed or read in another way.
 */
public final class CaseStore implements AutoCloseable {

    private final Database database;
    private final Optional<CaseLock> lock;
    private final Connections connections;
    private @Nullable LogStore log;

    private CaseStore(Database database, Optional<CaseLock> lock) {
        this.database = database;
        this.lock = lock;
        this.connections = new Connections(database);
    }

    /** Opens a case whose folder is in order. */
    static CaseStore open(Database database, Optional<CaseLock> lock) throws CaseProblem {
        try (Handle handle = Jdbi.open(database.source())) {
            Schema.settle(database, handle);
        } catch (RuntimeException e) {
            throw CaseProblem.of(database, e);
        }
        return new CaseStore(database, lock);
    }

    /**
     * The log of the record of this case. Is closed with it.
     *
     * @param clock tells the times of new entries
     */
    public synchronized LogStore log(Clock clock) {
        LogStore known = log;
        if (known == null) {
            known = new LogStore(database, connections, clock);
            log = known;
        }
        return known;
    }

    /** The tables for lists. They are closed with the case. */
    public ProjectionStore projections() {
        return new ProjectionStore(connections);
    }

    /** Data sets of incidents. They are closed with the case. */
    public GroundStore ground() {
        return new GroundStore(database, connections);
    }

    /** How much was done to see what happens. Is closed with the case. */
    public EffortStore effort() {
        return new EffortStore(database, connections);
    }

    /** Who may sign in at a server of this case. Is closed with it. */
    public AccountStore accounts() {
        return new AccountStore(database, connections);
    }

    /** How many statements of SQL were executed since the case was opened: work that grows with the case shows in it. */
    public long statements() {
        return connections.statements();
    }

    /** How many reports there are, each once for every name of its file. */
    public long count() throws CaseProblem {
        return connections.read(rows -> rows.select("SELECT count(*) FROM report_file")
                .mapTo(Long.class)
                .one());
    }

    /**
     * Lets the database check itself, all of it: a file for pages that are damaged or do not fit together.
     *
     * @throws CaseProblem when they do not
     */
    public void check() throws CaseProblem {
        Optional<String> wrong = connections.read(database::findDamage);
        if (wrong.isPresent()) {
            throw CaseProblem.damaged(database.name(), "The database says: " + wrong.get() + ".");
        }
    }

    /** Whether reports can be filed. */
    public boolean writable() {
        return database.writable();
    }

    /**
     * What is kept of a report as filed, when this version of the reading has read it.
     *
     * @param report under any file name, which the answer has too
     */
    public synchronized Optional<ReadReport> find(Report report, String version) throws CaseProblem {
        String key = key(report);
        Optional<KeptReport.Row> known = connections.read(
                rows -> rows.select("SELECT * FROM report WHERE report_key = ? AND read_by = ?", key, readBy(version))
                        .map((row, context) -> row(row))
                        .findOne());
        return known.isEmpty() ? Optional.empty() : Optional.of(new KeptReport(known.get(), report.file()).read());
    }

    /** How many reports another version of the reading has read. */
    public synchronized long countReadByOthers(String version) throws CaseProblem {
        return connections.read(rows -> rows.select("SELECT count(*) FROM report WHERE read_by <> ?", readBy(version))
                .mapTo(Long.class)
                .one());
    }

    /**
     * Files a report under the name of its file. Filing the same again changes nothing. A file that an earlier version
     * filed with the same text but, say, another heading is filed anew.
     */
    public synchronized void file(ReadReport read, String version) throws CaseProblem {
        Alongside filing = filing(read, version);
        connections.write(rows -> {
            database.takeTurn(rows);
            filing.write(rows);
            return rows;
        });
    }

    /** The same, to be done together with entries of the log: see {@link LogStore#appendAt(long, List, Alongside)}. */
    public static Alongside filing(ReadReport read, String version) {
        Report report = read.report();
        String key = key(report);
        return Alongside.of(rows -> {
            insert(rows, key, read, version);
            forgetOutdated(rows, key, report, version);
            rows.createUpdate("INSERT INTO report_file (report_key, file, filed_by) VALUES (:key, :file, :by)"
                            + " ON CONFLICT (report_key, file) DO UPDATE SET filed_by = excluded.filed_by"
                            + " WHERE report_file.filed_by <> excluded.filed_by")
                    .bind("key", key)
                    .bind("file", report.file())
                    .bind("by", version)
                    .execute();
        });
    }

    /** Replaces what was read from a report that is kept. */
    public synchronized void keep(KeptReport kept, ReadReport read, String version) throws CaseProblem {
        connections.write(rows -> {
            database.takeTurn(rows);
            return update(rows, kept.key(), read, version);
        });
    }

    /** All reports under all names of their files, in an order that does not depend on the order of filing. */
    public synchronized List<KeptReport> list() throws CaseProblem {
        List<KeptReport> kept = connections.read(rows -> rows.select(
                        "SELECT r.*, f.file" + " FROM report r JOIN report_file f ON f.report_key = r.report_key")
                .map((row, context) -> new KeptReport(row(row), row.getString("file")))
                .list());
        return kept.stream().sorted(KeptReport.IN_ORDER).toList();
    }

    private static void insert(Handle rows, String key, ReadReport read, String version) {
        String readBy = rows.select("SELECT read_by FROM report WHERE report_key = ?", key)
                .mapTo(String.class)
                .findOne()
                .orElse("");
        if (readBy.isEmpty()) {
            Report report = read.report();
            rows.createUpdate("INSERT INTO report (report_key, report_id, published, as_filed, read_by, reading)"
                            + " VALUES (:key, :id, :published, :filed, :by, :reading)")
                    .bind("key", key)
                    .bind("id", report.id())
                    .bind("published", report.heading().findPublished().map(Object::toString))
                    .bind(
                            "filed",
                            Deflated.of(ReportForm.write(report, Packing.CBOR)).bytes())
                    .bind("by", readBy(version))
                    .bind("reading", reading(read))
                    .execute();
        } else if (!readBy.equals(readBy(version))) {
            update(rows, key, read, version);
        }
    }

    private static int update(Handle rows, String key, ReadReport read, String version) {
        return rows.createUpdate("UPDATE report SET read_by = :by, reading = :reading WHERE report_key = :key")
                .bind("key", key)
                .bind("by", readBy(version))
                .bind("reading", reading(read))
                .execute();
    }

    /** What an earlier version made of the same text under the same name; a report without a name goes with it. */
    private static void forgetOutdated(Handle rows, String key, Report report, String version) {
        List<String> outdated = rows.select(
                        "SELECT f.report_key FROM report_file f JOIN report r ON r.report_key = f.report_key"
                                + " WHERE r.report_id = ? AND f.file = ? AND f.filed_by <> ? AND f.report_key <> ?",
                        report.id(),
                        report.file(),
                        version,
                        key)
                .mapTo(String.class)
                .list();
        for (String old : outdated) {
            rows.execute("DELETE FROM report_file WHERE report_key = ? AND file = ?", old, report.file());
            rows.execute(
                    "DELETE FROM report WHERE report_key = ?"
                            + " AND NOT EXISTS (SELECT 1 FROM report_file f WHERE f.report_key = report.report_key)",
                    old);
        }
    }

    /** Hash of the report as filed, the name of its file aside. */
    private static String key(Report report) {
        return ContentId.ofBytes(ReportForm.write(report, Packing.CBOR));
    }

    static String readBy(String version) {
        return "form " + ReadingForm.VERSION + ", " + version;
    }

    private static byte[] reading(ReadReport read) {
        return Deflated.of(ReadingForm.write(read, Packing.CBOR)).bytes();
    }

    static KeptReport.Row row(ResultSet row) throws SQLException {
        return new KeptReport.Row(
                row.getString("report_key"),
                row.getString("report_id"),
                row.getString("published"),
                Deflated.kept(row.getBytes("as_filed")),
                row.getString("read_by"),
                Deflated.kept(row.getBytes("reading")));
    }

    /** Where its tables are. */
    Connections connections() {
        return connections;
    }

    /** Keeps other processes from filing and entering until the transaction ends. */
    void takeTurn(Handle transaction) {
        database.takeTurn(transaction);
    }

    /** Where the case is. */
    @Override
    public String toString() {
        return database.name();
    }

    @Override
    public synchronized void close() {
        try {
            connections.close();
        } finally {
            lock.ifPresent(CaseLock::close);
        }
    }
}
