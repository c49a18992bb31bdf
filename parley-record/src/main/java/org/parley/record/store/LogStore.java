package org.parley.record.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.parley.record.log.Checkpoint;
import org.parley.record.log.Frontier;
import org.parley.record.log.Hash;
import org.parley.record.log.Key;
import org.parley.record.log.Leaf;
import org.parley.record.log.MerkleTree;
import org.parley.record.log.NoteSignature;
import org.parley.record.log.Sealed;
import org.parley.record.log.TreeHead;

/**
 * The log of a record in its tables. What a method has added is on the disk when it returns, as a whole or not at all; nothing
 * is ever changed or taken away. Safe for many threads: writers take turns, readers do not wait for them.
 */
public final class LogStore implements AutoCloseable {

    private static final int ROWS_AT_A_TIME = 1_000;

    private final Database database;
    private final Jdbi jdbi;
    private final Handle writer;
    private final Clock clock;
    private Frontier frontier;
    private Instant last = Instant.EPOCH;

    private LogStore(Database database, Jdbi jdbi, Handle writer, Clock clock) {
        this.database = database;
        this.jdbi = jdbi;
        this.writer = writer;
        this.clock = clock;
        this.frontier = new Frontier();
    }

    /** Opens the log of a case whose tables are in order. */
    static LogStore open(Database database, Clock clock) throws CaseProblem {
        Jdbi jdbi = Jdbi.create(database.source());
        try {
            return new LogStore(database, jdbi, jdbi.open(), clock);
        } catch (RuntimeException e) {
            throw CaseProblem.of(database, e);
        }
    }

    /**
     * Names the log and the key with which it signs, once.
     *
     * @throws IllegalStateException when it has another name or key already
     */
    public synchronized void settle(String origin, Key key) throws CaseProblem {
        LogName named = new LogName(origin, key);
        LogName settled = writing(rows -> {
            rows.createUpdate("INSERT INTO log_origin (one, origin, verifier_key) VALUES (1, :origin, :key)"
                            + " ON CONFLICT (one) DO NOTHING")
                    .bind("origin", origin)
                    .bind("key", key.toString())
                    .execute();
            return named(rows).orElseThrow();
        });
        if (!settled.equals(named)) {
            throw new IllegalStateException("The log is " + settled.origin() + " with the key " + settled.key() + ".");
        }
    }

    /** Absent until it is settled. */
    public Optional<LogName> findNamed() throws CaseProblem {
        return reading(LogStore::named);
    }

    private static Optional<LogName> named(Handle rows) {
        return rows.select("SELECT origin, verifier_key FROM log_origin")
                .map((row, context) -> new LogName(row.getString("origin"), Key.parse(row.getString("verifier_key"))))
                .findOne();
    }

    /** Adds one entry. */
    public Leaf append(Draft draft) throws CaseProblem {
        return append(List.of(draft)).get(0);
    }

    /**
     * Adds entries one after the other, all or none.
     *
     * @return their leaves; the time of each is that of the clock, or that of the entry ahead when the clock went back
     */
    public List<Leaf> append(List<Draft> drafts) throws CaseProblem {
        return append(drafts, size -> true, Alongside.NOTHING).orElseThrow();
    }

    /**
     * Adds entries when the log has not grown since somebody looked.
     *
     * @param size that it must have
     * @return absent when it has another, and nothing was added
     */
    public Optional<List<Leaf>> appendAt(long size, List<Draft> drafts) throws CaseProblem {
        return appendAt(size, drafts, Alongside.NOTHING);
    }

    /**
     * Adds entries when the log has not grown since somebody looked, and changes something else of the case with them.
     *
     * @param size that it must have
     * @param alongside is done in the same transaction: both or neither
     * @return absent when it has another, and nothing was done
     */
    public Optional<List<Leaf>> appendAt(long size, List<Draft> drafts, Alongside alongside) throws CaseProblem {
        return append(drafts, found -> found == size, alongside);
    }

    private synchronized Optional<List<Leaf>> append(List<Draft> drafts, LongPredicate atSize, Alongside alongside)
            throws CaseProblem {
        Optional<Appended> made = writing(rows -> {
            database.takeTurn(rows);
            Frontier now = current(rows);
            if (!atSize.test(now.size())) {
                return Optional.empty();
            }
            Instant time = time(rows, now);
            List<Leaf> leaves = new ArrayList<>();
            PreparedBatch entries = rows.prepareBatch("INSERT INTO log_entry (position, leaf) VALUES (?, ?)");
            PreparedBatch payloads =
                    rows.prepareBatch("INSERT INTO log_payload (position, salt, payload) VALUES (?, ?, ?)");
            PreparedBatch nodes = rows.prepareBatch("INSERT INTO log_node (level, position, hash) VALUES (?, ?, ?)");
            for (Draft draft : drafts) {
                Leaf leaf = new Leaf(now.size(), time, draft.audience(), draft.commitment());
                leaves.add(leaf);
                byte[] bytes = leaf.bytes();
                entries.add(leaf.position(), bytes);
                draft.payload().ifPresent(kept -> payloads.add(leaf.position(), kept.salt(), kept.payload()));
                now.append(MerkleTree.leafHash(bytes), (level, at, hash) -> nodes.add(level, at, hash.bytes()));
            }
            for (PreparedBatch batch : List.of(entries, payloads, nodes)) {
                if (batch.size() > 0) {
                    batch.execute();
                }
            }
            alongside.write(rows);
            return Optional.of(new Appended(leaves, now));
        });
        made.ifPresent(appended -> {
            frontier = appended.frontier();
            if (!appended.leaves().isEmpty()) {
                last = appended.leaves().get(0).time();
            }
        });
        return made.map(Appended::leaves);
    }

    private record Appended(List<Leaf> leaves, Frontier frontier) {}

    /** That of the last transaction, or read again when another process has added entries since. */
    private Frontier current(Handle rows) {
        long size = size(rows);
        return frontier.size() == size ? frontier.copy() : Frontier.of(nodes(rows), size);
    }

    private Instant time(Handle rows, Frontier now) {
        Instant time = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        if (now.size() == 0) {
            return time;
        }
        Instant ahead = now.size() == frontier.size()
                ? last
                : leaf(rows, now.size() - 1).time();
        return time.isBefore(ahead) ? ahead : time;
    }

    /**
     * Adds the payload of an entry that was withheld. Doing so again changes nothing.
     *
     * @throws IllegalArgumentException when it is not the payload that the entry is committed to
     */
    public synchronized void disclose(long position, Sealed payload) throws CaseProblem {
        writing(rows -> {
            if (!leaf(rows, position).commitment().equals(payload.commitment())) {
                throw new IllegalArgumentException(
                        "This is not the payload that entry " + position + " is committed to.");
            }
            return rows.execute(
                    "INSERT INTO log_payload (position, salt, payload) VALUES (?, ?, ?) ON CONFLICT (position) DO NOTHING",
                    position,
                    payload.salt(),
                    payload.payload());
        });
    }

    /** Number of entries. */
    public long size() throws CaseProblem {
        return reading(LogStore::size);
    }

    /**
     * What everybody has of an entry.
     *
     * @param position from 0 to the size of the log, exclusive
     */
    public Leaf get(long position) throws CaseProblem {
        return reading(rows -> leaf(rows, position));
    }

    /** The payload of an entry, absent when it is withheld. Whether the asker may see it is not looked at here. */
    public Optional<Sealed> findPayload(long position) throws CaseProblem {
        return reading(rows -> rows.select("SELECT salt, payload FROM log_payload WHERE position = ?", position)
                .map((row, context) -> Sealed.of(row.getBytes("salt"), row.getBytes("payload")))
                .findOne());
    }

    /**
     * Hands out entries in their order; holds few at a time.
     *
     * @param from the first
     * @param to where to end, exclusive, at most the size of the log
     */
    public void walk(long from, long to, Consumer<KeptEntry> each) throws CaseProblem {
        for (long at = from; at < to; at += ROWS_AT_A_TIME) {
            long begin = at;
            long end = Math.min(to, at + ROWS_AT_A_TIME);
            reading(rows -> rows.select(
                                    "SELECT e.leaf, p.salt, p.payload FROM log_entry e"
                                            + " LEFT JOIN log_payload p ON p.position = e.position"
                                            + " WHERE e.position >= ? AND e.position < ? ORDER BY e.position",
                                    begin,
                                    end)
                            .map((row, context) -> entry(row))
                            .list())
                    .forEach(each);
        }
    }

    private static KeptEntry entry(ResultSet row) throws SQLException {
        byte[] salt = row.getBytes("salt");
        return KeptEntry.of(
                row.getBytes("leaf"),
                salt == null ? Optional.empty() : Optional.of(Sealed.of(salt, row.getBytes("payload"))));
    }

    /**
     * Works with the tree over the first entries.
     *
     * @param size how many of them
     */
    public <T> T withTree(long size, TreeWork<T> work) throws CaseProblem {
        return reading(rows -> work.with(new MerkleTree(nodes(rows), size)));
    }

    /** What is to be asked of a tree while its hashes can be read. */
    @FunctionalInterface
    public interface TreeWork<T> {

        T with(MerkleTree tree);
    }

    /**
     * The state of the log now.
     *
     * @throws IllegalStateException when it has no name yet
     */
    public TreeHead head() throws CaseProblem {
        return reading(rows -> {
            LogName named =
                    named(rows).orElseThrow(() -> new IllegalStateException("The log of this case has no name yet."));
            long size = size(rows);
            return new TreeHead(named.origin(), size, new MerkleTree(nodes(rows), size).root());
        });
    }

    /**
     * Keeps a checkpoint, or signatures that one has won since.
     *
     * @throws IllegalArgumentException when it is not of this log
     */
    public synchronized Checkpoint keep(Checkpoint checkpoint) throws CaseProblem {
        long size = checkpoint.head().size();
        return writing(rows -> {
            database.takeTurn(rows);
            Hash root = size <= size(rows)
                    ? new MerkleTree(nodes(rows), size).root()
                    : checkpoint.head().root();
            boolean ours = named(rows)
                    .filter(named -> named.origin().equals(checkpoint.head().origin()))
                    .isPresent();
            if (!ours || size > size(rows) || !root.equals(checkpoint.head().root())) {
                throw new IllegalArgumentException("The checkpoint of "
                        + checkpoint.head().origin() + " at " + size + " entries is not one of this log.");
            }
            Checkpoint alone =
                    new Checkpoint(checkpoint.head(), checkpoint.signatures().subList(0, 1));
            rows.execute(
                    "INSERT INTO log_checkpoint (size, note) VALUES (?, ?) ON CONFLICT (size) DO NOTHING",
                    size,
                    alone.toString());
            for (NoteSignature signature :
                    checkpoint.signatures().subList(1, checkpoint.signatures().size())) {
                rows.execute(
                        "INSERT INTO log_cosignature (size, line) VALUES (?, ?) ON CONFLICT (size, line) DO NOTHING",
                        size,
                        signature.toString());
            }
            return checkpoint(rows, size).orElseThrow();
        });
    }

    /** The last checkpoint that is kept, with its cosignatures. */
    public Optional<Checkpoint> findCheckpoint() throws CaseProblem {
        return reading(rows -> rows.select("SELECT max(size) FROM log_checkpoint")
                .mapTo(Long.class)
                .findOne()
                .flatMap(size -> checkpoint(rows, size)));
    }

    /** All checkpoints that are kept, the smallest first. */
    public List<Checkpoint> checkpoints() throws CaseProblem {
        return reading(rows -> rows.select("SELECT size FROM log_checkpoint ORDER BY size")
                .mapTo(Long.class)
                .map(size -> checkpoint(rows, size).orElseThrow())
                .list());
    }

    private static Optional<Checkpoint> checkpoint(Handle rows, long size) {
        Optional<Checkpoint> signed = rows.select("SELECT note FROM log_checkpoint WHERE size = ?", size)
                .mapTo(String.class)
                .findOne()
                .map(Checkpoint::parse);
        List<NoteSignature> lines = rows.select("SELECT line FROM log_cosignature WHERE size = ? ORDER BY line", size)
                .mapTo(String.class)
                .map(NoteSignature::parse)
                .list();
        return signed.map(checkpoint -> {
            Checkpoint all = checkpoint;
            for (NoteSignature line : lines) {
                all = all.with(line);
            }
            return all;
        });
    }

    private static long size(Handle rows) {
        return rows.select("SELECT coalesce(max(position), -1) + 1 FROM log_entry")
                .mapTo(Long.class)
                .one();
    }

    private static Leaf leaf(Handle rows, long position) {
        return Leaf.parse(leafBytes(rows, position));
    }

    private static byte[] leafBytes(Handle rows, long position) {
        return rows.select("SELECT leaf FROM log_entry WHERE position = ?", position)
                .mapTo(byte[].class)
                .findOne()
                .orElseThrow(() -> new IllegalArgumentException("The log has no entry " + position + "."));
    }

    private static MerkleTree.Nodes nodes(Handle rows) {
        return (level, position) -> level == 0
                ? MerkleTree.leafHash(leafBytes(rows, position))
                : rows.select("SELECT hash FROM log_node WHERE level = ? AND position = ?", level, position)
                        .mapTo(byte[].class)
                        .map(Hash::of)
                        .findOne()
                        .orElseThrow(() -> new IllegalStateException(
                                "The log has lost the hash of its entries at " + level + ", " + position + "."));
    }

    private <T> T writing(HandleCallback<T, RuntimeException> work) throws CaseProblem {
        try {
            return writer.inTransaction(work);
        } catch (RuntimeException e) {
            throw CaseProblem.of(database, e);
        }
    }

    private <T> T reading(HandleCallback<T, RuntimeException> work) throws CaseProblem {
        try {
            return jdbi.inTransaction(work);
        } catch (RuntimeException e) {
            throw CaseProblem.of(database, e);
        }
    }

    @Override
    public synchronized void close() {
        writer.close();
    }
}
