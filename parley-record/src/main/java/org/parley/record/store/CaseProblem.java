package org.parley.record.store;

import java.nio.file.Path;
import java.sql.SQLException;
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
    static CaseProblem of(Path folder, RuntimeException error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return of(folder, sql, error);
            }
        }
        throw error;
    }

    private static CaseProblem of(Path folder, SQLException sql, RuntimeException error) {
        // extended result codes carry the plain one in their lowest byte
        return switch (SQLiteErrorCode.getErrorCode(sql.getErrorCode() & 0xFF)) {
            case SQLITE_BUSY, SQLITE_LOCKED -> locked(folder, "");
            case SQLITE_FULL ->
                new CaseProblem(
                        Kind.UNWRITABLE, "The disk of the case " + folder + " is full; what was filed is kept.");
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN -> unwritable(folder);
            case SQLITE_IOERR ->
                new CaseProblem(
                        Kind.UNWRITABLE, "The system reports an input or output error on the case " + folder + ".");
            case SQLITE_NOTADB, SQLITE_CORRUPT ->
                new CaseProblem(
                        Kind.UNREADABLE,
                        CaseFolder.DATABASE + " in " + folder + " is damaged or not of Parley; nothing was changed.");
            default -> throw error;
        };
    }

    static CaseProblem locked(Path folder, String owner) {
        return new CaseProblem(
                Kind.UNWRITABLE,
                "Another Parley" + owner + " is writing the case " + folder + "; try again when it has finished.");
    }

    static CaseProblem unwritable(Path folder) {
        return new CaseProblem(Kind.UNWRITABLE, "The case " + folder + " may not be written by this user.");
    }
}
