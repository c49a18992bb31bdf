package org.parley.record.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** The databases on which every test of the store runs: a file, and a real server that is started once. */
public enum Stores {
    SQLITE {
        @Override
        public CasePlace place(Path folder) {
            return CaseFolder.of(folder);
        }

        @Override
        CaseStore openBeside(Path folder) throws CaseProblem {
            return CaseFolder.of(folder).view();
        }
    },
    POSTGRESQL {
        @Override
        public CasePlace place(Path folder) throws CaseProblem {
            return CaseServer.of(Server.url(folder));
        }

        @Override
        CaseStore openBeside(Path folder) throws CaseProblem {
            return open(folder);
        }
    };

    /**
     * Opens the case that belongs to a folder; the same one each time.
     *
     * @param folder exists and is empty at first
     */
    CaseStore open(Path folder) throws CaseProblem {
        return place(folder).open();
    }

    /** The place that belongs to a folder; a database is made when it is asked for first. */
    public abstract CasePlace place(Path folder) throws CaseProblem;

    /** Opens a case that is open already, as another process could: a file only to be read. */
    abstract CaseStore openBeside(Path folder) throws CaseProblem;

    /** PostgreSQL, ended with the tests. */
    private static final class Server {

        private static @Nullable EmbeddedPostgres running;
        private static final AtomicInteger NEXT = new AtomicInteger();
        private static final java.util.Map<Path, String> DATABASES = new java.util.concurrent.ConcurrentHashMap<>();

        static synchronized String url(Path folder) {
            EmbeddedPostgres server = running;
            if (server == null) {
                server = start();
                running = server;
            }
            EmbeddedPostgres started = server;
            String name = DATABASES.computeIfAbsent(folder, key -> create(started));
            return "postgresql://localhost:" + server.getPort() + "/" + name + "?user=postgres";
        }

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException | IllegalStateException e) {
                Assumptions.abort("PostgreSQL does not start on this machine: " + e.getMessage());
                throw new IllegalStateException("Aborting throws.", e);
            }
        }

        private static String create(EmbeddedPostgres server) {
            String name = "case" + NEXT.incrementAndGet();
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
                return name;
            } catch (SQLException e) {
                throw new UncheckedIOException(new IOException(e));
            }
        }
    }
}
