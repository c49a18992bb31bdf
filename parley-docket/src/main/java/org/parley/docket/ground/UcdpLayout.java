package org.parley.docket.ground;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.model.EventDate;
import org.parley.model.GroundIncident;
import org.parley.model.GroundIncident.Role;
import org.parley.model.IncidentKind;
import org.parley.model.Place;

/** UCDP's georeferenced events, yearly and candidate releases. Meaning of the columns: UCDP GED codebook. */
final class UcdpLayout implements TableLayout {

    /** Since 20.1. */
    static final List<String> WIDE = List.of(("id relid year active_year code_status type_of_violence conflict_dset_id"
                    + " conflict_new_id conflict_name dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a"
                    + " side_b_dset_id side_b_new_id side_b number_of_sources source_article source_office source_date"
                    + " source_headline source_original where_prec where_coordinates where_description adm_1 adm_2 latitude"
                    + " longitude geom_wkt priogrid_gid country country_id region event_clarity date_prec date_start date_end"
                    + " deaths_a deaths_b deaths_civilians deaths_unknown best high low gwnoa gwnob")
            .split(" "));

    /** Earlier ones. */
    static final List<String> NARROW = List.of(
            ("id year active_year type_of_violence conflict_new_id conflict_name dyad_new_id dyad_name side_a_new_id gwnoa"
                            + " side_a side_b_new_id gwnob side_b number_of_sources source_article source_office source_date"
                            + " source_headline source_original where_prec where_coordinates adm_1 adm_2 latitude longitude"
                            + " geom_wkt priogrid_gid country country_id region event_clarity date_prec date_start date_end"
                            + " deaths_a deaths_b deaths_civilians deaths_unknown low best high")
                    .split(" "));

    private static final Pattern BETWEEN_GOVERNMENTS = Pattern.compile(", (?=Government of )");
    private static final String GOVERNMENT = "Government of ";
    private static final String CIVILIANS = "Civilians";

    private final String dataSet;
    private final Countries countries;

    UcdpLayout(String dataSet, Countries countries) {
        this.dataSet = dataSet;
        this.countries = countries;
    }

    @Override
    public String name() {
        return "UCDP GED";
    }

    @Override
    public boolean fits(Columns columns) {
        return columns.has("id")
                && columns.has("type_of_violence")
                && columns.has("date_start")
                && (columns.has("best") || columns.has("best_est"));
    }

    @Override
    public String wanted() {
        return "id, type_of_violence, date_start and best";
    }

    @Override
    public List<String> columnsOf(List<String> firstRow) {
        return List.of(WIDE, NARROW).stream()
                .filter(names -> names.size() == firstRow.size() && couldBe(new Columns(names), firstRow))
                .findFirst()
                .orElse(List.of());
    }

    /** Whether type, days and tolls stand where this layout has them. */
    private static boolean couldBe(Columns columns, List<String> row) {
        return row.get(columns.find("type_of_violence")).matches("[123]")
                && Days.find(row.get(columns.find("date_start"))).isPresent()
                && Days.find(row.get(columns.find("date_end"))).isPresent()
                && row.get(columns.find("best")).matches("[\\d,]+")
                && row.get(columns.find("latitude")).matches("-?[\\d.]+");
    }

    @Override
    public Making bind(Columns columns) {
        return new Made(columns);
    }

    private final class Made implements Making {

        private final int id;
        private final int type;
        private final int year;
        private final int sideA;
        private final int sideB;
        private final int sources;
        private final int headline;
        private final int article;
        private final int placeName;
        private final int placePrecision;
        private final int admin1;
        private final int country;
        private final int latitude;
        private final int longitude;
        private final int start;
        private final int end;
        private final int datePrecision;
        private final int best;
        private final int low;
        private final int high;
        private final int civilians;
        private final int[] others;

        Made(Columns columns) {
            id = columns.find("id");
            type = columns.find("type_of_violence");
            year = columns.find("year");
            sideA = columns.find("side_a");
            sideB = columns.find("side_b");
            sources = columns.find("number_of_sources");
            headline = columns.find("source_headline");
            article = columns.find("source_article");
            placeName = columns.find("where_coordinates");
            placePrecision = columns.find("where_prec");
            admin1 = columns.find("adm_1");
            country = columns.find("country");
            latitude = columns.find("latitude");
            longitude = columns.find("longitude");
            start = columns.find("date_start");
            end = columns.find("date_end");
            datePrecision = columns.find("date_prec");
            best = columns.find("best", "best_est");
            low = columns.find("low", "low_est");
            high = columns.find("high", "high_est");
            civilians = columns.find("deaths_civilians");
            others = new int[] {
                columns.find("deaths_a"), columns.find("deaths_b"), columns.find("deaths_unknown"),
            };
        }

        @Override
        public @Nullable GroundIncident make(Cells row) {
            String rowId = row.id(id);
            Optional<LocalDate> from = row.day(start);
            Optional<LocalDate> to = row.text(end).isEmpty() ? from : row.day(end);
            if (rowId.isEmpty() || from.isEmpty() || to.isEmpty()) {
                return null;
            }
            Cells.Stretch days = row.stretch(from.get(), to.get(), precision(row));
            row.year(year, days);
            String violence = row.text(type);
            return new GroundIncident(
                    dataSet + ":" + rowId,
                    kind(row, violence),
                    violence.isEmpty() ? List.of() : List.of(violence),
                    sides(row, violence),
                    days.from(),
                    days.to(),
                    days.precision(),
                    place(row),
                    killed(row),
                    row.sources(sources),
                    words(row));
        }

        private @Nullable IncidentKind kind(Cells row, String violence) {
            if (!Kinds.UCDP.knows(violence)) {
                row.flaw(RowFlaw.Kind.UNKNOWN_KIND, violence);
            }
            return Kinds.UCDP.find(violence).orElse(null);
        }

        /** 1 the day, 2 some days, 3 a week, 4 up to a month, 5 longer. */
        private EventDate.Precision precision(Cells row) {
            String code = row.text(datePrecision);
            return switch (code) {
                case "", "1" -> EventDate.Precision.DAY;
                case "2", "3" -> EventDate.Precision.WEEK;
                case "4" -> EventDate.Precision.MONTH;
                case "5" -> EventDate.Precision.INTERVAL;
                default -> {
                    row.flaw(RowFlaw.Kind.UNKNOWN_PRECISION, "date_prec " + code);
                    yield EventDate.Precision.INTERVAL;
                }
            };
        }

        private List<GroundIncident.Side> sides(Cells row, String violence) {
            List<GroundIncident.Side> sides = new ArrayList<>();
            add(sides, row.name(sideA), violence, Role.FIRST, Role.WITH_FIRST);
            add(sides, row.name(sideB), violence, Role.SECOND, Role.WITH_SECOND);
            return sides;
        }

        /** By definition the second side of the first type is an armed opposition, unless it is a government. */
        private static void add(
                List<GroundIncident.Side> sides, String names, String violence, Role head, Role beside) {
            Role role = head;
            List<String> all =
                    names.contains(", " + GOVERNMENT) ? List.of(BETWEEN_GOVERNMENTS.split(names, -1)) : List.of(names);
            for (String name : all) {
                if (name.isBlank()) {
                    continue;
                }
                String sector = name.startsWith(GOVERNMENT)
                        ? "GOV"
                        : name.equals(CIVILIANS) ? "CVL" : violence.equals("1") && head == Role.SECOND ? "REB" : null;
                sides.add(new GroundIncident.Side(name, name, null, sector, role));
                role = beside;
            }
        }

        private @Nullable Place place(Cells row) {
            Place.Point point = row.point(row.text(latitude), row.text(longitude));
            String province = row.name(admin1);
            String state = row.name(country);
            String name = row.name(placeName);
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

        /** 1 exact, 2 within 25 km, 3 district, 4 province, 5 a line or wider area, 6 country, 7 sea or air between. */
        private Place.Precision placePrecision(Cells row) {
            String code = row.text(placePrecision);
            return switch (code) {
                case "1" -> Place.Precision.CITY;
                case "2", "3" -> Place.Precision.DISTRICT;
                case "4", "5" -> Place.Precision.PROVINCE;
                case "6" -> Place.Precision.COUNTRY;
                case "7" -> Place.Precision.REGION;
                default -> {
                    row.flaw(RowFlaw.Kind.UNKNOWN_PRECISION, "where_prec " + code);
                    yield Place.Precision.COUNTRY;
                }
            };
        }

        private GroundIncident.@Nullable Killed killed(Cells row) {
            OptionalInt middle = row.count(best);
            OptionalInt ofCivilians = row.count(civilians);
            GroundIncident.Killed killed = row.killed(row.count(low), middle, row.count(high), ofCivilians);
            if (killed == null) {
                row.noToll(best);
                return null;
            }
            if (killed.best() == 0) {
                row.flaw(RowFlaw.Kind.BEST_ZERO, "high " + killed.high());
            }
            parts(row, killed.best(), ofCivilians);
            return killed;
        }

        private void parts(Cells row, int total, OptionalInt ofCivilians) {
            long sum = ofCivilians.orElse(0);
            for (int column : others) {
                OptionalInt part = row.count(column);
                if (part.isEmpty()) {
                    return;
                }
                sum += part.getAsInt();
            }
            if (ofCivilians.isPresent() && sum != total) {
                row.flaw(RowFlaw.Kind.TOLL_PARTS, sum + " instead of " + total);
            }
        }

        private String words(Cells row) {
            String told = row.words(headline);
            String cited = row.words(article);
            return told.isEmpty() || told.equals(cited) ? cited : cited.isEmpty() ? told : told + "\n" + cited;
        }
    }
}
