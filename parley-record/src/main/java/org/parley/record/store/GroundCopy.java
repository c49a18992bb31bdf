package org.parley.record.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.parley.record.entry.Contents;

/** Takes the imported data sets and the effort of a case out as JSON lines, and puts them into an empty one: the same in every database. */
public final class GroundCopy {

    private static final int ROWS_AT_A_TIME = 500;
    private static final String TABLE = "table";

    private static final List<Table> TABLES = List.of(
            Table.of(
                    "ground_snapshot",
                    "snapshot",
                    "snapshot, data_set, format, release, imported, licence, attribution, passed_on, adds, complete, read_by, files,"
                            + " all_rows, kept, appeared, changed, vanished, flaws"),
            Table.of("ground_row", "number", "number, data_set, row_id, since, until, " + GroundForm.COLUMNS),
            Table.of("ground_actor", "name", "name, actor, code, sector"),
            Table.of(
                    "ground_effort",
                    "unit, place, first_day, last_day, source",
                    "unit, place, first_day, last_day, source, amount"));

    private GroundCopy() {}

    private record Table(String name, String key, List<String> columns) {

        static Table of(String name, String key, String columns) {
            return new Table(name, key, List.of(columns.split(",\\s*", -1)));
        }

        String insert() {
            return "INSERT INTO " + name + " (" + String.join(", ", columns) + ") VALUES ("
                    + columns.stream().map(column -> "?").collect(Collectors.joining(", ")) + ")";
        }
    }

    /** Whether there is nothing to take out. */
    public static boolean isEmpty(CaseStore store) throws CaseProblem {
        return store.connections().read(GroundCopy::isEmpty);
    }

    static boolean isEmpty(Handle rows) {
        return TABLES.stream()
                .allMatch(table -> rows.select("SELECT count(*) FROM " + table.name())
                                .mapTo(Long.class)
                                .one()
                        == 0);
    }

    /**
     * Hands out all rows as they are at one moment, each as an object of JSON.
     *
     * @param each must not take long: who wants to import meanwhile may have to wait
     */
    public static void walk(CaseStore store, Consumer<String> each) throws CaseProblem {
        store.connections().read(rows -> {
            for (Table table : TABLES) {
                try (PreparedStatement select = rows.getConnection()
                        .prepareStatement("SELECT " + String.join(", ", table.columns()) + " FROM " + table.name()
                                + " ORDER BY " + table.key())) {
                    select.setFetchSize(ROWS_AT_A_TIME);
                    try (ResultSet row = select.executeQuery()) {
                        while (row.next()) {
                            each.accept(line(table, row));
                        }
                    }
                } catch (SQLException e) {
                    throw new UncheckedSql(e);
                }
            }
            return rows;
        });
    }

    private static String line(Table table, ResultSet row) throws SQLException {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put(TABLE, table.name());
        for (int i = 0; i < table.columns().size(); i++) {
            String column = table.columns().get(i);
            Object value = row.getObject(i + 1);
            if (value instanceof Number number && (value instanceof Double || value instanceof Float)) {
                line.put(column, number.doubleValue());
            } else if (value instanceof Number number) {
                line.put(column, number.longValue());
            } else if (value != null) {
                line.put(column, value.toString());
            }
        }
        return line.toString();
    }

    /** Puts rows into empty tables, within a transaction. */
    static void fill(Handle rows, Iterator<String> lines) {
        Table at = TABLES.get(0);
        PreparedStatement insert = null;
        int waiting = 0;
        try {
            while (lines.hasNext()) {
                JsonNode line = Contents.parseLine(lines.next());
                Table table = table(line.path(TABLE).asText());
                if (insert == null || !table.equals(at)) {
                    end(insert);
                    insert = rows.getConnection().prepareStatement(table.insert());
                    at = table;
                }
                bind(Objects.requireNonNull(insert), table, line);
                insert.addBatch();
                waiting++;
                if (waiting % ROWS_AT_A_TIME == 0) {
                    insert.executeBatch();
                }
            }
            end(insert);
        } catch (SQLException e) {
            throw new UncheckedSql(e);
        }
    }

    private static void end(@Nullable PreparedStatement insert) throws SQLException {
        if (insert != null) {
            insert.executeBatch();
            insert.close();
        }
    }

    private static Table table(String name) {
        return TABLES.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no table '" + name + "'"));
    }

    private static void bind(PreparedStatement insert, Table table, JsonNode line) throws SQLException {
        for (int i = 0; i < table.columns().size(); i++) {
            JsonNode value = line.path(table.columns().get(i));
            if (value.isIntegralNumber()) {
                insert.setLong(i + 1, value.asLong());
            } else if (value.isNumber()) {
                insert.setDouble(i + 1, value.asDouble());
            } else if (value.isTextual()) {
                insert.setString(i + 1, value.asText());
            } else {
                insert.setNull(i + 1, Types.NULL);
            }
        }
    }
}
