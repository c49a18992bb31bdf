package org.parley.record.store;

import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * Where the tables of a case are. The SQL of this package is plain enough for SQLite and PostgreSQL; what differs between
 * them stands here.
 *
 * @param folder of the case, as messages name it
 * @param source gives connections
 * @param bytesType its word for a column of bytes
 * @param writable whether tables may be made and changed
 */
record Database(Path folder, DataSource source, String bytesType, boolean writable) {

    private static final int PATIENCE_MILLISECONDS = 10_000;
    private static final String MIGRATIONS = "classpath:org/parley/record/store/migrations";

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
        return new Database(folder, source, "BLOB", writable);
    }

    /** Brings the tables to the newest version; changes nothing when they are. */
    void migrate() {
        Flyway.configure()
                .dataSource(source)
                .locations(MIGRATIONS)
                .placeholders(Map.of("bytes", bytesType))
                .load()
                .migrate();
    }
}
