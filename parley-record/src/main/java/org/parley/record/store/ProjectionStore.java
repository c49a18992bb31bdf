package org.parley.record.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.parley.record.entry.Author;
import org.parley.record.log.Audience;
import org.parley.record.procedure.Stage;
import org.parley.record.projection.AllegationRow;
import org.parley.record.projection.Changes;
import org.parley.record.projection.EntryRow;
import org.parley.record.projection.ItemRow;
import org.parley.record.review.ReviewState;

/** The tables for lists. What a method has changed is there as a whole or not at all. Safe for many threads and processes. */
public final class ProjectionStore {

    private static final List<String> TABLES =
            List.of("projected_reader", "projected_entry", "projected_item", "projected_allegation");

    private final Connections connections;

    ProjectionStore(Connections connections) {
        this.connections = connections;
    }

    /**
     * How far the tables are.
     *
     * @param entries number of entries of the log that are in them
     * @param generation one more each time that they are begun anew
     * @param logged number of entries of the log at the same moment
     */
    public record Standing(long entries, long generation, long logged) {

        /** Whether the tables have all entries. */
        public boolean isWhole() {
            return entries == logged;
        }
    }

    public Standing standing() throws CaseProblem {
        return connections.read(rows -> rows.select("SELECT entries, generation,"
                        + " (SELECT coalesce(max(position), -1) + 1 FROM log_entry) AS logged FROM projected")
                .map((row, context) ->
                        new Standing(row.getLong("entries"), row.getLong("generation"), row.getLong("logged")))
                .one());
    }

    /** Begins the tables anew; they are empty until they are filled again. */
    public void clear() throws CaseProblem {
        connections.write(rows -> {
            empty(rows);
            return rows.execute("UPDATE projected SET entries = 0, generation = generation + 1");
        });
    }

    private static void empty(Handle rows) {
        TABLES.forEach(table -> rows.execute("DELETE FROM " + table));
    }

    /**
     * Puts what the next entries change.
     *
     * @param at how far the tables are thought to be; from the first entry on, they are emptied before
     * @param entries number of entries that are in them then
     * @return whether they were so; if not, nothing was changed
     */
    public boolean put(Standing at, long entries, Changes changes) throws CaseProblem {
        return connections.write(rows -> {
            int moved = rows.execute(
                    "UPDATE projected SET entries = ? WHERE entries = ? AND generation = ?",
                    entries,
                    at.entries(),
                    at.generation());
            if (moved == 0) {
                return false;
            }
            if (at.entries() == 0) {
                empty(rows);
            }
            for (String reader : changes.readers()) {
                rows.execute("INSERT INTO projected_reader (reader) VALUES (?)", reader);
            }
            entries(rows, changes);
            items(rows, changes);
            allegations(rows, changes);
            return true;
        });
    }

    private static void entries(Handle rows, Changes changes) {
        PreparedBatch batch = rows.prepareBatch("INSERT INTO projected_entry"
                + " (position, entered, audience, kind, member, party, subject) VALUES (?, ?, ?, ?, ?, ?, ?)");
        for (EntryRow row : changes.entries()) {
            batch.add(
                    row.position(),
                    row.time().getEpochSecond(),
                    row.audience().toString(),
                    row.kind().orElse(null),
                    row.by().map(Author::member).orElse(null),
                    row.by().flatMap(Author::party).orElse(null),
                    row.subject().isPresent() ? (Long) row.subject().getAsLong() : null);
        }
        execute(batch);
    }

    private static void items(Handle rows, Changes changes) {
        PreparedBatch gone = rows.prepareBatch("DELETE FROM projected_item WHERE reader = ? AND item = ?");
        changes.gone().forEach(key -> gone.add(key.reader(), key.item()));
        execute(gone);
        PreparedBatch batch = rows.prepareBatch("INSERT INTO projected_item"
                + " (reader, item, type, state, position, weight, confidence, reviews) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
                + " ON CONFLICT (reader, item) DO UPDATE SET type = excluded.type, state = excluded.state,"
                + " position = excluded.position, weight = excluded.weight, confidence = excluded.confidence,"
                + " reviews = excluded.reviews");
        for (ItemRow row : changes.items()) {
            batch.add(
                    row.reader(),
                    row.item(),
                    row.type(),
                    row.state().name(),
                    row.position(),
                    row.weight(),
                    row.confidence(),
                    row.reviews());
        }
        execute(batch);
    }

    private static void allegations(Handle rows, Changes changes) {
        PreparedBatch batch = rows.prepareBatch("INSERT INTO projected_allegation"
                + " (reader, position, accuser, accused, raised, stage, deadline, latest) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
                + " ON CONFLICT (reader, position) DO UPDATE SET accuser = excluded.accuser, accused = excluded.accused,"
                + " raised = excluded.raised, stage = excluded.stage, deadline = excluded.deadline,"
                + " latest = excluded.latest");
        for (AllegationRow row : changes.allegations()) {
            batch.add(
                    row.reader(),
                    row.position(),
                    row.accuser(),
                    row.accused(),
                    row.raised().getEpochSecond(),
                    row.stage().name(),
                    row.deadline().map(Instant::getEpochSecond).orElse(null),
                    row.latest());
        }
        execute(batch);
    }

    private static void execute(PreparedBatch batch) {
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /** Reads a row. */
    @FunctionalInterface
    private interface Form<T> {

        T read(ResultSet row) throws SQLException;
    }

    /** A row whose words cannot be what was put in is damaged. */
    private static <T> T whole(ResultSet row, Form<T> form) throws SQLException {
        try {
            return form.read(row);
        } catch (IllegalArgumentException e) {
            throw DamagedRow.of("a row for lists", e);
        }
    }

    /** Whether there are rows for this reader; one for whom there are none sees what the public sees. */
    public boolean knows(String reader) throws CaseProblem {
        return connections.read(rows -> rows.select("SELECT 1 FROM projected_reader WHERE reader = ?", reader)
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
    }

    /**
     * Rows of entries as those in their audience see them, the last ones first.
     *
     * @param before only those at smaller positions
     * @param most how many
     */
    public List<EntryRow> entries(long before, int most) throws CaseProblem {
        return connections.read(rows -> rows.select(
                        "SELECT * FROM projected_entry WHERE position < ? ORDER BY position DESC LIMIT ?", before, most)
                .map((row, context) -> whole(row, ProjectionStore::entry))
                .list());
    }

    private static EntryRow entry(ResultSet row) throws SQLException {
        long subject = row.getLong("subject");
        OptionalLong about = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(subject);
        Optional<String> party = Optional.ofNullable(row.getString("party"));
        return new EntryRow(
                row.getLong("position"),
                Instant.ofEpochSecond(row.getLong("entered")),
                Audience.of(List.of(row.getString("audience").split(", ", -1))),
                Optional.ofNullable(row.getString("kind")),
                Optional.ofNullable(row.getString("member")).map(member -> new Author(member, party)),
                about);
    }

    /**
     * Items as one reader sees them: the heaviest first, then the least confident, then by id.
     *
     * @param reader all for the public, chair or a party
     * @param from how many to leave out at the beginning
     * @param most how many to give
     */
    public List<ItemRow> items(String reader, ReviewState state, int from, int most) throws CaseProblem {
        return connections.read(rows -> rows.select(
                        "SELECT * FROM projected_item WHERE reader = ? AND state = ?"
                                + " ORDER BY weight DESC, confidence, item LIMIT ? OFFSET ?",
                        reader,
                        state.name(),
                        most,
                        from)
                .map((row, context) -> whole(row, ProjectionStore::item))
                .list());
    }

    /** How many items one reader sees in a state. */
    public long countItems(String reader, ReviewState state) throws CaseProblem {
        return connections.read(rows -> rows.select(
                        "SELECT count(*) FROM projected_item WHERE reader = ? AND state = ?", reader, state.name())
                .mapTo(Long.class)
                .one());
    }

    private static ItemRow item(ResultSet row) throws SQLException {
        return new ItemRow(
                row.getString("reader"),
                row.getString("item"),
                row.getString("type"),
                ReviewState.valueOf(row.getString("state")),
                row.getLong("position"),
                row.getInt("weight"),
                row.getDouble("confidence"),
                row.getInt("reviews"));
    }

    /**
     * Allegations as one reader sees them, in the order in which they were raised.
     *
     * @param reader all for the public, chair or a party
     */
    public List<AllegationRow> allegations(String reader) throws CaseProblem {
        return connections.read(
                rows -> rows.select("SELECT * FROM projected_allegation WHERE reader = ? ORDER BY position", reader)
                        .map((row, context) -> whole(row, ProjectionStore::allegation))
                        .list());
    }

    private static AllegationRow allegation(ResultSet row) throws SQLException {
        long deadline = row.getLong("deadline");
        Optional<Instant> end = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochSecond(deadline));
        return new AllegationRow(
                row.getString("reader"),
                row.getLong("position"),
                row.getString("accuser"),
                row.getString("accused"),
                Instant.ofEpochSecond(row.getLong("raised")),
                Stage.valueOf(row.getString("stage")),
                end,
                row.getLong("latest"));
    }

    /** All rows as text, table by table in the order of their keys: the same for the same log. */
    List<String> dump() throws CaseProblem {
        List<String> all = new ArrayList<>();
        for (String order : List.of(
                "projected_reader ORDER BY reader",
                "projected_entry ORDER BY position",
                "projected_item ORDER BY reader, item",
                "projected_allegation ORDER BY reader, position")) {
            all.addAll(connections.read(rows -> rows.select("SELECT * FROM " + order)
                    .mapToMap()
                    .map(row -> order.substring(0, order.indexOf(' ')) + " " + row)
                    .list()));
        }
        return all;
    }
}
