package org.parley.record.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** A case in a PostgreSQL database: for a team, where many processes read and write it. */
public final class CaseServer {

    /** How the URL of such a case begins. */
    public static final String SCHEME = "postgresql://";

    private final Database database;

    private CaseServer(Database database) {
        this.database = database;
    }

    /**
     * The case at a URL.
     *
     * @param url {@code postgresql://host/database}, with {@code ?user=...&password=...} when the server wants them; all that the
     *     JDBC driver knows may follow
     * @throws CaseProblem when it is no such URL
     */
    public static CaseServer of(String url) throws CaseProblem {
        try {
            URI uri = new URI(url);
            if (url.startsWith(SCHEME) && uri.getHost() != null && uri.getPath().length() > 1) {
                // never with the password that may follow
                String name = SCHEME + uri.getHost() + uri.getPath();
                return new CaseServer(Database.postgresql("jdbc:" + url, name));
            }
        } catch (URISyntaxException e) {
            // told below
        }
        throw new CaseProblem(
                CaseProblem.Kind.FOLDER, "The URL of a case is " + SCHEME + "host/database; the one given is not.");
    }

    /**
     * Opens the case; an empty database becomes a case without reports.
     *
     * @throws CaseProblem when the server does not answer or let this user in, or a newer Parley wrote the case
     */
    public CaseStore open() throws CaseProblem {
        return CaseStore.open(database, Optional.empty());
    }

    /** Where it is, without user and password. */
    @Override
    public String toString() {
        return database.name();
    }
}
