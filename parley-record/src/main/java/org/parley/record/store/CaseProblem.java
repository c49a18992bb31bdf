package org.parley.record.store;

import java.sql.SQLException;
import java.util.Optional;
import org.sqlite.SQLiteErrorCode;

/** Why a case cannot be opened or kept, in one sentence that a person can act on. */
public final class CaseProblem extends Exception {

    private static final long serialVersionUID = 1;

    /** What kind of thing is wrong. */
    public enum Kind {
        /** the folder is not one for this case: another was meant */
        FOLDER,
        /** the case can be read but not written now: another process writes it, or nobody may */
        UNWRITABLE,
        /** what is kept is damaged, or of a newer Parley */
        UNREADABLE
    }

    private final Kind kind;

    CaseProblem(Kind kind, String sentence) {
        super(sentence);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /**
     * What an error of the database says to a person.
     *
     * @throws RuntimeException the error itself when it is none of the known ones: a bug of ours
     */
    static CaseProblem of(Database database, RuntimeException error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof DamagedRow damaged) {
                return damaged(database.name(), damaged.sentence());
            }
            if (cause instanceof SQLException sql) {
                Optional<CaseProblem> known =
                        switch (database.kind()) {
                            case SQLITE -> ofSqlite(database.name(), sql);
                            case POSTGRESQL -> ofPostgresql(database.name(), sql);
                        };
                return known.orElseThrow(() -> error);
            }
        }
        throw error;
    }

    private static Optional<CaseProblem> ofSqlite(String name, SQLException sql) {
        // extended result codes carry the plain one in their lowest byte
        return switch (SQLiteErrorCode.getErrorCode(sql.getErrorCode() & 0xFF)) {
            case SQLITE_BUSY, SQLITE_LOCKED -> Optional.of(locked(name, ""));
            case SQLITE_FULL ->
                Optional.of(new CaseProblem(
                        Kind.UNWRITABLE, "The disk of the case " + name + " is full; what was filed is kept."));
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN -> Optional.of(unwritable(name));
            case SQLITE_IOERR ->
                Optional.of(new CaseProblem(
                        Kind.UNWRITABLE, "The system reports an input or output error on the case " + name + "."));
            case SQLITE_NOTADB, SQLITE_CORRUPT ->
                Optional.of(new CaseProblem(
                        Kind.UNREADABLE,
                        CaseFolder.DATABASE + " in " + name + " is damaged or not of Parley; nothing was changed."));
            default -> Optional.empty();
        };
    }

    /** By the class of its SQLSTATE, see appendix A of PostgreSQL's manual. */
    private static Optional<CaseProblem> ofPostgresql(String name, SQLException sql) {
        String state = sql.getSQLState() == null ? "" : sql.getSQLState();
        if (state.equals("08004") || state.startsWith("28")) {
            return Optional.of(
                    new CaseProblem(
                            Kind.UNWRITABLE,
                            "The database server of the case " + name
                                    + " does not let this user in; name him with ?user=... or PGUSER, his password in PGPASSWORD or .pgpass."));
        }
        if (state.startsWith("3D")) {
            return Optional.of(new CaseProblem(Kind.FOLDER, "There is no database " + name + "; make one first."));
        }
        if (state.startsWith("08") || state.startsWith("57P")) {
            return Optional.of(
                    new CaseProblem(Kind.UNWRITABLE, "The database server of the case " + name + " does not answer."));
        }
        if (state.startsWith("53")) {
            return Optional.of(new CaseProblem(
                    Kind.UNWRITABLE,
                    "The database server of the case " + name
                            + " has no room or no free connection; what was filed is kept."));
        }
        if (state.equals("42501") || state.startsWith("25")) {
            return Optional.of(unwritable(name));
        }
        return state.startsWith("XX")
                ? Optional.of(new CaseProblem(
                        Kind.UNREADABLE, "The database of the case " + name + " is damaged; ask who keeps its server."))
                : Optional.empty();
    }

    static CaseProblem damaged(String name, String what) {
        return new CaseProblem(Kind.UNREADABLE, "The case " + name + " is damaged. " + what);
    }

    static CaseProblem locked(String name, String owner) {
        return new CaseProblem(
                Kind.UNWRITABLE,
                "Another Parley" + owner + " is writing the case " + name + "; try again when it has finished.");
    }

    static CaseProblem unwritable(String name) {
        return new CaseProblem(Kind.UNWRITABLE, "The case " + name + " may not be written by this user.");
    }
}
