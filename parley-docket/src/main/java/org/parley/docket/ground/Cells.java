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
import org.parley.model.Place;

/** One row of a table or a record, and what is wrong with it. Used again for each row, by one thread. */
final class Cells {

    private static final Pattern SEPARATED = Pattern.compile("\\d{1,3}(?:[,' \u00A0\u202F]\\d{3})+");
    private static final int MOST_DIGITS = 9;
    private static final int LONGEST_SPAN_DAYS = 31;
    private static final char REPLACEMENT = '\uFFFD';

    private final List<RowFlaw> flaws = new ArrayList<>();
    private List<String> fields = List.of();
    private long line = 1;

    void begin(long at, List<String> row) {
        line = at;
        fields = row;
        flaws.clear();
    }

    void flaw(RowFlaw.Kind kind, String words) {
        flaws.add(new RowFlaw(kind, line, words));
    }

    /** The row with what was made of it. */
    GroundRow row(@Nullable GroundIncident incident) {
        return new GroundRow(line, incident, flaws);
    }

    /** Without blanks around; empty when the row does not have it. {@code NA} and the like are nothing. */
    String text(int column) {
        if (column < 0 || column >= fields.size()) {
            return "";
        }
        String text = fields.get(column);
        if (text.isEmpty()) {
            return text;
        }
        String bare = text.strip();
        return bare.length() <= 4 && isNothing(bare) ? "" : bare;
    }

    private static boolean isNothing(String text) {
        return text.equals("NA") || text.equals("N/A") || text.equals("NULL") || text.equals("NaN");
    }

    /** A text on one line, fit to be a name. */
    String name(int column) {
        return name(text(column));
    }

    /** The same of any words. */
    String name(String words) {
        if (words.indexOf(REPLACEMENT) >= 0) {
            notUtf8(words);
        }
        for (int i = 0; i < words.length(); i++) {
            if (words.charAt(i) < ' ') {
                return words.replaceAll("[\\x00-\\x1F\\s]+", " ").strip();
            }
        }
        return words;
    }

    /** A longer text, which may have lines. */
    String words(int column) {
        String words = text(column);
        if (words.indexOf(REPLACEMENT) >= 0) {
            notUtf8(words);
        }
        return words.indexOf('\0') < 0 ? words : words.replace("\0", "");
    }

    private void notUtf8(String words) {
        if (flaws.stream().noneMatch(flaw -> flaw.kind() == RowFlaw.Kind.NOT_UTF8)) {
            flaw(RowFlaw.Kind.NOT_UTF8, words);
        }
    }

    /** A whole number of 0 or more; none when the row does not have it. */
    OptionalInt count(int column) {
        return count(text(column));
    }

    /** The same of any words. */
    OptionalInt count(String words) {
        if (words.isEmpty()) {
            return OptionalInt.empty();
        }
        String digits = words;
        if (isDigits(words)) {
            return OptionalInt.of(Integer.parseInt(digits));
        }
        if (SEPARATED.matcher(words).matches()) {
            flaw(RowFlaw.Kind.SEPARATED_THOUSANDS, words);
            digits = words.replaceAll("\\D", "");
        } else if (words.endsWith(".0")) {
            digits = words.substring(0, words.length() - 2);
        }
        if (!isDigits(digits)) {
            flaw(RowFlaw.Kind.BAD_NUMBER, words);
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(digits));
    }

    private static boolean isDigits(String words) {
        for (int i = 0; i < words.length(); i++) {
            if (words.charAt(i) < '0' || words.charAt(i) > '9') {
                return false;
            }
        }
        return !words.isEmpty() && words.length() <= MOST_DIGITS;
    }

    /** Notes that a row does not say how many were killed, where it should. */
    void noToll(int column) {
        if (text(column).isEmpty()) {
            flaw(RowFlaw.Kind.NO_TOLL, "");
        }
    }

    /** How many sources; data sets write -1 when they do not know. */
    int sources(int column) {
        String words = text(column);
        return words.isEmpty() || words.startsWith("-") ? 0 : count(words).orElse(0);
    }

    /** A day that the row must have; a flaw is noted when it has none. */
    Optional<LocalDate> day(int column) {
        return day(text(column));
    }

    /** The same of any words. */
    Optional<LocalDate> day(String words) {
        if (words.isEmpty()) {
            flaw(RowFlaw.Kind.NO_DATE, "");
            return Optional.empty();
        }
        Optional<LocalDate> day = Days.find(words);
        if (day.isEmpty()) {
            flaw(RowFlaw.Kind.BAD_DATE, words);
        }
        return day;
    }

    /** An id that the row must have; a flaw is noted when it has none. Programs that take ids for numbers write {@code 12.0} for 12. */
    String id(int column) {
        String id = name(column);
        if (id.endsWith(".0") && isDigits(id.substring(0, id.length() - 2))) {
            id = id.substring(0, id.length() - 2);
        }
        if (id.isEmpty()) {
            flaw(RowFlaw.Kind.NO_ID, "");
        }
        return id;
    }

    /** The days of a row, in order. */
    record Stretch(LocalDate from, LocalDate to, EventDate.Precision precision) {}

    /** Notes what is wrong with the days of a row. */
    Stretch stretch(LocalDate one, LocalDate two, EventDate.Precision precision) {
        LocalDate from = one;
        LocalDate to = two;
        if (two.isBefore(one)) {
            flaw(RowFlaw.Kind.DATES_SWAPPED, one + ", " + two);
            from = two;
            to = one;
        }
        if (to.toEpochDay() - from.toEpochDay() > LONGEST_SPAN_DAYS) {
            flaw(RowFlaw.Kind.LONG_SPAN, from + " to " + to);
            return new Stretch(from, to, EventDate.Precision.INTERVAL);
        }
        boolean several = precision == EventDate.Precision.DAY && !from.equals(to);
        return new Stretch(from, to, several ? EventDate.Precision.INTERVAL : precision);
    }

    /** Notes it when the row's own year is not among its days'. */
    void year(int column, Stretch days) {
        String year = text(column);
        if (year.isEmpty()) {
            return;
        }
        OptionalInt told = year.length() == 4 ? count(year) : OptionalInt.empty();
        if (told.isEmpty()
                || told.getAsInt() < days.from().getYear()
                || told.getAsInt() > days.to().getYear()) {
            flaw(RowFlaw.Kind.OTHER_YEAR, year + ", but " + days.from());
        }
    }

    /** Degrees north and east; none, with a flaw noted, when they are none. */
    Place.@Nullable Point point(String latitude, String longitude) {
        if (latitude.isEmpty() && longitude.isEmpty()) {
            return null;
        }
        try {
            double north = Double.parseDouble(latitude);
            double east = Double.parseDouble(longitude);
            if (north == 0 && east == 0) {
                flaw(RowFlaw.Kind.ZERO_POINT, "");
                return null;
            }
            if (Math.abs(north) <= 90 && Math.abs(east) <= 180) {
                return new Place.Point(north, east);
            }
        } catch (NumberFormatException e) {
            // told below
        }
        flaw(RowFlaw.Kind.OFF_THE_EARTH, latitude + ", " + longitude);
        return null;
    }

    /** How many were killed, in order, with flaws noted where they were not; none without a best estimate. */
    GroundIncident.@Nullable Killed killed(OptionalInt low, OptionalInt best, OptionalInt high, OptionalInt civilians) {
        if (best.isEmpty()) {
            return null;
        }
        int middle = best.getAsInt();
        int least = low.orElse(middle);
        int most = high.orElse(middle);
        if (least > middle || most < middle) {
            flaw(RowFlaw.Kind.TOLL_ORDER, "low " + least + ", best " + middle + ", high " + most);
        }
        return new GroundIncident.Killed(
                Math.min(least, middle),
                middle,
                Math.max(most, middle),
                civilians.isPresent() ? (Integer) civilians.getAsInt() : null);
    }
}
