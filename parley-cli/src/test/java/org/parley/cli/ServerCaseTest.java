package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.record.store.CasePlace;
import org.parley.web.Server;
import org.parley.web.settings.Settings;

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

    @Test
    void pagesShowACaseOnAServer() throws Exception {
        Runs runs = new Runs(folder);
        try (EmbeddedPostgres server = start()) {
            String talks = database(server, "talks");
            String key = runs.at("log.key");
            String ferry = Files.writeString(folder.resolve("ferry.txt"), "Mara says: the line stays open\n")
                    .toString();
            runs.run("", "case", "begin", talks, "--name", "committee.example/talks", "--key", key);
            runs.run(Runs.SETUP.formatted(false), "case", "enter", talks, "--by", "mara", "-");
            runs.run("", "read", "--case", talks, "--by", "mara", ferry);
            PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
            Surroundings around = new Surroundings(
                    InputStream.nullInputStream(),
                    nowhere,
                    nowhere,
                    Terminal.NONE,
                    false,
                    (input, limits, roster) -> new PlainDesk(input));
            try (Server web = Server.start(
                    Settings.local(CasePlace.of(talks, Map.of()), 0, Optional.of(Path.of(key))),
                    ServerWiring.of(around, new LimitOptions(), null, new AcledOption()),
                    Clock.systemUTC())) {
                HttpClient client = HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build();
                assertThat(get(client, web.startUrl())).contains("data-csrf=");
                for (String path : List.of(
                        "/docket",
                        "/sessions",
                        "/undertakings",
                        "/positions",
                        "/discrepancies",
                        "/ground",
                        "/actors")) {
                    assertThat(get(client, web.url() + path)).as(path).contains("data-csrf=");
                }
                assertThat(get(client, web.url() + "/reports")).contains("ferry.txt");
                assertThat(get(client, web.url() + "/record")).contains("5 entries.");
                assertThat(get(client, web.url() + "/search?q=line")).contains("stays open");
                assertThat(get(client, web.url() + "/administration")).contains("data-csrf=");
            }
        }
    }

    private static String get(HttpClient client, String url) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                client.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(url).isEqualTo(200);
        return answer.body();
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
