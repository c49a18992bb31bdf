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

/**
 * ACLED's events, with codes or words in {@code inter1}, before 2023 and after. Meaning of the columns: ACLED codebook. A date known to
 * the week counts as the day given and three days to each side, one known to the month as that month.
 */
final class AcledLayout implements TableLayout {

    private static final List<String> LATE = List.of(
            ("event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1 assoc_actor_1"
                            + " inter1 actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region country admin1"
                            + " admin2 admin3 location latitude longitude geo_precision source source_scale notes fatalities"
                            + " tags timestamp")
                    .split(" "));

    private static final List<String> EARLY = List.of(
            ("data_id iso event_id_cnty event_id_no_cnty event_date year time_precision event_type sub_event_type actor1"
                            + " assoc_actor_1 inter1 actor2 assoc_actor_2 inter2 interaction region country admin1 admin2"
                            + " admin3 location latitude longitude geo_precision source source_scale notes fatalities"
                            + " timestamp iso3")
                    .split(" "));

    private static final int DAYS_ASIDE = 3;

    private final String dataSet;
    private final Countries countries;

    AcledLayout(String dataSet, Countries countries) {
        this.dataSet = dataSet;
        this.countries = countries;
    }

    @Override
    public String name() {
        return "ACLED";
    }

    @Override
    public boolean fits(Columns columns) {
        return columns.has("event_date")
                && columns.has("sub_event_type")
                && (columns.has("event_id_cnty") || columns.has("data_id"));
    }

    @Override
    public String wanted() {
        return "event_id_cnty, event_date and sub_event_type";
    }

    @Override
    public List<String> columnsOf(List<String> firstRow) {
        return List.of(LATE, EARLY).stream()
                .filter(names -> names.size() == firstRow.size() && couldBe(new Columns(names), firstRow))
                .findFirst()
                .orElse(List.of());
    }

    private static boolean couldBe(Columns columns, List<String> row) {
        return Days.find(row.get(columns.find("event_date"))).isPresent()
                && Kinds.ACLED.knows(row.get(columns.find("sub_event_type")))
                && row.get(columns.find("latitude")).matches("-?[\\d.]+");
    }

    @Override
    public Making bind(Columns columns) {
        return new Made(columns);
    }

    /** Who somebody is, by the code or the word that stands beside the name. */
    private static @Nullable String sector(String inter) {
        return switch (inter.toLowerCase(Locale.ROOT)) {
            case "1", "state forces" -> "MIL";
            case "2", "rebel group", "rebel groups", "rebel forces" -> "REB";
            case "3", "political militia", "political militias", "4", "identity militia", "identity militias" -> "PRM";
            case "5", "rioters", "6", "protesters", "7", "civilians" -> "CVL";
            case "8", "external/other forces", "other forces" -> "MIL";
            default -> null;
        };
    }

    private final class Made implements Making {

        private final int[] firstSide;
        private final int[] secondSide;
        private final int id;
        private final int date;
        private final int year;
        private final int timePrecision;
        private final int eventType;
        private final int subType;
        private final int fatalities;
        private final int source;
        private final int notes;
        private final int latitude;
        private final int longitude;
        private final int placePrecision;
        private final int location;
        private final int admin1;
        private final int country;

        Made(Columns columns) {
            firstSide = side(columns, "actor1", "inter1", "assoc_actor_1");
            secondSide = side(columns, "actor2", "inter2", "assoc_actor_2");
            id = columns.find("event_id_cnty", "data_id");
            date = columns.find("event_date");
            year = columns.find("year");
            timePrecision = columns.find("time_precision");
            eventType = columns.find("event_type");
            subType = columns.find("sub_event_type");
            fatalities = columns.find("fatalities");
            source = columns.find("source");
            notes = columns.find("notes");
            latitude = columns.find("latitude");
            longitude = columns.find("longitude");
            placePrecision = columns.find("geo_precision");
            location = columns.find("location");
            admin1 = columns.find("admin1");
            country = columns.find("country");
        }

        private static int[] side(Columns columns, String actor, String inter, String beside) {
            return new int[] {columns.find(actor), columns.find(inter), columns.find(beside)};
        }

        @Override
        public @Nullable GroundIncident make(Cells row) {
            String rowId = row.id(id);
            Optional<LocalDate> day = row.day(date);
            if (rowId.isEmpty() || day.isEmpty()) {
                return null;
            }
            Cells.Stretch days = days(row, day.get());
            row.year(year, new Cells.Stretch(day.get(), day.get(), days.precision()));
            List<String> categories = new ArrayList<>();
            for (int column : new int[] {eventType, subType}) {
                String word = row.name(column);
                if (!word.isEmpty()) {
                    categories.add(word);
                }
            }
            return new GroundIncident(
                    dataSet + ":" + rowId,
                    kind(row),
                    categories,
                    sides(row),
                    days.from(),
                    days.to(),
                    days.precision(),
                    place(row),
                    killed(row),
                    parts(row.text(source)).size(),
                    row.words(notes));
        }

        private Cells.Stretch days(Cells row, LocalDate day) {
            String code = row.text(timePrecision);
            return switch (code) {
                case "", "1" -> new Cells.Stretch(day, day, EventDate.Precision.DAY);
                case "2" ->
                    new Cells.Stretch(day.minusDays(DAYS_ASIDE), day.plusDays(DAYS_ASIDE), EventDate.Precision.WEEK);
                default -> {
                    if (!code.equals("3")) {
                        row.flaw(RowFlaw.Kind.UNKNOWN_PRECISION, "time_precision " + code);
                    }
                    yield new Cells.Stretch(
                            day.withDayOfMonth(1), day.withDayOfMonth(day.lengthOfMonth()), EventDate.Precision.MONTH);
                }
            };
        }

        private @Nullable IncidentKind kind(Cells row) {
            String word = row.name(subType);
            if (!Kinds.ACLED.knows(word)) {
                row.flaw(RowFlaw.Kind.UNKNOWN_KIND, word);
            }
            return Kinds.ACLED.find(word).orElse(null);
        }

        private List<GroundIncident.Side> sides(Cells row) {
            List<GroundIncident.Side> sides = new ArrayList<>();
            add(row, sides, firstSide, Role.FIRST, Role.WITH_FIRST);
            add(row, sides, secondSide, Role.SECOND, Role.WITH_SECOND);
            return sides;
        }

        private void add(Cells row, List<GroundIncident.Side> sides, int[] columns, Role head, Role others) {
            String name = row.name(columns[0]);
            if (!name.isEmpty()) {
                sides.add(new GroundIncident.Side(name, name, null, sector(row.text(columns[1])), head));
            }
            for (String other : parts(row.name(columns[2]))) {
                sides.add(new GroundIncident.Side(other, other, null, null, others));
            }
        }

        private static List<String> parts(String words) {
            List<String> parts = new ArrayList<>();
            for (String part : words.split(";", -1)) {
                if (!part.isBlank()) {
                    parts.add(part.strip());
                }
            }
            return parts;
        }

        private @Nullable Place place(Cells row) {
            Place.Point point = row.point(row.text(latitude), row.text(longitude));
            String province = row.name(admin1);
            String state = row.name(country);
            String name = row.name(location);
            String known = name.isEmpty() ? province.isEmpty() ? state : province : name;
            if (known.isEmpty() && point == null) {
                row.flaw(RowFlaw.Kind.NO_PLACE, "");
                return null;
            }
            return new Place(
                    known.isEmpty() ? "unnamed" : known,
                    province.isEmpty() ? null : province,
                    countries.code(row, state),
                    point,
                    placePrecision(row));
        }

        /** 1 the town, 2 a part of the region around it, 3 the region. */
        private Place.Precision placePrecision(Cells row) {
            String code = row.text(placePrecision);
            return switch (code) {
                case "1" -> Place.Precision.CITY;
                case "2" -> Place.Precision.DISTRICT;
                case "3" -> Place.Precision.PROVINCE;
                default -> {
                    row.flaw(RowFlaw.Kind.UNKNOWN_PRECISION, "geo_precision " + code);
                    yield Place.Precision.PROVINCE;
                }
            };
        }

        /** ACLED gives one number. */
        private GroundIncident.@Nullable Killed killed(Cells row) {
            OptionalInt dead = row.count(fatalities);
            if (dead.isEmpty()) {
                row.noToll(fatalities);
            }
            return row.killed(dead, dead, dead, OptionalInt.empty());
        }
    }
}
