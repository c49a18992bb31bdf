package org.parley.record.store;

import java.nio.file.Path;
import java.util.Map;
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
 * @param source gives connections
 * @param writable whether tables may be made and changed
 */
record Database(String name, Kind kind, DataSource source, boolean writable) {

    private static final int PATIENCE_MILLISECONDS = 10_000;
    private static final String MIGRATIONS = "classpath:org/parley/record/store/migrations";

    /** Any number that other programs on the server do not use as well. */
    private static final long TURN = 0x5041524C4559L;

    /** The databases that can keep a case. */
    enum Kind {
        SQLITE("BLOB"),
        POSTGRESQL("BYTEA");

        private final String bytesType;

        Kind(String bytesType) {
            this.bytesType = bytesType;
        }
    }

    /** A file in the folder, made when it is missing. */
    static Database sqlite(Path folder) {
        SQLiteConfig config = new SQLiteConfig();
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        // a commit is on the disk before it is acknowledged
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        return sqlite(folder, config, true);
    }

    /** A file in the folder, which is not changed. */
    static Database sqliteToRead(Path folder) {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        return sqlite(folder, config, false);
    }

    private static Database sqlite(Path folder, SQLiteConfig config, boolean writable) {
        config.enforceForeignKeys(true);
        config.setBusyTimeout(PATIENCE_MILLISECONDS);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + folder.resolve(CaseFolder.DATABASE).toAbsolutePath());
        return new Database(folder.toString(), Kind.SQLITE, source, writable);
    }

    /**
     * A database on a server.
     *
     * @param source knows user and password when the server wants them
     * @param name without the password
     */
    static Database postgresql(PGSimpleDataSource source, String name, boolean writable) {
        return new Database(name, Kind.POSTGRESQL, source, writable);
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
                .placeholders(Map.of("bytes", kind.bytesType))
                .load()
                .migrate();
    }
}
