package org.parley.record.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A case in a PostgreSQL database: for a team, where many processes read and write it. There is no lock on the whole: whoever files a
 * report or adds entries takes turns with the others, for as long as that takes.
 */
public final class CaseServer implements CasePlace {

    /** How the URL of such a case begins. */
    public static final String SCHEME = "postgresql://";

    private static final String JDBC = "jdbc:";

    private final String url;
    private final String name;
    private final @Nullable String user;
    private final @Nullable String password;

    private CaseServer(String url, String name, @Nullable String user, @Nullable String password) {
        this.url = url;
        this.name = name;
        this.user = user;
        this.password = password;
    }

    /** Whether this is the URL of a database, and no folder. */
    public static boolean isUrl(String name) {
        return name.startsWith(JDBC) || name.startsWith(SCHEME);
    }

    /**
     * The case at a URL.
     *
     * @param url {@code postgresql://host/database}, also with {@code jdbc:} ahead, with {@code ?user=...&password=...} when the server
     *     wants them; all that the JDBC driver knows may follow
     * @throws CaseProblem when it is no such URL
     */
    public static CaseServer of(String url) throws CaseProblem {
        URI uri = parse(url);
        return new CaseServer(JDBC + bare(url), place(uri), null, null);
    }

    /** As a person names it, who must not write his password where others see it. */
    static CaseServer named(String url, Map<String, String> environment) throws CaseProblem {
        URI uri = parse(url);
        if (has(uri, "password")
                || (uri.getUserInfo() != null && uri.getUserInfo().contains(":"))) {
            throw new CaseProblem(
                    CaseProblem.Kind.FOLDER,
                    "A password does not belong on a command line, where others see it; put it into PGPASSWORD or .pgpass.");
        }
        return new CaseServer(
                JDBC + bare(url),
                place(uri),
                has(uri, "user") ? null : environment.get("PGUSER"),
                environment.get("PGPASSWORD"));
    }

    private static boolean has(URI uri, String setting) {
        String query = uri.getQuery() == null ? "" : uri.getQuery();
        return Arrays.stream(query.split("&", -1)).anyMatch(part -> part.startsWith(setting + "="));
    }

    private static URI parse(String url) throws CaseProblem {
        try {
            URI uri = new URI(bare(url));
            if (bare(url).startsWith(SCHEME)
                    && uri.getHost() != null
                    && uri.getPath().length() > 1) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // told below
        }
        throw new CaseProblem(
                CaseProblem.Kind.FOLDER,
                "The URL of a case is " + JDBC + SCHEME + "host/database; the one given is not.");
    }

    private static String bare(String url) {
        return url.startsWith(JDBC) ? url.substring(JDBC.length()) : url;
    }

    /** Never with the password that may follow. */
    private static String place(URI uri) {
        return SCHEME + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort()) + uri.getPath();
    }

    @Override
    public boolean make() {
        return false;
    }

    /**
     * Opens the case; an empty database becomes a case without reports.
     *
     * @throws CaseProblem when the server does not answer or let this user in, or a newer Parley wrote the case
     */
    @Override
    public CaseStore open() throws CaseProblem {
        return CaseStore.open(database(true), Optional.empty());
    }

    @Override
    public CaseStore view() throws CaseProblem {
        return CaseStore.open(database(false), Optional.empty());
    }

    @Override
    public CaseStore openExisting() throws CaseProblem {
        try {
            view().close();
        } catch (CaseProblem e) {
            if (e.kind() != CaseProblem.Kind.UNWRITABLE) {
                throw e;
            }
            // it may be of an earlier Parley, and is brought up now
        }
        return open();
    }

    private Database database(boolean writable) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setApplicationName("parley");
        source.setReadOnly(!writable);
        if (user != null) {
            source.setUser(user);
        }
        if (password != null) {
            source.setPassword(password);
        }
        return Database.postgresql(source, name, writable);
    }

    @Override
    public Optional<Path> findFolder() {
        return Optional.empty();
    }

    /** Where it is, without user and password. */
    @Override
    public String toString() {
        return name;
    }
}
