package org.parley.reading.ground;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.model.Incident;
import org.parley.model.Place;
import org.parley.model.Report;
import org.parley.model.Toll;
import org.parley.reading.Reading;
import org.parley.reading.annotate.Annotation;
import org.parley.reading.annotate.Annotator;
import org.parley.reading.annotate.ParleyAnnotator;
import org.parley.reading.place.Gazetteer;
import org.parley.reading.place.PlaceFinder;
import org.parley.reading.time.DateFinder;
import org.parley.reading.time.ReportDays;

/**
 * The one-line text forms of dates, places and incidents that people label and tests compare:
 *
 * <pre>{@code
 * date «yesterday» 2013-01-24 day
 * place «Andar district, Ghazni province» Andar, Ghazni, AFG district
 * incident COERCE arrest | 2013-01-24 | Andar, Ghazni, AFG district | killed 0 injured 0 detained 3+~ | by the police
 * }</pre>
 *
 * <p>A toll is {@code 3}, {@code 3+} without upper bound, {@code 3-6}, and ends in {@code ~} when approximate.
 */
final class GroundLine {

    private static final Reading READING = Reading.load();
    private static final Annotator ANNOTATOR = ParleyAnnotator.load();
    private static final PlaceFinder PLACES = new PlaceFinder(Gazetteer.builtIn());

    private GroundLine() {}

    /** Dates, then places, then incidents, each in text order; every line ends with a newline. */
    static String linesOf(String text) {
        Report report = Report.ofText("input.txt", text);
        Annotation annotation = ANNOTATOR.annotate(report);
        Stream<String> dates = new DateFinder()
                .find(ReportDays.of(report), annotation).stream()
                        .map(date -> "date «" + date.span().in(text) + "» "
                                + date.date().edtf() + " "
                                + date.date().precision().word());
        Stream<String> places = PLACES.find(report, annotation).stream()
                .map(place -> "place «" + place.span().in(text) + "» " + of(place.place()));
        Stream<String> incidents = READING.read(report).incidents().stream().map(GroundLine::of);
        return Stream.of(dates, places, incidents)
                .flatMap(lines -> lines)
                .map(line -> line.replace('\n', '⏎') + "\n")
                .collect(Collectors.joining());
    }

    private static String of(Incident incident) {
        return "incident " + incident.kind().type()
                + incident.kind().findMode().map(mode -> " " + mode).orElse("")
                + " | " + incident.findDate().map(date -> date.edtf()).orElse("-")
                + " | " + of(incident.place())
                + " | killed " + of(incident.killed())
                + " injured " + of(incident.injured())
                + " detained " + of(incident.detained())
                + incident.findPerpetrator().map(who -> " | by " + who.name()).orElse("");
    }

    private static String of(@Nullable Place place) {
        if (place == null) {
            return "-";
        }
        List<String> parts = Stream.of(place.name(), place.admin1(), place.country())
                .map(part -> part == null ? "-" : part)
                .toList();
        return String.join(", ", parts) + " " + place.precision().word();
    }

    private static String of(Toll toll) {
        String most =
                toll.findMax().map(max -> max == toll.min() ? "" : "-" + max).orElse("+");
        return toll.min() + most + (toll.approx() ? "~" : "");
    }
}
