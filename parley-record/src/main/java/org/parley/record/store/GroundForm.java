package org.parley.record.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.model.EventDate;
import org.parley.model.EventType;
import org.parley.model.GroundIncident;
import org.parley.model.IncidentKind;
import org.parley.model.Place;

/** An incident as the columns of a row from {@code first_day} on, and back. */
final class GroundForm {

    /** In this order. */
    static final String COLUMNS =
            "first_day, last_day, day_precision, type, mode, sub_event, categories, sides, place, province,"
                    + " country, latitude, longitude, place_precision, killed_low, killed, killed_high, civilians, sources, words";

    static final int COUNT = 20;

    private GroundForm() {}

    /** Binds the columns, the first one at {@code from}. */
    static void bind(PreparedStatement to, int from, GroundIncident incident) throws SQLException {
        int at = from;
        to.setString(at++, incident.from().toString());
        to.setString(at++, incident.to().toString());
        to.setString(at++, incident.datePrecision().name());
        IncidentKind kind = incident.kind();
        to.setString(at++, kind == null ? null : kind.type().name());
        to.setString(at++, kind == null ? null : kind.mode());
        to.setString(at++, kind == null ? null : kind.subEvent());
        to.setString(at++, String.join("\n", incident.categories()));
        to.setString(at++, sides(incident.sides()));
        Place place = incident.place();
        to.setString(at++, place == null ? null : place.name());
        to.setString(at++, place == null ? null : place.admin1());
        to.setString(at++, place == null ? null : place.country());
        Place.Point point = place == null ? null : place.point();
        if (point == null) {
            to.setNull(at++, Types.DOUBLE);
            to.setNull(at++, Types.DOUBLE);
        } else {
            to.setDouble(at++, point.latitude());
            to.setDouble(at++, point.longitude());
        }
        to.setString(at++, place == null ? null : place.precision().name());
        GroundIncident.Killed killed = incident.killed();
        number(to, at++, killed == null ? null : (Integer) killed.low());
        number(to, at++, killed == null ? null : (Integer) killed.best());
        number(to, at++, killed == null ? null : (Integer) killed.high());
        number(to, at++, killed == null ? null : killed.civilians());
        to.setInt(at++, incident.sources());
        to.setString(at, incident.words());
    }

    private static void number(PreparedStatement to, int at, @Nullable Integer value) throws SQLException {
        if (value == null) {
            to.setNull(at, Types.INTEGER);
        } else {
            to.setInt(at, value);
        }
    }

    private static String sides(List<GroundIncident.Side> sides) {
        if (sides.isEmpty()) {
            return "";
        }
        StringBuilder lines = new StringBuilder();
        for (GroundIncident.Side side : sides) {
            if (lines.length() > 0) {
                lines.append('\n');
            }
            lines.append(side.role().name())
                    .append('\t')
                    .append(Objects.requireNonNullElse(side.code(), ""))
                    .append('\t')
                    .append(Objects.requireNonNullElse(side.sector(), ""))
                    .append('\t')
                    .append(side.name());
        }
        return lines.toString();
    }

    /** The incident of a row, its sides called as the data set calls them. */
    static GroundIncident read(ResultSet row) throws SQLException {
        try {
            return new GroundIncident(
                    row.getString("data_set") + ":" + row.getString("row_id"),
                    kind(row),
                    lines(row.getString("categories")),
                    sides(row.getString("sides")),
                    LocalDate.parse(row.getString("first_day")),
                    LocalDate.parse(row.getString("last_day")),
                    EventDate.Precision.valueOf(row.getString("day_precision")),
                    place(row),
                    killed(row),
                    row.getInt("sources"),
                    row.getString("words"));
        } catch (IllegalArgumentException e) {
            throw DamagedRow.of("an incident", e);
        } catch (DateTimeException e) {
            throw DamagedRow.of("an incident", new IllegalArgumentException(e));
        }
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\n", -1));
    }

    private static @Nullable IncidentKind kind(ResultSet row) throws SQLException {
        String type = row.getString("type");
        return type == null
                ? null
                : new IncidentKind(EventType.valueOf(type), row.getString("mode"), row.getString("sub_event"));
    }

    private static List<GroundIncident.Side> sides(String text) {
        List<GroundIncident.Side> sides = new ArrayList<>();
        for (String line : lines(text)) {
            String[] parts = line.split("\t", 4);
            if (parts.length < 4) {
                throw new IllegalArgumentException("a side has four parts, got '" + line + "'");
            }
            sides.add(new GroundIncident.Side(
                    parts[3],
                    parts[3],
                    parts[1].isEmpty() ? null : parts[1],
                    parts[2].isEmpty() ? null : parts[2],
                    GroundIncident.Role.valueOf(parts[0])));
        }
        return sides;
    }

    private static @Nullable Place place(ResultSet row) throws SQLException {
        String name = row.getString("place");
        if (name == null) {
            return null;
        }
        double latitude = row.getDouble("latitude");
        boolean none = row.wasNull();
        return new Place(
                name,
                row.getString("province"),
                row.getString("country"),
                none ? null : new Place.Point(latitude, row.getDouble("longitude")),
                Place.Precision.valueOf(row.getString("place_precision")));
    }

    private static GroundIncident.@Nullable Killed killed(ResultSet row) throws SQLException {
        int best = row.getInt("killed");
        if (row.wasNull()) {
            return null;
        }
        int civilians = row.getInt("civilians");
        Integer ofCivilians = row.wasNull() ? null : (Integer) civilians;
        return new GroundIncident.Killed(row.getInt("killed_low"), best, row.getInt("killed_high"), ofCivilians);
    }
}
