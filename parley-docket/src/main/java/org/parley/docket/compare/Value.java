package org.parley.docket.compare;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.parley.model.Discrepancy;

/** What an account tells of a slot. */
public sealed interface Value {

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
            return round && amount.round && told() != amount.told()
                    ? Comparison.OF_OTHER_PRECISION
                    : Comparison.COMPATIBLE;
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
        public Comparison compare(Value other) {
            return other instanceof Term named && named.term.equals(term) ? Comparison.SAME : Comparison.DIFFERENT;
        }
    }
}
