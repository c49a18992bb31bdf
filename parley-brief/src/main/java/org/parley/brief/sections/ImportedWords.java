package org.parley.brief.sections;

import java.util.List;
import java.util.Optional;
import org.parley.brief.told.Plain;
import org.parley.docket.ground.LinkedIncident;
import org.parley.docket.ground.LinkedIncidents;
import org.parley.docket.ground.Snapshot;
import org.parley.model.GroundIncident;

/** What is told of an imported incident beside one of the reports. */
final class ImportedWords {

    static final String KEPT_BACK = "kept back";
    static final String NONE_FITS = "No imported incident fits one of these.";

    private ImportedWords() {}

    /** "2 March 2031", "2 March 2031 to 5 March 2031". */
    static String days(LinkedIncident one) {
        String from = Plain.day(one.from());
        return one.from().equals(one.to()) ? from : from + " to " + Plain.day(one.to());
    }

    /** The best estimate, and the lowest and highest where they differ: "19", "21 (19 to 24)". */
    static String killed(LinkedIncident one) {
        if (one.isKeptBack()) {
            return KEPT_BACK;
        }
        Optional<GroundIncident.Killed> counted = one.findKilled();
        if (counted.isEmpty()) {
            return "not counted";
        }
        GroundIncident.Killed killed = counted.get();
        return killed.low() == killed.high()
                ? Integer.toString(killed.best())
                : killed.best() + " (" + killed.low() + " to " + killed.high() + ")";
    }

    /** How a data set wants to be cited, and that it keeps its rows back where it does. */
    static List<String> cited(Snapshot source, LinkedIncidents linked) {
        boolean keptBack = linked.byTold().values().stream()
                .flatMap(List::stream)
                .anyMatch(one -> one.isKeptBack() && one.source().equals(source));
        return keptBack
                ? List.of(
                        Plain.source(source),
                        "What the rows of " + source.head().dataSet()
                                + " hold is kept back: its terms do not let them be passed on.")
                : List.of(Plain.source(source));
    }
}
