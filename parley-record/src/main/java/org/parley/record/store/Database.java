package org.parley.record.store;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * Where the tables of a case are. The SQL of this package is plain enough for SQLite and PostgreSQL; what differs between
 * them stands here.
 *
 * @param name of the case, as messages have it: its folder, or where its server is
 * @param kind of the database
 * @param source gives connections whose transactions write
 * @param readSource gives connections whose transactions only read, so that they do not wait for one that writes
 * @param writable whether tables may be made and changed
 */
record Database(String name, Kind kind, DataSource source, DataSource readSource, boolean writable) {

    private static final int PATIENCE_MILLISECONDS = 10_000;

    /** Larger journals of large transactions are cut to this. */
    private static final int JOURNAL_BYTES = 1 << 20;

    /** Outside the heap of Java. */
    private static final int CACHE_KILOBYTES = 32 << 10;

    private static final String MIGRATIONS = "classpath:org/parley/record/store/migrations";

    /** Any number that other programs on the server do not use as well. */
    private static final long TURN = 0x5041524C4559L;

    /** The databases that can keep a case. */
    enum Kind {
        /** a key of the type INTEGER, and of no other, is the place of its row in the file */
        SQLITE("BLOB", "INTEGER", "TEXT"),
        /** text is in the order of its letters' numbers, not of a language */
        POSTGRESQL("BYTEA", "BIGINT", "TEXT COLLATE \"C\"");

        private final String bytesType;
        private final String numberType;
        private final String textType;

        Kind(String bytesType, String numberType, String textType) {
            this.bytesType = bytesType;
            this.numberType = numberType;
            this.textType = textType;
        }
    }

    /**
     * A file in the folder, made when it is missing. What is committed is on the disk: the journal that could undo it is made
     * invalid and written out before the commit returns. Deleting the journal instead, as SQLite does when it is not told
     * otherwise, is not written out, so that a power cut shortly after could undo the commit.
     */
    static Database sqlite(Path folder) {
        SQLiteConfig writing = config();
        writing.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        writing.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        writing.setJournalMode(SQLiteConfig.JournalMode.PERSIST);
        writing.setJournalSizeLimit(JOURNAL_BYTES);
        return new Database(folder.toString(), Kind.SQLITE, sqlite(folder, writing), sqlite(folder, config()), true);
    }

    /** A file in the folder, which is not changed. */
    static Database sqliteToRead(Path folder) {
        SQLiteConfig config = config();
        config.setReadOnly(true);
        DataSource source = sqlite(folder, config);
        return new Database(folder.toString(), Kind.SQLITE, source, source, false);
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        config.setBusyTimeout(PATIENCE_MILLISECONDS);
        return config;
    }

    private static DataSource sqlite(Path folder, SQLiteConfig config) {
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + folder.resolve(CaseFolder.DATABASE).toAbsolutePath());
        return source;
    }

    /**
     * A database on a server.
     *
     * @param source knows user and password when the server wants them
     * @param name without the password
     */
    static Database postgresql(PGSimpleDataSource source, String name, boolean writable) {
        return new Database(name, Kind.POSTGRESQL, source, source, writable);
    }

    /** What is to be done with a new connection before it writes: a server may acknowledge commits that are not on its disk. */
    void prepare(Handle writer) {
        if (kind == Kind.POSTGRESQL) {
            writer.select("SELECT set_config('synchronous_commit', 'on', false)"
                            + " WHERE current_setting('synchronous_commit') = 'off'")
                    .mapTo(String.class)
                    .findOne();
        }
    }

    /** What the database itself finds to be wrong with its pages; a server looks when it reads them. */
    Optional<String> findDamage(Handle reader) {
        return kind == Kind.POSTGRESQL
                ? Optional.empty()
                : reader.select("PRAGMA integrity_check(1)")
                        .mapTo(String.class)
                        .findFirst()
                        .filter(said -> !said.equals("ok"))
                        .map(said -> said.replace('\n', ' '));
    }

    /** What is left to do before the connection that wrote is closed: a case at rest is one file, without a journal. */
    void tidy(Handle writer) {
        if (kind == Kind.SQLITE) {
            writer.execute("PRAGMA journal_mode = DELETE");
        }
    }

    /** Before many rows are written: room for the pages that they change, so that these are not written more than once. */
    void expectManyRows(Handle transaction) {
        if (kind == Kind.SQLITE) {
            transaction.execute("PRAGMA cache_size = -" + CACHE_KILOBYTES);
        }
    }

    /** Waits until no other process adds to the log, and keeps others from it until the transaction ends. */
    void takeTurn(Handle transaction) {
        if (kind == Kind.POSTGRESQL) {
            transaction.execute("SELECT pg_advisory_xact_lock(?)", TURN);
        }
        // a transaction of SQLite that may write is the only one from its beginning
    }

    /** Brings the tables to the newest version; changes nothing when they are. */
    void migrate() {
        Flyway.configure()
                .dataSource(source)
                .locations(MIGRATIONS)
                .placeholders(Map.of("bytes", kind.bytesType, "number", kind.numberType, "text", kind.textType))
                .load()
                .migrate();
    }
}
