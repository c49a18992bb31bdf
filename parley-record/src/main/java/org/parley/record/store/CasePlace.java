package org.parley.record.store;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where a case is kept: a folder, or a database on a server. */
public sealed interface CasePlace permits CaseFolder, CaseServer {

    /**
     * The place that a person named.
     *
     * @param name path of a folder, or {@code jdbc:postgresql://host/database}, also without {@code jdbc:}
     * @param environment as PostgreSQL's own programs read it: {@code PGUSER} and {@code PGPASSWORD}, where the URL names no user; a
     *     password that is in neither is looked for in {@code .pgpass}
     * @throws CaseProblem when it can be neither, or has a password in it, which others on the machine would see
     */
    static CasePlace of(String name, Map<String, String> environment) throws CaseProblem {
        if (CaseServer.isUrl(name)) {
            return CaseServer.named(name, environment);
        }
        try {
            return CaseFolder.of(Path.of(name));
        } catch (InvalidPathException e) {
            throw new CaseProblem(
                    CaseProblem.Kind.FOLDER, "'" + name + "' cannot be the name of a folder: " + e.getReason() + ".");
        }
    }

    /**
     * Makes the folder where there is none; makes nothing on a server.
     *
     * @return whether a folder was made
     * @throws CaseProblem when it is no folder, holds other things, or cannot be made
     */
    boolean make() throws CaseProblem;

    /**
     * Opens the case to write it; an empty place becomes a case without reports.
     *
     * @throws CaseProblem when it is no place for a case, or may not be written now
     */
    CaseStore open() throws CaseProblem;

    /**
     * Opens the case to read it, and changes nothing.
     *
     * @throws CaseProblem when there is none
     */
    CaseStore view() throws CaseProblem;

    /**
     * Opens a case that is there already to write it.
     *
     * @throws CaseProblem when there is none, or it may not be written now
     */
    CaseStore openExisting() throws CaseProblem;

    /** The folder, absent on a server. */
    Optional<Path> findFolder();
}
