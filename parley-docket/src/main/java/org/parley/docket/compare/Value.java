package org.parley.docket.compare;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.parley.model.Discrepancy;
import org.parley.model.EventDate;
import org.parley.model.Place;

/** What an account tells of a slot. */
public sealed interface Value permits Value.Amount, Value.Days, Value.Term, Value.Spot, Venue, Qualities, Hand {

    /** How two values of one slot compare. */
    enum Comparison {
        SAME,
        /** one may be the other told more or less finely */
        COMPATIBLE,
        /** both may be true of one thing, yet a reader would ask which */
        OF_OTHER_PRECISION,
        DIFFERENT
    }

    /** As shown to people. */
    String words();

    /** Under which equal values are counted together. */
    default String key() {
        return words();
    }

    /** How much room a value leaves: 0 when it is exact. */
    default double width() {
        return 0;
    }

    /** Compares with another value of the same slot. */
    Comparison compare(Value other);

    /** The kind of discrepancy that two different values of this type make. */
    default Discrepancy.Kind kind() {
        return Discrepancy.Kind.VALUE;
    }

    /**
     * A number, or a range of them.
     *
     * @param least smallest it can be
     * @param most greatest it can be; {@code Double.POSITIVE_INFINITY} when open
     * @param round whether it is told as a round figure
     * @param words as told
     */
    record Amount(double least, double most, boolean round, String words) implements Value {

        public Amount {
            if (!(least <= most)) {
                throw new IllegalArgumentException("amount " + least + ".." + most + " must not be empty");
            }
        }

        @Override
        public Comparison compare(Value other) {
            if (!(other instanceof Amount amount)) {
                return Comparison.DIFFERENT;
            }
            if (least == amount.least && most == amount.most) {
                return Comparison.SAME;
            }
            if (least > amount.most || amount.least > most) {
                return Comparison.DIFFERENT;
            }
            boolean touch = least == amount.most || amount.least == most;
            return round && amount.round && (touch || told() != amount.told())
                    ? Comparison.OF_OTHER_PRECISION
                    : Comparison.COMPATIBLE;
        }

        @Override
        public double width() {
            return most - least;
        }

        /** The round figure that is named: the end that is not open. */
        private double told() {
            return Double.isInfinite(most) ? least : most;
        }
    }

    /**
     * A day or a longer stretch of days.
     *
     * @param first first day it can be
     * @param last last day it can be
     * @param words as told
     */
    record Days(LocalDate first, LocalDate last, String words) implements Value {

        private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
        private static final Pattern STRETCH = Pattern.compile(DAY + "/" + DAY);
        private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
        private static final int COARSE_DAYS = 7;

        @Override
        public Comparison compare(Value other) {
            if (!(other instanceof Days days)) {
                return Comparison.DIFFERENT;
            }
            if (first.equals(days.first) && last.equals(days.last)) {
                return Comparison.SAME;
            }
            boolean apart = first.isAfter(days.last) || days.first.isAfter(last);
            return apart ? Comparison.DIFFERENT : Comparison.COMPATIBLE;
        }

        /** The days of an EDTF value of day, interval or month precision. */
        public static Optional<Days> find(EventDate date) {
            String plain = date.edtf().replaceAll("[~?%]", "");
            try {
                if (DAY.matcher(plain).matches()) {
                    LocalDate day = LocalDate.parse(plain);
                    return Optional.of(new Days(day, day, date.edtf()));
                }
                if (STRETCH.matcher(plain).matches()) {
                    int slash = plain.indexOf('/');
                    LocalDate begin = LocalDate.parse(plain.substring(0, slash));
                    LocalDate end = LocalDate.parse(plain.substring(slash + 1));
                    return begin.isAfter(end) ? Optional.empty() : Optional.of(new Days(begin, end, date.edtf()));
                }
                if (MONTH.matcher(plain).matches()) {
                    LocalDate begin = LocalDate.parse(plain + "-01");
                    return Optional.of(new Days(begin, begin.plusMonths(1).minusDays(1), date.edtf()));
                }
                return Optional.empty();
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }

        @Override
        public double width() {
            return ChronoUnit.DAYS.between(first, last);
        }

        /** Whether it is a month or longer. */
        public boolean isCoarse() {
            return ChronoUnit.DAYS.between(first, last) > COARSE_DAYS;
        }

        /** Days between the nearest ends of two stretches, 0 when they meet. */
        public long apart(Days days) {
            if (first.isAfter(days.last)) {
                return ChronoUnit.DAYS.between(days.last, first);
            }
            return days.first.isAfter(last) ? ChronoUnit.DAYS.between(last, days.first) : 0;
        }
    }

    /**
     * One of several words that exclude each other, such as an office and a residence.
     *
     * @param term in normal form
     * @param kind of discrepancy that another term makes
     * @param words as told
     */
    record Term(String term, Discrepancy.Kind kind, String words) implements Value {

        @Override
        public String key() {
            return term;
        }

        @Override
        public Comparison compare(Value other) {
            return other instanceof Term named && named.term.equals(term) ? Comparison.SAME : Comparison.DIFFERENT;
        }
    }

    /**
     * A place. A town and the province that it lies in agree; two towns do not.
     *
     * @param place as resolved
     * @param words as told
     */
    record Spot(Place place, String words) implements Value {

        @Override
        public Comparison compare(Value other) {
            if (!(other instanceof Spot spot)) {
                return Comparison.DIFFERENT;
            }
            if (place.name().equals(spot.place.name())) {
                return Comparison.SAME;
            }
            boolean named =
                    place.findPoint().isEmpty() && spot.place.findPoint().isEmpty();
            if (place.findPoint().isEmpty() || spot.place.findPoint().isEmpty()) {
                return named ? Comparison.DIFFERENT : Comparison.COMPATIBLE;
            }
            boolean towns = isTown(place) && isTown(spot.place);
            boolean countries = place.findCountry().isPresent()
                    && spot.place.findCountry().isPresent()
                    && !place.findCountry().equals(spot.place.findCountry());
            return towns || countries ? Comparison.DIFFERENT : Comparison.COMPATIBLE;
        }

        @Override
        public double width() {
            return isTown(place) ? 0 : 1;
        }

        /** Also a town that is a province of its own. */
        private static boolean isTown(Place place) {
            return place.precision() == Place.Precision.CITY
                    || (place.precision() == Place.Precision.PROVINCE
                            && place.findAdmin1().filter(place.name()::equals).isPresent());
        }

        @Override
        public Discrepancy.Kind kind() {
            return Discrepancy.Kind.VENUE;
        }
    }
}
