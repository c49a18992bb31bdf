package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command takes the URL of a database in place of a folder. */
class ServerCaseTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    void theWholeWayOnAServer() throws Exception {
        Runs runs = new Runs(folder);
        try (EmbeddedPostgres server = start()) {
            String talks = database(server, "talks");
            String key = runs.at("log.key");
            String ferry = Files.writeString(folder.resolve("ferry.txt"), "Mara says: the line stays open\n")
                    .toString();
            runs.run("", "docket", talks);
            assertThat(runs.err())
                    .isEqualTo("parley: There is no case in postgresql://localhost:" + server.getPort() + "/talks.\n");
            runs.run("", "case", "enter", talks, "--by", "mara", "-");
            assertThat(runs.exit()).isEqualTo(Exit.USAGE);
            runs.run("", "case", "begin", talks, "--name", "committee.example/talks");
            assertThat(runs.err())
                    .endsWith("is on a server, where no secret key is kept: say with --key FILE where it is.\n");
            runs.run("", "case", "begin", talks, "--name", "committee.example/talks", "--key", key);
            assertThat(runs.err()).isEmpty();
            runs.run(Runs.SETUP.formatted(false), "case", "enter", talks, "--by", "mara", "-");
            assertThat(runs.run("", "read", "--case", talks, "--by", "mara", ferry))
                    .contains("Mara");
            assertThat(runs.err()).isEmpty();
            assertThat(runs.run("", "docket", talks)).contains("the line stays open", "Border committee: 5 entries.");
            assertThat(runs.run("", "case", "status", talks)).contains("5 entries");
            assertThat(runs.run("", "case", "search", talks, "line")).contains("statement, Mara");
            runs.run("{\"type\":\"statement\",\"id\":\"s1\"}", "case", "propose", talks, "--types", "statement", "-");
            assertThat(runs.run("r no\n", "review", talks, "--by", "mara")).contains("1 decision entered.");
            assertThat(runs.run("", "export", talks, "--for", "chair", "--format", "training"))
                    .contains("rejected");
            runs.run("", "case", "sign", talks, "--key", key);
            assertThat(runs.run("", "verify", talks)).startsWith("The record committee.example/talks is sound.");
            assertThat(runs.run("", "case", "log", talks, "--from", "4")).contains("report-filed");

            // to a folder, and to another database
            String backup = runs.at("backup.zip");
            runs.run("", "case", "backup", talks, "-o", backup, "--with-key", "--key", key);
            runs.run("", "case", "restore", backup, "-o", runs.at("moved.case"));
            assertThat(runs.err()).isEmpty();
            assertThat(runs.run("", "docket", runs.at("moved.case"))).isEqualTo(runs.run("", "docket", talks));
            String other = database(server, "other");
            runs.run("", "case", "restore", backup, "-o", other);
            assertThat(runs.err()).endsWith("has the secret key of the log: say with --key FILE where to keep it.\n");
            runs.run("", "case", "restore", backup, "-o", other, "--key", runs.at("other.key"));
            assertThat(runs.run("", "case", "log", other)).isEqualTo(runs.run("", "case", "log", talks));
            runs.run("", "case", "restore", backup, "-o", other, "--key", runs.at("third.key"));
            assertThat(runs.err())
                    .isEqualTo("parley: There is a case in postgresql://localhost:" + server.getPort()
                            + "/other already; nothing is written over it.\n");
        }
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IOException | IllegalStateException e) {
            return abort("PostgreSQL does not start on this machine: " + e.getMessage());
        }
    }

    private static String database(EmbeddedPostgres server, String name) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + name + "?user=postgres";
    }
}
