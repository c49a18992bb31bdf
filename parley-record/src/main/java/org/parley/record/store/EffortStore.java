package org.parley.record.store;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.parley.docket.ground.Effort;

/** How much was done to see what happens, as filed. Filing the same again changes nothing. Safe for many threads. */
public final class EffortStore {

    private final Database database;
    private final Connections connections;

    EffortStore(Database database, Connections connections) {
        this.database = database;
        this.connections = connections;
    }

    /**
     * What filing did.
     *
     * @param added that were not there
     * @param replaced whose amount was another for the same unit, place, days and source
     */
    public record Filed(int added, int replaced) {}

    public Filed file(List<Effort> efforts) throws CaseProblem {
        return connections.write(rows -> {
            database.takeTurn(rows);
            int added = 0;
            int replaced = 0;
            for (Effort effort : efforts) {
                List<Double> before = amounts(rows, effort);
                if (before.isEmpty()) {
                    added += rows.execute(
                            "INSERT INTO ground_effort (unit, place, first_day, last_day, source, amount)"
                                    + " VALUES (?, ?, ?, ?, ?, ?)",
                            effort.unit(),
                            effort.place(),
                            effort.from().toString(),
                            effort.to().toString(),
                            effort.source(),
                            effort.amount());
                } else if (before.get(0) != effort.amount()) {
                    replaced += rows.execute(
                            "UPDATE ground_effort SET amount = ?" + SAME,
                            effort.amount(),
                            effort.unit(),
                            effort.place(),
                            effort.from().toString(),
                            effort.to().toString(),
                            effort.source());
                }
            }
            return new Filed(added, replaced);
        });
    }

    private static final String SAME =
            " WHERE unit = ? AND place = ? AND first_day = ? AND last_day = ? AND source = ?";

    private static List<Double> amounts(Handle rows, Effort effort) {
        return rows.select(
                        "SELECT amount FROM ground_effort" + SAME,
                        effort.unit(),
                        effort.place(),
                        effort.from().toString(),
                        effort.to().toString(),
                        effort.source())
                .mapTo(Double.class)
                .list();
    }

    /** All, by unit, place, first day, last day and source. */
    public List<Effort> list() throws CaseProblem {
        return connections.read(
                rows -> rows.select("SELECT * FROM ground_effort ORDER BY unit, place, first_day, last_day, source")
                        .map((row, context) -> new Effort(
                                row.getString("unit"),
                                row.getString("place"),
                                LocalDate.parse(row.getString("first_day")),
                                LocalDate.parse(row.getString("last_day")),
                                row.getDouble("amount"),
                                row.getString("source")))
                        .list());
    }
}
