package org.parley.brief;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.parley.brief.Leaf.Happening;
import org.parley.model.Incident;
import org.parley.model.Participant;
import org.parley.model.Speaker;
import org.parley.model.Statement;

/** What the reports of an HTML brief tell of the ground: a map and a table, each line opening its sentence. */
final class HtmlIncidents {

    private final List<Happening> happenings;

    HtmlIncidents(List<Leaf> leaves) {
        this.happenings = leaves.stream()
                .flatMap(leaf -> leaf.happenings().stream())
                .sorted(Comparator.comparing((Happening happening) ->
                                happening.incident().findDate().isEmpty())
                        .thenComparing(happening -> happening
                                .incident()
                                .findDate()
                                .map(date -> date.edtf())
                                .orElse(""))
                        .thenComparing(Happening::number))
                .toList();
    }

    void write(Html html) throws IOException {
        if (happenings.isEmpty()) {
            return;
        }
        html.open("section", "class", "ground-list", "aria-labelledby", "incidents");
        html.element("h2", "On the ground", "id", "incidents");
        html.element(
                "p",
                "What each report tells, in order of date. The same happening told by two reports stands here twice.",
                "class",
                "note");
        new IncidentMap(happenings).write(html);
        html.open("table");
        html.open("thead").open("tr");
        for (String head :
                List.of("", "When", "What", "Where", "Killed", "Injured", "Detained", "By whom", "Told by")) {
            html.element("th", head, "scope", "col");
        }
        html.close().close();
        html.open("tbody");
        for (Happening happening : happenings) {
            writeRow(html, happening);
        }
        html.close();
        html.closeLine();
        html.closeLine();
    }

    private static void writeRow(Html html, Happening happening) throws IOException {
        Incident incident = happening.incident();
        html.open("tr", "id", happening.listAnchor());
        html.element("th", "▪" + happening.number(), "scope", "row", "class", "count");
        html.element("td", incident.findDate().map(Plain::date).orElse("not told"));
        html.element("td", Plain.kind(incident.kind()));
        html.element("td", incident.findPlace().map(Plain::place).orElse("not told"), "dir", "auto");
        html.element("td", Plain.toll(incident.killed()), "class", "toll");
        html.element("td", Plain.toll(incident.injured()), "class", "toll");
        html.element("td", Plain.toll(incident.detained()), "class", "toll");
        html.element("td", byWhom(happening), "dir", "auto");
        html.open("td");
        html.element(
                "a",
                happening
                                .told()
                                .report()
                                .heading()
                                .findPublisher()
                                .orElse(happening.told().report().file()) + ", line "
                        + happening.told().line(incident.spans().get(0)),
                "href",
                "#" + happening.textAnchor());
        html.close();
        html.closeLine();
    }

    /** The perpetrator, and who says so when it is not the report itself. */
    private static String byWhom(Happening happening) {
        Incident incident = happening.incident();
        String namedBy = incident.findNamedBy()
                .flatMap(id -> happening.told().statements().stream()
                        .filter(statement -> statement.id().equals(id))
                        .findFirst())
                .map(Statement::speaker)
                .map(Speaker::name)
                .map(name -> ", says " + name)
                .orElse("");
        return incident.findPerpetrator()
                .map(Participant::name)
                .map(name -> name + namedBy)
                .orElse("");
    }
}
