package org.parley.record.store;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** Which version the tables of a case have, and that it is the one that this program knows. */
final class Schema {

    /** Number of the last migration. */
    static final int VERSION = 6;

    private Schema() {}

    /**
     * Makes or brings up the tables where they are not of this version. Flyway is asked only then: it takes longer than all
     * else that opening does.
     *
     * @throws CaseProblem when they are of a later version, or of an earlier one and may not be changed
     */
    static void settle(Database database, Handle handle) throws CaseProblem {
        int found = version(handle);
        if (found > VERSION) {
            throw new CaseProblem(
                    CaseProblem.Kind.UNREADABLE,
                    "The case " + database.name() + " was written by a newer Parley; use that one.");
        }
        if (found < VERSION) {
            if (!database.writable()) {
                if (found == 0 && database.kind() == Database.Kind.POSTGRESQL) {
                    throw new CaseProblem(CaseProblem.Kind.FOLDER, "There is no case in " + database.name() + ".");
                }
                throw CaseProblem.unwritable(database.name());
            }
            database.migrate();
            database.tidy(handle);
        }
    }

    /** 0 when there are no tables yet. */
    private static int version(Handle handle) {
        boolean none = handle.inTransaction(rows -> tables(rows).isEmpty());
        return none
                ? 0
                : handle
                        .select("SELECT version FROM flyway_schema_history WHERE success AND version IS NOT NULL")
                        .mapTo(String.class)
                        .stream()
                        .mapToInt(Integer::parseInt)
                        .max()
                        .orElse(0);
    }

    private static List<String> tables(Handle rows) {
        return rows.queryMetadata(metadata -> metadata.getTables(null, null, "flyway_schema_history", null))
                .map((row, context) -> row.getString("TABLE_NAME"))
                .list();
    }
}
