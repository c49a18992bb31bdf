package org.parley.docket.ground;

import java.util.Locale;

/**
 * Something wrong with a row.
 *
 * @param kind what
 * @param line where the row begins, from 1
 * @param words what stands there; may be empty
 */
public record RowFlaw(Kind kind, long line, String words) {

    private static final int LONGEST = 200;

    public RowFlaw {
        if (line < 1) {
            throw new IllegalArgumentException("lines count from 1, got " + line);
        }
        words = words.length() > LONGEST ? words.substring(0, LONGEST) + "..." : words;
    }

    /** What can be wrong, and the rule by which the row is kept or left out. */
    public enum Kind {
        MISSING_HEADER(true, "there is no header; the columns were known by their number and what is in them"),
        TAG_ROW(false, "a row of tags (#event+id), which is no event"),
        REPEATED_HEADER(false, "the header stands again among the rows"),
        COLUMN_COUNT(false, "more or fewer columns than the header"),
        NOT_JSON(false, "not an object of JSON"),
        NO_ID(false, "no id, without which changes cannot be told"),
        REPEATED_ID(false, "the id of an earlier row of the same import"),
        NO_DATE(false, "no date"),
        BAD_DATE(false, "a date that is none, or of a form that can mean two days"),
        IMPOSSIBLE_DAY(false, "a day after that of the import, or before the year 1800"),
        NOT_ACTUAL(false, "denied, planned or only supposed"),
        DATES_SWAPPED(true, "the last day is before the first; they were exchanged"),
        LONG_SPAN(true, "more than 31 days from the first to the last; the date counts as an interval"),
        OTHER_YEAR(true, "the column of the year says another year; the days count"),
        NO_PLACE(true, "no place, country or point; the row has none then"),
        OFF_THE_EARTH(true, "coordinates that are none; the row has no point then"),
        ZERO_POINT(true, "0 degrees north and east, which stands for not known; the row has no point then"),
        TOLL_ORDER(true, "low, best and high are not in order; best counts, the others were moved to it"),
        NO_TOLL(true, "no best estimate of how many were killed; it is kept as not known"),
        BEST_ZERO(true, "the best estimate is nobody; it is kept as 0"),
        TOLL_PARTS(true, "the parts do not add up to the best estimate, which counts"),
        BAD_NUMBER(true, "a number that is none or below 0; the row has none then"),
        SEPARATED_THOUSANDS(true, "a separator of thousands in a number; it was read without"),
        UNKNOWN_KIND(true, "a kind of event that is not in the table of kinds; the row has none then"),
        UNKNOWN_PRECISION(true, "a precision that is not in the codebook; the coarsest counts"),
        UNKNOWN_COUNTRY(true, "a country that is not known by this name; its code is left empty"),
        NOT_UTF8(true, "letters that are not UTF-8; they show as \uFFFD");

        private final boolean kept;
        private final String sentence;

        Kind(boolean kept, String sentence) {
            this.kept = kept;
            this.sentence = sentence;
        }

        /** Whether a row with it is kept. */
        public boolean isKept() {
            return kept;
        }

        /** What it is, and what is done, for people; without a full stop. */
        public String sentence() {
            return sentence;
        }

        /** Lower-case words: {@code toll order}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
