package org.parley.docket.ground;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.parley.model.EventDate;
import org.parley.model.GroundIncident;
import org.parley.model.GroundIncident.Role;
import org.parley.model.IncidentKind;
import org.parley.model.Place;

/** A table whose columns a mapping file explains. */
final class CsvLayout implements TableLayout {

    private final String dataSet;
    private final CsvMapping mapping;
    private final Countries countries;

    CsvLayout(String dataSet, CsvMapping mapping, Countries countries) {
        this.dataSet = dataSet;
        this.mapping = mapping;
        this.countries = countries;
    }

    @Override
    public String name() {
        return "the mapping file";
    }

    @Override
    public boolean fits(Columns columns) {
        return mapping.columns().stream().allMatch(columns::has);
    }

    @Override
    public String wanted() {
        return String.join(", ", mapping.columns());
    }

    @Override
    public List<String> columnsOf(List<String> firstRow) {
        return List.of();
    }

    @Override
    public List<Character> separators() {
        return mapping.separators();
    }

    @Override
    public Making bind(Columns columns) {
        return new Made(columns);
    }

    private final class Made implements Making {

        private final Columns columns;

        Made(Columns columns) {
            this.columns = columns;
        }

        private String text(Cells row, String key) {
            Optional<String> column = mapping.findColumn(key);
            return column.isPresent() ? row.text(columns.find(column.get())) : mapping.constant(key);
        }

        private Optional<LocalDate> day(Cells row, String key) {
            String words = text(row, key);
            Optional<LocalDate> day = mapping.findDay(words);
            if (day.isEmpty()) {
                row.flaw(words.isEmpty() ? RowFlaw.Kind.NO_DATE : RowFlaw.Kind.BAD_DATE, words);
            }
            return day;
        }

        private OptionalInt count(Cells row, String key) {
            return row.count(mapping.withoutThousands(text(row, key)));
        }

        @Override
        public @Nullable GroundIncident make(Cells row) {
            String rowId = row.name(text(row, "id"));
            if (rowId.isEmpty()) {
                row.flaw(RowFlaw.Kind.NO_ID, "");
            }
            Optional<LocalDate> from = day(row, "date");
            Optional<LocalDate> to = text(row, "last day").isEmpty() ? from : day(row, "last day");
            if (rowId.isEmpty() || from.isEmpty() || to.isEmpty()) {
                return null;
            }
            Cells.Stretch days = row.stretch(from.get(), to.get(), datePrecision(row));
            String category = row.name(text(row, "category"));
            String kindWord = row.name(text(row, "kind"));
            List<String> categories = new ArrayList<>();
            for (String word : List.of(category, mapping.findColumn("kind").isPresent() ? kindWord : "")) {
                if (!word.isEmpty() && !categories.contains(word)) {
                    categories.add(word);
                }
            }
            OptionalInt killed = count(row, "killed");
            OptionalInt sources = count(row, "sources");
            return new GroundIncident(
                    dataSet + ":" + rowId,
                    kind(row, kindWord),
                    categories,
                    sides(row),
                    days.from(),
                    days.to(),
                    days.precision(),
                    place(row),
                    row.killed(
                            count(row, "killed low"),
                            killed,
                            count(row, "killed high"),
                            count(row, "killed civilians")),
                    sources.orElse(0),
                    row.name(text(row, "words")));
        }

        private EventDate.Precision datePrecision(Cells row) {
            String word = text(row, "date precision");
            if (word.isEmpty()) {
                return EventDate.Precision.DAY;
            }
            for (EventDate.Precision precision : EventDate.Precision.values()) {
                if (precision.word().equalsIgnoreCase(word)) {
                    return precision;
                }
            }
            row.flaw(RowFlaw.Kind.UNKNOWN_PRECISION, word);
            return EventDate.Precision.INTERVAL;
        }

        private @Nullable IncidentKind kind(Cells row, String word) {
            if (word.isEmpty()) {
                return null;
            }
            Optional<IncidentKind> kind = mapping.findKind(word);
            if (kind.isEmpty()) {
                row.flaw(RowFlaw.Kind.UNKNOWN_KIND, word);
            }
            return kind.orElse(null);
        }

        private List<GroundIncident.Side> sides(Cells row) {
            List<GroundIncident.Side> sides = new ArrayList<>();
            add(row, sides, "first", Role.FIRST, Role.WITH_FIRST);
            add(row, sides, "second", Role.SECOND, Role.WITH_SECOND);
            return sides;
        }

        private void add(Cells row, List<GroundIncident.Side> sides, String which, Role head, Role others) {
            String name = row.name(text(row, which + " side"));
            String code = text(row, which + " code").toUpperCase(Locale.ROOT);
            String sector = text(row, which + " sector").toUpperCase(Locale.ROOT);
            if (!name.isEmpty()) {
                sides.add(new GroundIncident.Side(
                        name, name, code.length() == 3 ? code : null, sector.isEmpty() ? null : sector, head));
            }
            for (String other : row.name(text(row, "with " + which + " side")).split(";", -1)) {
                if (!other.isBlank()) {
                    sides.add(new GroundIncident.Side(other.strip(), other.strip(), null, null, others));
                }
            }
        }

        private @Nullable Place place(Cells row) {
            Place.Point point = row.point(text(row, "latitude"), text(row, "longitude"));
            String province = row.name(text(row, "province"));
            String state = row.name(text(row, "country"));
            String name = row.name(text(row, "place"));
            String known = name.isEmpty() ? province.isEmpty() ? state : province : name;
            if (known.isEmpty() && point == null) {
                row.flaw(RowFlaw.Kind.NO_PLACE, "");
                return null;
            }
            return new Place(
                    known.isEmpty() ? "unnamed" : known,
                    province.isEmpty() ? null : province,
                    state.matches("[A-Z]{3}") ? state : countries.code(row, state),
                    point,
                    placePrecision(row, !name.isEmpty() || point != null, !province.isEmpty()));
        }

        /** As stated; otherwise as fine as what the row tells. */
        private Place.Precision placePrecision(Cells row, boolean named, boolean province) {
            String word = text(row, "place precision");
            for (Place.Precision precision : Place.Precision.values()) {
                if (precision.word().equalsIgnoreCase(word)) {
                    return precision;
                }
            }
            if (!word.isEmpty()) {
                row.flaw(RowFlaw.Kind.UNKNOWN_PRECISION, word);
                return Place.Precision.COUNTRY;
            }
            return named ? Place.Precision.CITY : province ? Place.Precision.PROVINCE : Place.Precision.COUNTRY;
        }
    }
}
