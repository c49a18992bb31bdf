package org.parley.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.parley.docket.ground.ActorNames;
import org.parley.docket.ground.GroundFilter;
import org.parley.docket.ground.IncidentLink;
import org.parley.docket.ground.IncidentLinks;
import org.parley.model.CaseIncident;
import org.parley.model.EventDate;
import org.parley.model.GroundIncident;
import org.parley.model.IncidentKind;
import org.parley.model.Place;
import org.parley.record.Reader;
import org.parley.record.store.CaseProblem;
import org.parley.record.store.CaseStore;

/** Shows which imported incidents are those that the reports tell. */
record LinkViews(CaseStore store, Reader reader, ActorNames names, GroundFilter filter, PrintWriter out) {

    void print() throws CaseProblem {
        List<CaseIncident> told = ToldIncidents.of(store, reader);
        IncidentLinks links = new IncidentLinks(told);
        store.ground().walk(Optional.empty(), plain -> {
            GroundIncident incident = names.named(plain);
            if (filter.matches(incident)) {
                links.add(incident);
            }
        });
        List<IncidentLink> found = links.links();
        String last = "";
        for (IncidentLink link : found) {
            if (!link.told().id().equals(last)) {
                last = link.told().id();
                out.println(line(link.told()));
            }
            out.println("  " + link.likeness().words() + ": " + link.imported().id() + " ("
                    + String.join(", ", link.reasons()) + ")");
        }
        long linked = found.stream().map(link -> link.told().id()).distinct().count();
        long same = found.stream()
                .filter(link -> link.likeness() == IncidentLink.Likeness.SAME)
                .count();
        out.println(VerdictWords.count(told.size(), "incident") + " told by reports: " + linked + " with links, " + same
                + " of them the same as an imported one.");
    }

    private static String line(CaseIncident incident) {
        IncidentKind kind = incident.kind();
        return incident.findDate().map(EventDate::edtf).orElse("undated") + ", "
                + kind.findSubEvent()
                        .orElse(kind.type()
                                + kind.findMode().map(mode -> " " + mode).orElse(""))
                + incident.findPlace().map(Place::name).map(name -> ", " + name).orElse("")
                + (incident.killed().min() > 0 ? ", " + incident.killed().min() + " killed" : "") + ", told by "
                + VerdictWords.count(incident.members().size(), "report");
    }
}
