package org.parley.evaluation.trial;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.parley.record.log.Checkpoint;
import org.parley.record.log.Frontier;
import org.parley.record.log.Leaf;
import org.parley.record.log.MerkleTree;
import org.parley.record.log.Signer;
import org.parley.record.log.TreeHead;
import org.parley.record.store.Draft;

/** Makes a case with the tables of version 2, as the first Parley with a record would have left it. */
final class OldCase {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private OldCase() {}

    /**
     * Fills a new database.
     *
     * @param url of JDBC
     * @param bytes type of columns that hold bytes
     * @param acts of run 0 that are entered
     */
    static Acknowledged make(String url, String bytes, int acts, Signer signer) throws SQLException {
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("classpath:org/parley/record/store/migrations")
                .placeholders(Map.of("bytes", bytes, "number", "BIGINT", "text", "TEXT"))
                .target("2")
                .load()
                .migrate();
        Acknowledged acknowledged = new Acknowledged();
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.setAutoCommit(false);
            Frontier frontier = new Frontier();
            for (int number = 0; number < acts; number++) {
                long position = frontier.size();
                int count = 0;
                for (Draft draft : Made.drafts(0, number)) {
                    add(connection, frontier, draft);
                    count++;
                }
                acknowledged.take(0, List.of("entries " + number + " " + position + " " + count));
            }
            insert(
                    connection,
                    "INSERT INTO log_origin (one, origin, verifier_key) VALUES (1, ?, ?)",
                    Made.ORIGIN,
                    signer.key().toString());
            Checkpoint checkpoint = Checkpoint.of(new TreeHead(Made.ORIGIN, frontier.size(), frontier.root()), signer);
            insert(
                    connection,
                    "INSERT INTO log_checkpoint (size, note) VALUES (?, ?)",
                    frontier.size(),
                    checkpoint.toString());
            connection.commit();
            acknowledged.take(0, List.of("checkpoint " + frontier.size() + " 1"));
        }
        return acknowledged;
    }

    private static void add(Connection connection, Frontier frontier, Draft draft) throws SQLException {
        Leaf leaf = new Leaf(frontier.size(), NOON, draft.audience(), draft.commitment());
        insert(connection, "INSERT INTO log_entry (position, leaf) VALUES (?, ?)", leaf.position(), leaf.bytes());
        if (draft.payload().isPresent()) {
            insert(
                    connection,
                    "INSERT INTO log_payload (position, salt, payload) VALUES (?, ?, ?)",
                    leaf.position(),
                    draft.payload().get().salt(),
                    draft.payload().get().payload());
        }
        List<Object[]> nodes = new ArrayList<>();
        frontier.append(
                MerkleTree.leafHash(leaf.bytes()),
                (level, position, hash) -> nodes.add(new Object[] {level, position, hash.bytes()}));
        for (Object[] node : nodes) {
            insert(connection, "INSERT INTO log_node (level, position, hash) VALUES (?, ?, ?)", node);
        }
    }

    private static void insert(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
