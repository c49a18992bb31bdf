package org.parley.docket.ground;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parley.model.EventDate;
import org.parley.model.GroundIncident;
import org.parley.model.GroundIncident.Role;
import org.parley.model.IncidentKind;
import org.parley.model.Place;

/**
 * GDELT 2.0 events: 61 columns without a header, parted by tabs and never quoted. The place is that of the action. GDELT counts no dead.
 * Columns: GDELT event codebook 2.0.
 */
final class GdeltReader implements RowReader {

    private static final int COLUMNS = 61;
    private static final int DAY = 1;
    private static final int FIRST_ACTOR = 5;
    private static final int SECOND_ACTOR = 15;
    private static final int NAME_OF_ACTOR = 1;
    private static final int COUNTRY_OF_ACTOR = 2;
    private static final int TYPE_OF_ACTOR = 7;
    private static final int EVENT_CODE = 26;
    private static final int ROOT_CODE = 28;
    private static final int SOURCES = 32;
    private static final int PLACE_TYPE = 51;
    private static final int PLACE_NAME = 52;
    private static final int LATITUDE = 56;
    private static final int LONGITUDE = 57;
    private static final int URL = 60;

    /** CAMEO's codes of countries that are not those of ISO 3166. */
    private static final Map<String, String> CODES =
            Map.of("ROM", "ROU", "TMP", "TLS", "ZAR", "COD", "KSV", "KOS", "WSB", "PSE", "GZS", "PSE");

    private static final Map<String, String> SECTORS = sectors();

    private final String dataSet;
    private final Countries countries;

    GdeltReader(String dataSet, Countries countries) {
        this.dataSet = dataSet;
        this.countries = countries;
    }

    private static Map<String, String> sectors() {
        Map<String, String> found = new HashMap<>();
        for (String[] row : ListFile.of("cameo-sectors.tsv", 2)) {
            found.put(row[0], row[1]);
        }
        return found;
    }

    @Override
    public void read(Reader text, Consumer<GroundRow> rows) throws IOException {
        BufferedReader in = new BufferedReader(text, 1 << 16);
        Cells cells = new Cells();
        long number = 0;
        boolean known = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            List<String> fields = split(number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line);
            if (!known && fields.size() != COLUMNS) {
                throw new UnreadableData("this is no table of GDELT 2.0 events: its first row has " + fields.size()
                        + " columns parted by tabs instead of " + COLUMNS);
            }
            known = true;
            cells.begin(number, fields);
            rows.accept(cells.row(incident(cells, fields)));
        }
    }

    private static List<String> split(String line) {
        List<String> fields = new ArrayList<>(COLUMNS);
        int from = 0;
        for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', from)) {
            fields.add(line.substring(from, tab));
            from = tab + 1;
        }
        fields.add(line.substring(from));
        return fields;
    }

    private @Nullable GroundIncident incident(Cells row, List<String> fields) {
        if (fields.size() != COLUMNS) {
            row.flaw(
                    fields.get(0).equals("GLOBALEVENTID") ? RowFlaw.Kind.REPEATED_HEADER : RowFlaw.Kind.COLUMN_COUNT,
                    fields.size() + " instead of " + COLUMNS);
            return null;
        }
        if (fields.get(0).equalsIgnoreCase("GLOBALEVENTID")) {
            row.flaw(RowFlaw.Kind.REPEATED_HEADER, "");
            return null;
        }
        String rowId = row.id(0);
        Optional<LocalDate> day = row.day(DAY);
        if (rowId.isEmpty() || day.isEmpty()) {
            return null;
        }
        List<GroundIncident.Side> sides = new ArrayList<>();
        side(row, FIRST_ACTOR, Role.FIRST).ifPresent(sides::add);
        side(row, SECOND_ACTOR, Role.SECOND).ifPresent(sides::add);
        List<String> codes = new ArrayList<>();
        for (int column : new int[] {ROOT_CODE, EVENT_CODE}) {
            String code = row.name(column);
            if (!code.isEmpty() && !codes.contains(code)) {
                codes.add(code);
            }
        }
        return new GroundIncident(
                dataSet + ":" + rowId,
                kind(row),
                codes,
                sides,
                day.get(),
                day.get(),
                EventDate.Precision.DAY,
                place(row),
                null,
                row.sources(SOURCES),
                row.words(URL));
    }

    private static @Nullable IncidentKind kind(Cells row) {
        String code = row.text(EVENT_CODE);
        String known = Kinds.CAMEO.longestKnown(code);
        if (known.isEmpty()) {
            row.flaw(RowFlaw.Kind.UNKNOWN_KIND, code);
            return null;
        }
        return Kinds.CAMEO
                .find(known)
                .map(kind -> Kinds.of(kind.type(), kind.findMode().orElse(null), null))
                .orElse(null);
    }

    private static Optional<GroundIncident.Side> side(Cells row, int actor, Role role) {
        String code = row.name(actor);
        String name = row.name(actor + NAME_OF_ACTOR);
        String shown = name.isEmpty() ? code : name;
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        String country = row.text(actor + COUNTRY_OF_ACTOR);
        String iso = CODES.getOrDefault(country, country);
        return Optional.of(new GroundIncident.Side(
                shown, shown, iso.length() == 3 ? iso : null, SECTORS.get(row.text(actor + TYPE_OF_ACTOR)), role));
    }

    private @Nullable Place place(Cells row) {
        String name = row.name(PLACE_NAME);
        Place.Point point = row.point(row.text(LATITUDE), row.text(LONGITUDE));
        if (name.isEmpty() && point == null) {
            row.flaw(RowFlaw.Kind.NO_PLACE, "");
            return null;
        }
        List<String> parts = List.of(name.split(", ", -1));
        String state = parts.get(parts.size() - 1);
        return new Place(
                parts.get(0).isEmpty() ? "unnamed" : parts.get(0),
                parts.size() > 2 && !parts.get(1).isBlank() ? parts.get(1) : null,
                countries.code(row, state),
                point,
                precision(row));
    }

    /** 1 country, 2 state of the USA, 3 city there, 4 city elsewhere, 5 province elsewhere. */
    private static Place.Precision precision(Cells row) {
        String code = row.text(PLACE_TYPE);
        return switch (code) {
            case "1" -> Place.Precision.COUNTRY;
            case "2", "5" -> Place.Precision.PROVINCE;
            case "3", "4" -> Place.Precision.CITY;
            default -> {
                row.flaw(RowFlaw.Kind.UNKNOWN_PRECISION, "ActionGeo_Type " + code);
                yield Place.Precision.COUNTRY;
            }
        };
    }
}
