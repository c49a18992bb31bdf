package org.parley.record.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.parley.record.log.Audience;
import org.parley.record.log.Checkpoint;
import org.parley.record.log.Frontier;
import org.parley.record.log.Hash;
import org.parley.record.log.Key;
import org.parley.record.log.Leaf;
import org.parley.record.log.MerkleTree;
import org.parley.record.log.NoteSignature;
import org.parley.record.log.Sealed;

/** The tables of a log within one transaction. */
final class LogRows {

    /** Hashes of smaller subtrees are not kept: hashing 32 leaves takes less time than writing the hashes of each. */
    private static final int LOWEST_LEVEL = 6;

    private static final String INSERT = "INSERT INTO log_entry (position, leaf, salt, payload) ";

    private final Handle rows;

    LogRows(Handle rows) {
        this.rows = rows;
    }

    Optional<LogName> named() {
        return rows.select("SELECT origin, verifier_key FROM log_origin")
                .map((row, context) -> name(row.getString("origin"), row.getString("verifier_key")))
                .findOne();
    }

    private static LogName name(String origin, String key) {
        try {
            return new LogName(origin, Key.parse(key));
        } catch (IllegalArgumentException e) {
            throw DamagedRow.of("a key", e);
        }
    }

    /** The name that it has already, or else this one. */
    LogName settle(LogName name) {
        rows.execute(
                "INSERT INTO log_origin (one, origin, verifier_key) VALUES (1, ?, ?) ON CONFLICT (one) DO NOTHING",
                name.origin(),
                name.key().toString());
        return named().orElseThrow();
    }

    long size() {
        return rows.select("SELECT coalesce(max(position), -1) + 1 FROM log_entry")
                .mapTo(Long.class)
                .one();
    }

    Leaf leaf(long position) {
        try {
            return Leaf.parse(leafBytes(position, position + 1).get(0));
        } catch (IllegalArgumentException e) {
            throw DamagedRow.entry(position, e);
        }
    }

    private List<byte[]> leafBytes(long from, long to) {
        List<byte[]> leaves = rows.select(
                        "SELECT leaf FROM log_entry WHERE position >= ? AND position < ? ORDER BY position", from, to)
                .mapTo(byte[].class)
                .list();
        if (leaves.size() != to - from) {
            throw DamagedRow.entry(from + leaves.size());
        }
        return leaves;
    }

    Optional<Sealed> findPayload(long position) {
        return entries(position, position + 1).stream().findFirst().flatMap(KeptEntry::rightPayload);
    }

    /** Those that are there from a position on, to another, exclusive. */
    List<KeptEntry> entries(long from, long to) {
        return rows.select(
                        "SELECT position, leaf, salt, payload FROM log_entry"
                                + " WHERE position >= ? AND position < ? ORDER BY position",
                        from,
                        to)
                .map((row, context) -> entry(row))
                .list();
    }

    /**
     * The same for somebody who is not to see all: what is hidden from him is not read, so that neither what it is nor how long shows
     * in how long it takes, save for the pages that it fills.
     *
     * @param shown whether he may see what is for an audience
     */
    List<KeptEntry> entries(long from, long to, Predicate<Audience> shown) {
        List<KeptEntry> leaves = rows.select(
                        "SELECT position, leaf FROM log_entry WHERE position >= ? AND position < ? ORDER BY position",
                        from,
                        to)
                .map((row, context) -> KeptEntry.of(row.getLong("position"), leaf(row), Optional.empty()))
                .list();
        List<Long> open = leaves.stream()
                .filter(entry ->
                        entry.findLeaf().map(Leaf::audience).filter(shown).isPresent())
                .map(KeptEntry::position)
                .toList();
        if (open.isEmpty()) {
            return leaves;
        }
        Map<Long, KeptEntry> whole = rows
                .createQuery("SELECT position, leaf, salt, payload FROM log_entry WHERE position IN (<open>)")
                .bindList("open", open)
                .map((row, context) -> entry(row))
                .list()
                .stream()
                .collect(Collectors.toMap(KeptEntry::position, Function.identity()));
        return leaves.stream()
                .map(entry -> whole.getOrDefault(entry.position(), entry))
                .toList();
    }

    private static byte[] leaf(ResultSet row) throws SQLException {
        byte[] leaf = row.getBytes("leaf");
        if (leaf == null) {
            throw DamagedRow.entry(row.getLong("position"));
        }
        return leaf;
    }

    private static KeptEntry entry(ResultSet row) throws SQLException {
        long position = row.getLong("position");
        byte[] leaf = leaf(row);
        byte[] salt = row.getBytes("salt");
        byte[] payload = row.getBytes("payload");
        if ((salt == null) != (payload == null)) {
            throw DamagedRow.entry(position);
        }
        try {
            return KeptEntry.of(
                    position,
                    leaf,
                    salt == null || payload == null ? Optional.empty() : Optional.of(Sealed.of(salt, payload)));
        } catch (IllegalArgumentException e) {
            throw DamagedRow.entry(position, e);
        }
    }

    /**
     * Adds entries, all or none.
     *
     * @param frontier of the log as it is thought to be; takes them too
     * @param leaves of the drafts, from the size of the frontier on
     * @return whether the log was so, also at the moment of adding; if not, nothing was added, and the frontier is as it was
     */
    boolean add(Frontier frontier, List<Leaf> leaves, List<Draft> drafts) {
        byte[] first = leaves.get(0).bytes();
        if (!addFirst(frontier.size(), first, drafts.get(0).payload().orElse(null))) {
            return false;
        }
        append(frontier, first);
        if (leaves.size() > 1) {
            PreparedBatch entries = rows.prepareBatch(INSERT + "VALUES (?, ?, ?, ?)");
            for (int i = 1; i < leaves.size(); i++) {
                byte[] bytes = leaves.get(i).bytes();
                Sealed payload = drafts.get(i).payload().orElse(null);
                entries.add(frontier.size(), bytes, salt(payload), bytes(payload));
                append(frontier, bytes);
            }
            entries.execute();
        }
        return true;
    }

    /** Adds an entry of another log as it was there. */
    void copy(Frontier frontier, byte[] leaf, @Nullable Sealed payload) {
        rows.execute(INSERT + "VALUES (?, ?, ?, ?)", frontier.size(), leaf, salt(payload), bytes(payload));
        append(frontier, leaf);
    }

    private void append(Frontier frontier, byte[] leaf) {
        frontier.append(MerkleTree.leafHash(leaf), (level, at, hash) -> {
            if (level >= LOWEST_LEVEL) {
                rows.execute("INSERT INTO log_node (level, position, hash) VALUES (?, ?, ?)", level, at, hash.bytes());
            }
        });
    }

    /** Only when the log has this size; looks and adds in one statement, so that others need not be kept out before. */
    private boolean addFirst(long size, byte[] leaf, @Nullable Sealed payload) {
        return rows.execute(
                        INSERT + "SELECT ?, ?, ?, ? WHERE (SELECT coalesce(max(position), -1) + 1 FROM log_entry) = ?"
                                + " ON CONFLICT (position) DO NOTHING",
                        size,
                        leaf,
                        salt(payload),
                        bytes(payload),
                        size)
                == 1;
    }

    private static byte @Nullable [] salt(@Nullable Sealed payload) {
        return payload == null ? null : payload.salt();
    }

    private static byte @Nullable [] bytes(@Nullable Sealed payload) {
        return payload == null ? null : payload.payload();
    }

    /** Adds the payload of an entry that has none yet. */
    void disclose(long position, Sealed payload) {
        rows.execute(
                "UPDATE log_entry SET salt = ?, payload = ? WHERE position = ? AND payload IS NULL",
                payload.salt(),
                payload.payload(),
                position);
        // tables that have the entry without it are made again, and so is what is kept in memory
        rows.execute(
                "UPDATE projected SET entries = CASE WHEN entries > ? THEN 0 ELSE entries END,"
                        + " generation = generation + 1",
                position);
    }

    MerkleTree.Nodes nodes() {
        return (level, position) ->
                level < LOWEST_LEVEL ? hashed(position << level, (position + 1) << level) : node(level, position);
    }

    private Hash node(int level, long position) {
        byte[] hash = rows.select("SELECT hash FROM log_node WHERE level = ? AND position = ?", level, position)
                .mapTo(byte[].class)
                .findOne()
                .orElseThrow(() -> DamagedRow.missing("the hash of entries at " + level + ", " + position));
        try {
            return Hash.of(hash);
        } catch (IllegalArgumentException e) {
            throw DamagedRow.of("a hash of entries", e);
        }
    }

    private Hash hashed(long from, long to) {
        Frontier leaves = new Frontier();
        leafBytes(from, to).forEach(leaf -> leaves.append(MerkleTree.leafHash(leaf), (level, at, hash) -> {}));
        return leaves.root();
    }

    MerkleTree tree(long size) {
        return new MerkleTree(nodes(), size);
    }

    /** Keeps a checkpoint, or further signatures of one. */
    void keep(Checkpoint checkpoint) {
        long size = checkpoint.head().size();
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
    }

    Optional<Checkpoint> findCheckpoint() {
        return rows.select("SELECT size FROM log_checkpoint ORDER BY size DESC LIMIT 1")
                .mapTo(Long.class)
                .findOne()
                .map(this::checkpoint);
    }

    List<Checkpoint> checkpoints() {
        List<Long> sizes = rows.select("SELECT size FROM log_checkpoint ORDER BY size")
                .mapTo(Long.class)
                .list();
        List<Checkpoint> all = new ArrayList<>();
        sizes.forEach(size -> all.add(checkpoint(size)));
        return all;
    }

    /** The one at a size, with its cosignatures. */
    Checkpoint checkpoint(long size) {
        List<String> lines = rows.select("SELECT line FROM log_cosignature WHERE size = ? ORDER BY line", size)
                .mapTo(String.class)
                .list();
        String note = rows.select("SELECT note FROM log_checkpoint WHERE size = ?", size)
                .mapTo(String.class)
                .findOne()
                .orElseThrow(() -> DamagedRow.missing("the checkpoint at " + size));
        try {
            Checkpoint all = Checkpoint.parse(note);
            for (String line : lines) {
                all = all.with(NoteSignature.parse(line));
            }
            return all;
        } catch (IllegalArgumentException e) {
            throw DamagedRow.of("a checkpoint", e);
        }
    }
}
