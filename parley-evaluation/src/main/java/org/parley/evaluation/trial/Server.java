package org.parley.evaluation.trial;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A PostgreSQL server that can be killed with all its processes and started again. It writes through to the disk, but acknowledges
 * commits that it has not yet written unless a client asks for better: Parley must ask.
 */
final class Server implements AutoCloseable {

    private final Path data;
    private EmbeddedPostgres running;

    private Server(Path data, EmbeddedPostgres running) {
        this.data = data;
        this.running = running;
    }

    /**
     * Starts a server.
     *
     * @param data folder that it makes
     */
    static Server start(Path data) throws IOException {
        return new Server(data, run(data));
    }

    private static EmbeddedPostgres run(Path data) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "off")
                .setPGStartupWait(Duration.ofMinutes(1))
                .start();
    }

    /** The database of this name. */
    Place place(String database) {
        return new Place("postgresql://localhost:" + running.getPort() + "/" + database + "?user=postgres");
    }

    /**
     * Makes a database.
     *
     * @param of the name of one that it is a copy of
     */
    Place create(String database, String of) throws SQLException {
        execute("CREATE DATABASE " + database + " TEMPLATE " + of);
        return place(database);
    }

    void drop(String database) throws SQLException {
        execute("DROP DATABASE " + database + " WITH (FORCE)");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = running.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** SIGKILL to all its processes, then waits until they are gone, and starts it again, on another port. */
    void killAndRestart() throws IOException {
        List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
        ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .orElseThrow(() -> new IOException("The server is gone already."));
        List<ProcessHandle> all = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        CompletableFuture.allOf(all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                .join();
        postmaster.onExit().join();
        running.close();
        Files.deleteIfExists(data.resolve("postmaster.pid"));
        running = run(data);
    }

    @Override
    public void close() throws IOException {
        running.close();
    }
}
