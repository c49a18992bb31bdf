package org.parley.docket.ground;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.docket.compare.Value;
import org.parley.model.CaseIncident;
import org.parley.model.EventDate;
import org.parley.model.GroundIncident;
import org.parley.model.Incident;
import org.parley.model.Toll;

/**
 * The incidents that the reports of a case tell, as a data set among the others. One that no report dates is left out;
 * of a toll told as a range the lower end is the best estimate, as with "at least".
 */
public final class ReportedIncidents {

    /** Name of the data set. */
    public static final String DATA_SET = "reports";

    private ReportedIncidents() {}

    /** In the order of the incidents, without those that have no days. */
    public static List<GroundIncident> of(List<CaseIncident> incidents) {
        return incidents.stream().flatMap(incident -> of(incident).stream()).toList();
    }

    private static Optional<GroundIncident> of(CaseIncident incident) {
        Optional<Value.Days> days = incident.findDate().flatMap(Value.Days::find);
        if (days.isEmpty()) {
            return Optional.empty();
        }
        LocalDate from = days.get().first();
        LocalDate to = days.get().last();
        Toll killed = incident.killed();
        int least = killed.min();
        int most = Math.max(least, killed.findMax().orElse(least));
        int reports = (int)
                incident.members().stream().map(Incident::report).distinct().count();
        return Optional.of(new GroundIncident(
                DATA_SET + ":" + incident.id(),
                incident.kind(),
                List.of(),
                sides(incident),
                from,
                to,
                incident.findDate().map(EventDate::precision).orElse(EventDate.Precision.INTERVAL),
                incident.findPlace().orElse(null),
                new GroundIncident.Killed(least, least, most, null),
                reports,
                ""));
    }

    /** Who is said to have done it. */
    private static List<GroundIncident.Side> sides(CaseIncident incident) {
        List<GroundIncident.Side> sides = new ArrayList<>();
        incident.members().stream()
                .flatMap(member -> member.findPerpetrator().stream())
                .map(who -> new GroundIncident.Side(
                        who.name(),
                        who.name(),
                        who.findCode().orElse(null),
                        who.findSector().orElse(null),
                        GroundIncident.Role.FIRST))
                .distinct()
                .forEach(sides::add);
        return sides;
    }
}
