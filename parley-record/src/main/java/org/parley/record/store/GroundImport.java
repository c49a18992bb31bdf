package org.parley.record.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.docket.ground.GroundRow;
import org.parley.docket.ground.ImportReport;
import org.parley.docket.ground.RowFlaw;
import org.parley.docket.ground.Snapshot;
import org.parley.model.GroundIncident;

/**
 * Puts the rows of one snapshot beside those that stand, within a transaction. Holds some hundred rows and one bit for each row that
 * stands, whatever the size of the data set. Plain JDBC: what a library does for each row would take longer than the row.
 */
final class GroundImport {

    private static final int ROWS_AT_A_TIME = 500;

    private static final String INSERT = "INSERT INTO ground_row (number, data_set, row_id, since, "
            + GroundForm.COLUMNS + ") VALUES (?, ?, ?, ?" + ", ?".repeat(GroundForm.COUNT) + ") ON CONFLICT DO NOTHING";

    private final Connection connection;
    private final Snapshot.Head head;
    private final long snapshot;
    private final boolean isFirst;
    private final ImportReport report;
    private final int idFrom;
    private final Map<String, Pending> pending = new LinkedHashMap<>();
    private final BitSet seen = new BitSet();
    private final long begun;
    private long next;
    private long appeared;
    private long changed;

    private record Pending(String file, GroundRow row, GroundIncident incident) {}

    private record Standing(long number, GroundIncident incident) {}

    /**
     * Begins.
     *
     * @param snapshot its number
     * @param report gets the rows whose ids repeat
     */
    GroundImport(Connection connection, Snapshot.Head head, long snapshot, ImportReport report) throws SQLException {
        this.connection = connection;
        this.head = head;
        this.snapshot = snapshot;
        this.report = report;
        this.idFrom = head.dataSet().length() + 1;
        this.begun = one("SELECT coalesce(max(number), 0) + 1 FROM ground_row");
        this.next = begun;
        try (PreparedStatement any =
                connection.prepareStatement("SELECT 1 FROM ground_row WHERE data_set = ? AND until IS NULL LIMIT 1")) {
            any.setString(1, head.dataSet());
            try (ResultSet row = any.executeQuery()) {
                this.isFirst = !row.next();
            }
        }
    }

    private long one(String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Takes a row; those left out change nothing. */
    void add(GroundRow row) throws SQLException {
        GroundIncident incident = row.incident();
        if (incident == null) {
            return;
        }
        Pending before = pending.putIfAbsent(rowId(incident), new Pending(report.file(), row, incident));
        if (before != null) {
            repeated(new Pending(report.file(), row, incident));
        } else if (pending.size() == ROWS_AT_A_TIME) {
            flush();
        }
    }

    private String rowId(GroundIncident incident) {
        return incident.id().substring(idFrom);
    }

    private void repeated(Pending one) {
        report.leaveOut(
                one.file(), new RowFlaw(RowFlaw.Kind.REPEATED_ID, one.row().line(), rowId(one.incident())));
    }

    private void flush() throws SQLException {
        Map<String, Standing> standing = isFirst ? Map.of() : standing();
        List<Pending> fresh = new ArrayList<>();
        List<Long> closed = new ArrayList<>();
        for (Map.Entry<String, Pending> entry : pending.entrySet()) {
            Standing known = standing.get(entry.getKey());
            Pending one = entry.getValue();
            if (known == null) {
                fresh.add(one);
                appeared++;
            } else if (known.number() >= begun || seen.get((int) known.number())) {
                repeated(one);
            } else {
                seen.set((int) known.number());
                if (!known.incident().equals(one.incident())) {
                    closed.add(known.number());
                    fresh.add(one);
                    changed++;
                }
            }
        }
        close(closed);
        insert(fresh);
        pending.clear();
    }

    private Map<String, Standing> standing() throws SQLException {
        Map<String, Standing> found = new HashMap<>();
        String marks = String.join(", ", Collections.nCopies(pending.size(), "?"));
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT * FROM ground_row WHERE data_set = ? AND until IS NULL AND row_id IN (" + marks + ")")) {
            select.setString(1, head.dataSet());
            int at = 2;
            for (String id : pending.keySet()) {
                select.setString(at++, id);
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString("row_id"), new Standing(rows.getLong("number"), GroundForm.read(rows)));
                }
            }
        }
        return found;
    }

    private void close(List<Long> numbers) throws SQLException {
        if (numbers.isEmpty()) {
            return;
        }
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE ground_row SET until = ? WHERE number = ?")) {
            for (long number : numbers) {
                update.setLong(1, snapshot);
                update.setLong(2, number);
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private void insert(List<Pending> fresh) throws SQLException {
        if (fresh.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Pending one : fresh) {
                insert.setLong(1, next++);
                insert.setString(2, head.dataSet());
                insert.setString(3, rowId(one.incident()));
                insert.setLong(4, snapshot);
                GroundForm.bind(insert, 5, one.incident());
                insert.addBatch();
            }
            int[] inserted = insert.executeBatch();
            for (int i = 0; i < inserted.length; i++) {
                if (inserted[i] == 0) {
                    appeared--;
                    repeated(fresh.get(i));
                }
            }
        }
    }

    /**
     * Ends: rows that stood before and were not met have vanished, unless the files only add.
     *
     * @param complete whether the files could be read to their ends
     */
    Snapshot.Counts finish(boolean complete) throws SQLException {
        if (!pending.isEmpty()) {
            flush();
        }
        long vanished = complete && !head.adds() && !isFirst ? vanish() : 0;
        return new Snapshot.Counts(report.rows(), report.kept(), appeared, changed, vanished);
    }

    private long vanish() throws SQLException {
        List<Long> gone = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT number FROM ground_row WHERE data_set = ? AND until IS NULL AND number < ?")) {
            select.setString(1, head.dataSet());
            select.setLong(2, begun);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    long number = rows.getLong(1);
                    if (!seen.get((int) number)) {
                        gone.add(number);
                    }
                }
            }
        }
        for (int from = 0; from < gone.size(); from += ROWS_AT_A_TIME) {
            close(gone.subList(from, Math.min(gone.size(), from + ROWS_AT_A_TIME)));
        }
        return gone.size();
    }
}
