package org.parley.model;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place that a report names, resolved as far as the gazetteer and the report's context allow.
 *
 * @param name as the gazetteer has it; as the report has it when the place is not in the gazetteer
 * @param admin1 province, state or governorate, when known
 * @param country ISO 3166 alpha-3, when known
 * @param point where, when known; of an area its centre
 * @param precision how much of the earth is meant
 */
public record Place(
        String name,
        @Nullable String admin1,
        @Nullable String country,
        @Nullable Point point,
        Precision precision) {

    /** Degrees north and east (WGS 84): latitude -90 to 90, longitude -180 to 180. */
    public record Point(double latitude, double longitude) {
        public Point {
            if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
                throw new IllegalArgumentException(
                        "latitude " + latitude + ", longitude " + longitude + " must be within -90..90 and -180..180");
            }
        }
    }

    /** How much of the earth is meant, from small to large; names after PLOVER's location resolution. */
    public enum Precision {
        /** a building, street or quarter */
        SITE,
        CITY,
        DISTRICT,
        PROVINCE,
        COUNTRY,
        /** part of the earth larger than a country, or a sea */
        REGION;

        /** Lower-case word as in the JSON lines. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Place {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a place has a name");
        }
    }

    public Optional<String> findAdmin1() {
        return Optional.ofNullable(admin1);
    }

    public Optional<String> findCountry() {
        return Optional.ofNullable(country);
    }

    public Optional<Point> findPoint() {
        return Optional.ofNullable(point);
    }
}
