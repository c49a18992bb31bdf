package org.parley.docket.ground;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.model.EventType;
import org.parley.model.GroundIncident;
import org.parley.model.GroundIncident.Role;
import org.parley.model.IncidentKind;
import org.parley.model.Place;

/**
 * The fields of one PLOVER record. The manual's list of fields of an entity and its worked example do not agree; both are read.
 *
 * @param fields texts, lists and objects by name
 */
record PloverRecord(Map<String, Object> fields) {

    /** Auxiliary modes of the manual, and the modalities that Parley writes, of what has not happened. */
    private static final List<String> UNREAL =
            List.of("negation", "hypothetical", "future", "planned", "denied", "negated");

    private static final Pattern MODALITY = Pattern.compile("\\bmodality (\\w+)");

    String text(String name) {
        return text(fields, name);
    }

    private static String text(Map<?, ?> object, String name) {
        return object.get(name) instanceof String text ? text.strip() : "";
    }

    private static String first(Map<?, ?> object, String... names) {
        for (String name : names) {
            String text = text(object, name);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    /** The texts of a list, or the one text that stands in its place. */
    List<String> texts(String name) {
        Object value = fields.getOrDefault(name, "");
        List<String> texts = new ArrayList<>();
        for (Object item : value instanceof List<?> list ? list : List.of(value)) {
            if (item instanceof String text && !text.isBlank()) {
                texts.add(text.strip());
            }
        }
        return texts;
    }

    /** The word by which the record says that it tells of nothing that happened. */
    Optional<String> unreal() {
        Matcher modality = MODALITY.matcher(text("comment"));
        List<String> words = new ArrayList<>(texts("mode"));
        if (modality.find()) {
            words.add(modality.group(1));
        }
        return words.stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(UNREAL::contains)
                .findFirst();
    }

    List<String> categories() {
        List<String> categories = new ArrayList<>(texts("event"));
        categories.addAll(texts("mode"));
        return categories;
    }

    /** The first type that PLOVER has, with the first mode. */
    @Nullable
    IncidentKind kind(Cells row) {
        List<String> modes = texts("mode");
        for (String word : texts("event")) {
            for (EventType type : EventType.values()) {
                if (type.name().equalsIgnoreCase(word)) {
                    return Kinds.of(type, modes.isEmpty() ? null : modes.get(0), null);
                }
            }
        }
        row.flaw(RowFlaw.Kind.UNKNOWN_KIND, String.join(", ", texts("event")));
        return null;
    }

    List<GroundIncident.Side> sides(Cells row) {
        List<GroundIncident.Side> sides = new ArrayList<>();
        add(row, sides, "actor", Role.FIRST, Role.WITH_FIRST);
        add(row, sides, "recipient", Role.SECOND, Role.WITH_SECOND);
        return sides;
    }

    private void add(Cells row, List<GroundIncident.Side> sides, String field, Role head, Role others) {
        Role role = head;
        for (Object item : fields.get(field) instanceof List<?> list ? list : List.of()) {
            if (item instanceof Map<?, ?> entity) {
                String code = first(entity, "code", "country_code");
                String name =
                        row.name(first(entity, "identifier_text", "entity_name", "entity_text", "raw_text", "code"));
                if (!name.isEmpty()) {
                    String sector = first(entity, "sector", "sector_code");
                    sides.add(new GroundIncident.Side(
                            name, name, code.length() == 3 ? code : null, sector.isEmpty() ? null : sector, role));
                    role = others;
                }
            }
        }
    }

    @Nullable
    Place place(Cells row) {
        if (!(fields.get("event_loc") instanceof Map<?, ?> location)) {
            return null;
        }
        Place.Point point = row.point(text(location, "lat"), text(location, "lon"));
        String name = row.name(
                first(location, "resolved_place", "extracted_place", "city", "district", "province", "country"));
        if (name.isEmpty() && point == null) {
            row.flaw(RowFlaw.Kind.NO_PLACE, "");
            return null;
        }
        String province = row.name(text(location, "province"));
        String code = first(location, "country_code");
        return new Place(
                name.isEmpty() ? "unnamed" : name,
                province.isEmpty() ? null : province,
                code.length() == 3 ? code : null,
                point,
                precision(row, text(location, "resolution")));
    }

    /** 5 within a city, 4 city, 3 district, 2 province, 1 country; or the words that Parley writes. */
    private static Place.Precision precision(Cells row, String code) {
        for (Place.Precision precision : Place.Precision.values()) {
            if (precision.word().equalsIgnoreCase(code)) {
                return precision;
            }
        }
        return switch (code) {
            case "5" -> Place.Precision.SITE;
            case "4" -> Place.Precision.CITY;
            case "3" -> Place.Precision.DISTRICT;
            case "2" -> Place.Precision.PROVINCE;
            case "1" -> Place.Precision.COUNTRY;
            default -> {
                row.flaw(RowFlaw.Kind.UNKNOWN_PRECISION, "resolution " + code);
                yield Place.Precision.COUNTRY;
            }
        };
    }

    /** The number that the record gives, which is all it says. */
    GroundIncident.@Nullable Killed killed(Cells row) {
        OptionalInt dead = row.count(text("dead"));
        return row.killed(dead, dead, dead, OptionalInt.empty());
    }
}
