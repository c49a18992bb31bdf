package org.parley.record.store;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.parley.record.log.Audience;
import org.parley.record.log.Checkpoint;
import org.parley.record.log.Frontier;
import org.parley.record.log.Key;
import org.parley.record.log.Leaf;
import org.parley.record.log.MerkleTree;
import org.parley.record.log.Sealed;
import org.parley.record.log.TreeHead;

/**
 * The log of a record in its tables. What a method has added is on the disk when it returns, as a whole or not at all; nothing
 * is ever changed or taken away. Safe for many threads: writers take turns, readers do not wait for them. When a method that adds
 * fails with a {@link CaseProblem}, what it was to add may be there or not; the next one goes on from what is there.
 */
public final class LogStore {

    private static final int ROWS_AT_A_TIME = 1_000;

    private final Database database;
    private final Connections connections;
    private final Clock clock;
    private @Nullable Tail tail;

    /** The log of a case whose tables are in order. */
    LogStore(Database database, Connections connections, Clock clock) {
        this.database = database;
        this.connections = connections;
        this.clock = clock;
    }

    /**
     * Where the next entry goes.
     *
     * @param time of the last entry, the epoch when there is none
     */
    private record Tail(Frontier frontier, Instant time) {

        static Tail of(LogRows rows) {
            long size = rows.size();
            return new Tail(
                    Frontier.of(rows.nodes(), size),
                    size == 0 ? Instant.EPOCH : rows.leaf(size - 1).time());
        }

        long size() {
            return frontier.size();
        }
    }

    private record Added(List<Leaf> leaves, Tail tail) {}

    /**
     * Names the log and the key with which it signs, once.
     *
     * @throws IllegalStateException when it has another name or key already
     */
    public void settle(String origin, Key key) throws CaseProblem {
        LogName named = new LogName(origin, key);
        LogName settled = connections.write(handle -> new LogRows(handle).settle(named));
        if (!settled.equals(named)) {
            throw new IllegalStateException("The log is " + settled.origin() + " with the key " + settled.key() + ".");
        }
    }

    /** Absent until it is settled. */
    public Optional<LogName> findNamed() throws CaseProblem {
        return connections.read(handle -> new LogRows(handle).named());
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
        return append(drafts, found -> found == size, Alongside.NOTHING);
    }

    /**
     * Adds entries when the log has not grown since somebody looked, and changes something else of the case with them.
     *
     * @param size that it must have
     * @param drafts at least one
     * @param alongside is done in the same transaction: both or neither
     * @return absent when it has another, and nothing was done
     */
    public Optional<List<Leaf>> appendAt(long size, List<Draft> drafts, Alongside alongside) throws CaseProblem {
        return append(drafts, found -> found == size, alongside);
    }

    private synchronized Optional<List<Leaf>> append(List<Draft> drafts, LongPredicate atSize, Alongside alongside)
            throws CaseProblem {
        if (drafts.isEmpty()) {
            return atSize.test(size()) ? Optional.of(List.of()) : Optional.empty();
        }
        Optional<Added> made = connections.write(handle -> {
            if (alongside.isAny()) {
                database.takeTurn(handle);
            }
            Optional<Added> added = append(handle, drafts, atSize);
            if (added.isPresent()) {
                alongside.write(handle);
            }
            return added;
        });
        made.ifPresent(added -> tail = added.tail());
        return made.map(Added::leaves);
    }

    private Optional<Added> append(Handle handle, List<Draft> drafts, LongPredicate atSize) {
        LogRows rows = new LogRows(handle);
        Tail known = tail;
        if (known != null && atSize.test(known.size())) {
            Optional<Added> added = add(rows, known, drafts);
            if (added.isPresent()) {
                return added;
            }
        }
        // nothing is known yet, or another process has added entries since
        database.takeTurn(handle);
        while (true) {
            Tail found = Tail.of(rows);
            Optional<Added> added = atSize.test(found.size()) ? add(rows, found, drafts) : Optional.empty();
            if (added.isPresent() || !atSize.test(rows.size())) {
                return added;
            }
        }
    }

    /** Absent when the log has another size than that of the tail. */
    private Optional<Added> add(LogRows rows, Tail at, List<Draft> drafts) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant time = now.isBefore(at.time()) ? at.time() : now;
        Frontier frontier = at.frontier().copy();
        List<Leaf> leaves = new ArrayList<>();
        for (Draft draft : drafts) {
            leaves.add(new Leaf(frontier.size() + leaves.size(), time, draft.audience(), draft.commitment()));
        }
        if (!rows.add(frontier, leaves, drafts)) {
            return Optional.empty();
        }
        return Optional.of(new Added(List.copyOf(leaves), new Tail(frontier, time)));
    }

    /**
     * Adds the payload of an entry that was withheld. Doing so again changes nothing.
     *
     * @throws IllegalArgumentException when it is not the payload that the entry is committed to
     */
    public void disclose(long position, Sealed payload) throws CaseProblem {
        connections.write(handle -> {
            LogRows rows = new LogRows(handle);
            if (!rows.leaf(position).commitment().equals(payload.commitment())) {
                throw new IllegalArgumentException(
                        "This is not the payload that entry " + position + " is committed to.");
            }
            rows.disclose(position, payload);
            return position;
        });
    }

    /** Number of entries. */
    public long size() throws CaseProblem {
        return connections.read(handle -> new LogRows(handle).size());
    }

    /**
     * What everybody has of an entry.
     *
     * @param position from 0 to the size of the log, exclusive
     */
    public Leaf get(long position) throws CaseProblem {
        return connections.read(handle -> new LogRows(handle).leaf(position));
    }

    /** The payload of an entry, absent when it is withheld. Whether the asker may see it is not looked at here. */
    public Optional<Sealed> findPayload(long position) throws CaseProblem {
        return connections.read(handle -> new LogRows(handle).findPayload(position));
    }

    /**
     * Hands out entries in their order; holds few at a time.
     *
     * @param from the first
     * @param to where to end, exclusive, at most the size of the log
     * @throws CaseProblem also when one is missing, or is asked for what is damaged
     */
    public void walk(long from, long to, Consumer<KeptEntry> each) throws CaseProblem {
        walk(from, to, true, LogRows::entries, each);
    }

    /**
     * The same for somebody who is not to see all; the other payloads are not read.
     *
     * @param shown whether he may see what is for an audience
     */
    public void walk(long from, long to, Predicate<Audience> shown, Consumer<KeptEntry> each) throws CaseProblem {
        walk(from, to, true, (rows, begin, end) -> rows.entries(begin, end, shown), each);
    }

    /**
     * Hands out what is there also when entries are missing, for a check or a reader who is to be told so.
     *
     * @param shown absent when all is to be seen
     */
    public void walkAsFound(long from, long to, Optional<Predicate<Audience>> shown, Consumer<KeptEntry> each)
            throws CaseProblem {
        Batch some = shown.<Batch>map(whom -> (rows, begin, end) -> rows.entries(begin, end, whom))
                .orElse(LogRows::entries);
        walk(from, to, false, some, each);
    }

    /** Reads some entries. */
    @FunctionalInterface
    private interface Batch {

        List<KeptEntry> read(LogRows rows, long from, long to);
    }

    private void walk(long from, long to, boolean whole, Batch batch, Consumer<KeptEntry> each) throws CaseProblem {
        for (long at = from; at < to; at += ROWS_AT_A_TIME) {
            long begin = at;
            long end = Math.min(to, at + ROWS_AT_A_TIME);
            List<KeptEntry> entries = connections.read(handle -> batch.read(new LogRows(handle), begin, end));
            if (whole && entries.size() != end - begin) {
                throw CaseProblem.of(database, DamagedRow.entry(begin + entries.size()));
            }
            try {
                entries.forEach(each);
            } catch (DamagedRow e) {
                throw CaseProblem.of(database, e);
            }
        }
    }

    /**
     * Works with the tree over the first entries.
     *
     * @param size how many of them
     */
    public <T> T withTree(long size, TreeWork<T> work) throws CaseProblem {
        return connections.read(handle -> work.with(new LogRows(handle).tree(size)));
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
        return connections.read(handle -> {
            LogRows rows = new LogRows(handle);
            LogName named =
                    rows.named().orElseThrow(() -> new IllegalStateException("The log of this case has no name yet."));
            long size = rows.size();
            return new TreeHead(named.origin(), size, rows.tree(size).root());
        });
    }

    /**
     * Keeps a checkpoint, or signatures that one has won since.
     *
     * @throws IllegalArgumentException when it is not of this log
     */
    public Checkpoint keep(Checkpoint checkpoint) throws CaseProblem {
        long size = checkpoint.head().size();
        return connections.write(handle -> {
            LogRows rows = new LogRows(handle);
            boolean ours = rows.named()
                    .filter(named -> named.origin().equals(checkpoint.head().origin()))
                    .isPresent();
            if (!ours
                    || size > rows.size()
                    || !rows.tree(size).root().equals(checkpoint.head().root())) {
                throw new IllegalArgumentException("The checkpoint of "
                        + checkpoint.head().origin() + " at " + size + " entries is not one of this log.");
            }
            rows.keep(checkpoint);
            return rows.checkpoint(size);
        });
    }

    /** The last checkpoint that is kept, with its cosignatures. */
    public Optional<Checkpoint> findCheckpoint() throws CaseProblem {
        return connections.read(handle -> new LogRows(handle).findCheckpoint());
    }

    /** All checkpoints that are kept, the smallest first. */
    public List<Checkpoint> checkpoints() throws CaseProblem {
        return connections.read(handle -> new LogRows(handle).checkpoints());
    }
}
