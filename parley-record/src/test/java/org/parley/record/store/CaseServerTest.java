package org.parley.record.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a case on a server is named, and who is let in. */
class CaseServerTest {

    private static final Map<String, String> NOBODY = Map.of();

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    void aUrlIsTheNameOfAServerWithOrWithoutJdbc() throws CaseProblem {
        assertThat(CasePlace.of("jdbc:postgresql://db.example:5433/talks?user=mara", NOBODY))
                .hasToString("postgresql://db.example:5433/talks");
        assertThat(CasePlace.of("postgresql://db.example/talks", NOBODY)).hasToString("postgresql://db.example/talks");
        assertThat(CasePlace.of("talks.case", NOBODY)).isInstanceOf(CaseFolder.class);
    }

    @Test
    void aPasswordOnACommandLineIsRefusedAndNotSaidAgain() {
        for (String url :
                new String[] {"jdbc:postgresql://h/talks?password=sesame", "postgresql://mara:sesame@h/talks"}) {
            assertThatThrownBy(() -> CasePlace.of(url, NOBODY))
                    .isInstanceOf(CaseProblem.class)
                    .hasMessage(
                            "A password does not belong on a command line, where others see it; put it into PGPASSWORD or"
                                    + " .pgpass.");
        }
    }

    @Test
    void whatIsNoUrlOfADatabaseIsSaidSo() {
        for (String url :
                new String[] {"jdbc:mysql://h/talks", "postgresql://h", "jdbc:postgresql:///talks", "jdbc:"}) {
            assertThatThrownBy(() -> CasePlace.of(url, NOBODY))
                    .isInstanceOf(CaseProblem.class)
                    .hasMessage("The URL of a case is jdbc:postgresql://host/database; the one given is not.");
        }
    }

    @Test
    void aServerThatIsNotThereIsSaidSo() throws CaseProblem {
        CasePlace place = CasePlace.of("postgresql://localhost:1/talks", NOBODY);
        assertThatThrownBy(place::open)
                .isInstanceOf(CaseProblem.class)
                .hasMessage("The database server of the case postgresql://localhost:1/talks does not answer.");
    }

    @Test
    void thePasswordComesFromTheEnvironment() throws Exception {
        try (EmbeddedPostgres server = start()) {
            String name = "postgresql://localhost:" + server.getPort() + "/talks";
            letClerkInWithPassword(server);
            Map<String, String> clerk = Map.of("PGUSER", "clerk", "PGPASSWORD", "open sesame");
            assertThatThrownBy(CasePlace.of(name, clerk)::openExisting).hasMessage("There is no case in " + name + ".");
            CasePlace.of(name, clerk).open().close();
            CasePlace.of("jdbc:" + name + "?user=clerk", Map.of("PGUSER", "x", "PGPASSWORD", "open sesame"))
                    .openExisting()
                    .close();
            String refused = "The database server of the case " + name
                    + " does not let this user in; name him with ?user=... or PGUSER, his password in PGPASSWORD or .pgpass.";
            assertThatThrownBy(CasePlace.of(name, Map.of("PGUSER", "clerk", "PGPASSWORD", "wrong"))::open)
                    .hasMessage(refused);
            assertThatThrownBy(CasePlace.of(name, Map.of("PGUSER", "clerk"))::open)
                    .hasMessage(refused);
            String other = "postgresql://localhost:" + server.getPort() + "/none";
            assertThatThrownBy(CasePlace.of(other, clerk)::open)
                    .hasMessage("There is no database " + other + "; make one first.");

            Path passwords = Files.writeString(
                    folder.resolve("pgpass"), "*:*:talks:clerk:open sesame\n", StandardCharsets.UTF_8);
            System.setProperty("org.postgresql.pgpassfile", passwords.toString());
            try {
                CasePlace.of(name, Map.of("PGUSER", "clerk")).open().close();
            } finally {
                System.clearProperty("org.postgresql.pgpassfile");
            }
        }
    }

    private EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(folder.resolve("data"))
                    .start();
        } catch (IOException | IllegalStateException e) {
            return abort("PostgreSQL does not start on this machine: " + e.getMessage());
        }
    }

    private void letClerkInWithPassword(EmbeddedPostgres server) throws SQLException, IOException {
        Path rules = folder.resolve("data/pg_hba.conf");
        Files.writeString(rules, "host all clerk all scram-sha-256\n" + Files.readString(rules));
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE clerk LOGIN PASSWORD 'open sesame'");
            statement.execute("CREATE DATABASE talks OWNER clerk");
            statement.execute("SELECT pg_reload_conf()");
        }
    }
}
