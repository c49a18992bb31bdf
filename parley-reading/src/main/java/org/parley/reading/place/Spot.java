package org.parley.reading.place;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.Place;

/**
 * A line of the gazetteer.
 *
 * @param kind country, province, district, town or known site
 * @param name as it is shown
 * @param country ISO 3166 alpha-3; empty for what lies in no one country
 * @param admin1 GeoNames code of its province within the country; empty when unknown
 * @param admin2 GeoNames code of its district; empty when unknown
 * @param point where; absent for an area without known towns
 * @param people how many live there, 0 when unknown
 * @param capital whether it is the capital of its country
 * @param seat whether it is the seat of its province
 * @param aliases other names
 */
record Spot(
        Kind kind,
        String name,
        String country,
        String admin1,
        String admin2,
        Place.@Nullable Point point,
        long people,
        boolean capital,
        boolean seat,
        List<String> aliases) {

    enum Kind {
        COUNTRY(Place.Precision.COUNTRY),
        PROVINCE(Place.Precision.PROVINCE),
        DISTRICT(Place.Precision.DISTRICT),
        TOWN(Place.Precision.CITY),
        SITE(Place.Precision.SITE),
        REGION(Place.Precision.REGION);

        private final Place.Precision precision;

        Kind(Place.Precision precision) {
            this.precision = precision;
        }

        Place.Precision precision() {
            return precision;
        }
    }

    boolean isIn(Spot larger) {
        return country.equals(larger.country)
                && (larger.kind == Kind.COUNTRY
                        || (admin1.equals(larger.admin1)
                                && (larger.kind == Kind.PROVINCE || admin2.equals(larger.admin2))));
    }

    boolean isNamed(String plain) {
        return Spelling.plain(name).equals(plain)
                || aliases.stream().anyMatch(alias -> Spelling.plain(alias).equals(plain));
    }
}
