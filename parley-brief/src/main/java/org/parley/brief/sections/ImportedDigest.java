package org.parley.brief.sections;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.brief.told.Plain;
import org.parley.docket.ground.LinkedIncident;
import org.parley.docket.ground.LinkedIncidents;
import org.parley.docket.ground.Snapshot;
import org.parley.model.CaseIncident;

/** Imported incidents beside those of the reports, as plain lines: a text brief has no section on the ground. */
final class ImportedDigest {

    private static final int LINES = 8;

    private final Scribe scribe;

    ImportedDigest(Scribe scribe) {
        this.scribe = scribe;
    }

    /** Absent in a case without imports, or without incidents that its reports tell. */
    Optional<BriefDocument.Group> find() {
        LinkedIncidents linked = scribe.told().linked();
        List<CaseIncident> incidents = scribe.docket().incidents();
        if (!linked.isThereAny() || incidents.isEmpty()) {
            return Optional.empty();
        }
        List<String> all = new ArrayList<>();
        for (CaseIncident incident : incidents) {
            linked.of(incident).forEach(one -> all.add(line(incident, one)));
        }
        List<String> lines = new ArrayList<>(all.subList(0, Math.min(LINES, all.size())));
        if (all.isEmpty()) {
            lines.add(ImportedWords.NONE_FITS);
        }
        for (Snapshot source : linked.cited()) {
            lines.addAll(ImportedWords.cited(source, linked));
        }
        return Optional.of(
                new BriefDocument.Group("Incidents, with imported ones", lines, Math.max(0, all.size() - LINES)));
    }

    private String line(CaseIncident incident, LinkedIncident one) {
        String told = incident.findDate().map(Plain::date).orElse("Undated") + ", " + Plain.kind(incident.kind())
                + incident.findPlace().map(place -> ", " + Plain.place(place)).orElse("")
                + killed(Plain.toll(incident.killed()));
        String imported = one.isKeptBack()
                ? ImportedWords.days(one) + "; the rest is kept back"
                : ImportedWords.days(one) + "; killed: " + ImportedWords.killed(one) + "; "
                        + String.join(", ", one.reasons());
        Pen pen = scribe.pen()
                .text(Names.first(told) + ": " + one.likeness().words() + " as " + one.id() + " (" + imported + ").");
        return BriefDocument.placed(pen.someNotes(incident.accounts()).line(), scribe);
    }

    private static String killed(String toll) {
        return toll.isEmpty() ? "" : ", " + toll + " killed";
    }
}
