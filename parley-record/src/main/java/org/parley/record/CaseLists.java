package org.parley.record;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.record.entry.Content;
import org.parley.record.entry.Contents;
import org.parley.record.log.Sealed;
import org.parley.record.procedure.Procedure;
import org.parley.record.projection.AllegationRow;
import org.parley.record.projection.Changes;
import org.parley.record.projection.EntryRow;
import org.parley.record.projection.ItemRow;
import org.parley.record.projection.Projection;
import org.parley.record.review.ReviewState;
import org.parley.record.store.CaseProblem;
import org.parley.record.store.CaseStore;
import org.parley.record.store.KeptEntry;
import org.parley.record.store.LogStore;
import org.parley.record.store.ProjectionStore;
import org.parley.record.store.ProjectionStore.Standing;

/**
 * Lists of a record, as a reader may see it, without going through the log: from tables that are brought up to the log's end when
 * somebody asks. Where there is nothing to add, asking costs no more than its rows. To add, the first time in a process, the log
 * is gone through from its beginning. Safe for many threads and processes.
 */
public final class CaseLists {

    private static final int ENTRIES_AT_A_TIME = 1_000;

    private final LogStore log;
    private final ProjectionStore tables;
    private @Nullable Projection projection;
    private long generation;

    CaseLists(CaseStore store, LogStore log) {
        this.log = log;
        this.tables = store.projections();
    }

    /**
     * Entries, the last ones first. Of those that are not for this reader there is what everybody has: position, time, audience.
     *
     * @param before only those at smaller positions; {@code Long.MAX_VALUE} for the last ones
     * @param most how many
     */
    public List<EntryRow> entries(Reader reader, long before, int most) throws CaseProblem {
        catchUp();
        return tables.entries(before, most).stream()
                .map(row -> reader.maySee(row.audience()) ? row : row.hidden())
                .toList();
    }

    /**
     * Items that the reader sees: the heaviest first, then the least confident, then by id.
     *
     * @param from how many to leave out at the beginning
     * @param most how many to give
     */
    public List<ItemRow> items(Reader reader, ReviewState state, int from, int most) throws CaseProblem {
        catchUp();
        return tables.items(name(reader), state, from, most);
    }

    /** How many items the reader sees in a state. */
    public long countItems(Reader reader, ReviewState state) throws CaseProblem {
        catchUp();
        return tables.countItems(name(reader), state);
    }

    /** Allegations that the reader sees, in the order in which they were raised. */
    public List<AllegationRow> allegations(Reader reader) throws CaseProblem {
        catchUp();
        return tables.allegations(name(reader));
    }

    /**
     * Where the mechanism stands as far as a reader can tell; all readers who have seen the same share one state. The first time in a
     * process the log is gone through from its beginning, then from where that ended.
     */
    public synchronized Procedure state(Reader reader) throws CaseProblem {
        catchUp();
        Standing standing = tables.standing();
        Projection current = current(standing);
        while (current.size() < standing.entries()) {
            take(current, Math.min(standing.entries(), current.size() + ENTRIES_AT_A_TIME));
        }
        return current.state(reader.member());
    }

    /** Empties the tables and makes them again from the log. */
    public void rebuild() throws CaseProblem {
        tables.clear();
        catchUp();
    }

    /** A reader of whom the log has never heard sees what the public does. */
    private String name(Reader reader) throws CaseProblem {
        Optional<String> member = reader.member();
        return member.isPresent() && tables.knows(member.get()) ? member.get() : Projection.PUBLIC;
    }

    /**
     * Brings the tables up to the end of the log.
     *
     * @throws CaseProblem also when there is something to add and the case may not be written
     */
    public void catchUp() throws CaseProblem {
        Standing standing = tables.standing();
        while (!standing.isWhole()) {
            add(standing);
            standing = tables.standing();
        }
    }

    /** Adds until all is there, or another has added, or begun anew. */
    private synchronized void add(Standing from) throws CaseProblem {
        Projection current = current(from);
        while (current.size() < from.entries()) {
            // what these change is in the tables already
            take(current, Math.min(from.entries(), current.size() + ENTRIES_AT_A_TIME));
        }
        Standing at = from;
        while (at.entries() < from.logged()) {
            long end = Math.min(from.logged(), at.entries() + ENTRIES_AT_A_TIME);
            if (!tables.put(at, end, take(current, end))) {
                return;
            }
            at = new Standing(end, at.generation(), at.logged());
        }
    }

    /** What was worked out so far, or nothing yet when that no longer counts. */
    private Projection current(Standing standing) {
        Projection known = projection;
        if (known != null && generation == standing.generation() && known.size() <= standing.entries()) {
            return known;
        }
        Projection fresh = new Projection();
        projection = fresh;
        generation = standing.generation();
        return fresh;
    }

    private Changes take(Projection current, long end) throws CaseProblem {
        Changes changes = new Changes();
        log.walk(current.size(), end, kept -> take(current, kept, changes));
        return changes;
    }

    private static void take(Projection current, KeptEntry kept, Changes changes) {
        Optional<Content> content = kept.rightPayload().map(Sealed::payload).flatMap(Contents::read);
        current.take(kept.leaf(), content, changes);
    }
}
