package org.parley.brief.told;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parley.docket.ground.Snapshot;
import org.parley.model.Copy;
import org.parley.model.EventDate;
import org.parley.model.Heading;
import org.parley.model.IncidentKind;
import org.parley.model.Place;
import org.parley.model.Report;
import org.parley.model.Toll;

/** Dates, tolls, places and kinds in the words of a reader, not of a format. */
public final class Plain {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");
    private static final DateTimeFormatter MONTH_AND_YEAR = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private Plain() {}

    /** "24 January 2013", "about March 2007", "28 May 2007 to 30 May 2007", "since 2003"; EDTF as it is when not known. */
    public static String date(EventDate date) {
        String edtf = date.edtf();
        int slash = edtf.indexOf('/');
        if (slash < 0) {
            return single(edtf);
        }
        String begin = edtf.substring(0, slash);
        String end = edtf.substring(slash + 1);
        if (end.isEmpty() || end.equals("..")) {
            return "since " + single(begin);
        }
        return begin.isEmpty() || begin.equals("..") ? "until " + single(end) : single(begin) + " to " + single(end);
    }

    private static String single(String edtf) {
        boolean about = edtf.endsWith("~") || edtf.endsWith("?") || edtf.endsWith("%");
        String value = about ? edtf.substring(0, edtf.length() - 1) : edtf;
        String plain = value;
        if (DAY.matcher(value).matches()) {
            plain = day(LocalDate.parse(value));
        } else if (MONTH.matcher(value).matches()) {
            plain = MONTH_AND_YEAR.format(YearMonth.parse(value));
        }
        return about ? "about " + plain : plain;
    }

    /** "19", "19 or more", "19 to 24", "about 20"; empty for none. */
    public static String toll(Toll toll) {
        Optional<Integer> max = toll.findMax();
        if (max.isEmpty()) {
            return toll.min() == 0 ? "some" : toll.min() + " or more";
        }
        if (max.get() == 0) {
            return "";
        }
        String number = max.get() == toll.min() ? Integer.toString(toll.min()) : toll.min() + " to " + max.get();
        return toll.approx() ? "about " + number : number;
    }

    /** "Andar, Ghazni, AFG": from small to large, without saying a name twice. */
    public static String place(Place place) {
        StringBuilder out = new StringBuilder(place.name());
        place.findAdmin1().filter(admin -> !admin.equals(place.name())).ifPresent(admin -> out.append(", ")
                .append(admin));
        place.findCountry()
                .filter(code -> place.precision() != Place.Precision.COUNTRY)
                .ifPresent(code -> out.append(", ").append(code));
        return out.toString();
    }

    /** ACLED's sub-event where there is one, else PLOVER's mode, else its type. */
    public static String kind(IncidentKind kind) {
        return kind.findSubEvent()
                .or(kind::findMode)
                .orElseGet(() -> kind.type().name().toLowerCase(Locale.ROOT))
                .replace('-', ' ');
    }

    /** Outlet, author, date and file, as far as known. */
    public static String provenance(Report report) {
        Heading heading = report.heading();
        return String.join(
                " · ",
                Stream.of(
                                heading.findPublisher(),
                                heading.findAuthor(),
                                heading.findPublished().map(Plain::day),
                                Optional.of(report.file()))
                        .flatMap(Optional::stream)
                        .map(Told::oneLine)
                        .toList());
    }

    public static String day(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).format(date);
    }

    /** Which snapshot it is: "snapshot 2, ucdp 24.1, of 1 March 2026", with the format where the name does not tell it. */
    public static String snapshot(Snapshot snapshot) {
        Snapshot.Head head = snapshot.head();
        return "snapshot " + snapshot.number() + ", " + head.dataSet()
                + (head.dataSet().equals(head.format().word())
                        ? ""
                        : " (" + head.format().word() + ")")
                + (head.release().isEmpty() ? "" : " " + head.release()) + ", of " + day(head.imported());
    }

    /** How a snapshot is to be cited, with its licence. */
    public static String source(Snapshot snapshot) {
        return "Source: " + snapshot(snapshot) + ". "
                + snapshot.head().terms().attribution() + ". Licence: "
                + snapshot.head().terms().licence() + ".";
    }

    public static String copyNote(Copy copy) {
        return copy.exact()
                ? "The same text as " + copy.ofFile() + "."
                : "A copy of " + copy.ofFile() + " ("
                        + Told.rounded(copy.similarity())
                                .movePointRight(2)
                                .setScale(0, RoundingMode.DOWN)
                                .toPlainString()
                        + " % alike).";
    }

    public static String count(int number, String noun) {
        return String.format(Locale.ENGLISH, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }
}
