package org.parley.brief.sections;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.parley.brief.document.Block;
import org.parley.brief.document.Line;
import org.parley.brief.told.Plain;
import org.parley.model.CaseIncident;
import org.parley.model.Incident;
import org.parley.model.Participant;
import org.parley.model.Statement;
import org.parley.model.Toll;

/** What the reports tell of the ground: map, timeline, and a row for each happening. */
final class IncidentsSection implements Section {

    private final Scribe scribe;

    IncidentsSection(Scribe scribe) {
        this.scribe = scribe;
    }

    @Override
    public List<Block> blocks() {
        List<CaseIncident> incidents = scribe.docket().incidents();
        if (incidents.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(2, "On the ground", "incidents"));
        new IncidentMap(incidents, scribe.labels()).find().ifPresent(blocks::add);
        new Timeline(scribe.docket(), scribe.labels()).find().ifPresent(blocks::add);
        blocks.add(new Block.Table(
                "Incidents in order of date; tolls over all accounts, then as each tells them where they differ",
                List.of("No.", "When", "What", "Where", "Killed", "Injured", "Detained", "By whom", "Told by"),
                List.of(6, 13, 14, 17, 8, 8, 9, 16, 9),
                incidents.stream().map(this::row).toList()));
        blocks.addAll(new ImportedTable(scribe).blocks());
        return blocks;
    }

    private Block.Row row(CaseIncident incident) {
        var label = scribe.labels().get(incident.id());
        int reports = scribe.told().reports(incident.accounts()).size();
        return new Block.Row(
                label.target(),
                List.of(
                        Block.Cell.of(label.text()),
                        Block.Cell.of(incident.findDate().map(Plain::date).orElse("not told")),
                        Block.Cell.of(Names.first(Plain.kind(incident.kind()))),
                        Block.Cell.of(incident.findPlace().map(Plain::place).orElse("not told")),
                        toll(incident, incident.killed(), Incident::killed),
                        toll(incident, incident.injured(), Incident::injured),
                        toll(incident, incident.detained(), Incident::detained),
                        new Block.Cell(incident.members().stream()
                                .flatMap(member -> byWhom(member).stream())
                                .distinct()
                                .map(Line::of)
                                .toList()),
                        Block.Cell.of(scribe.pen()
                                .text(Plain.count(reports, "report"))
                                .notes(incident.accounts())
                                .line())));
    }

    /** The range over all accounts; below it what each tells, where they differ. */
    private Block.Cell toll(CaseIncident incident, Toll range, Function<Incident, Toll> of) {
        List<Line> lines = new ArrayList<>(List.of(Line.of(Plain.toll(range))));
        List<Incident> telling = incident.members().stream()
                .filter(member -> of.apply(member).min() > 0)
                .toList();
        if (telling.stream().map(of).distinct().count() > 1) {
            for (Incident member : telling) {
                lines.add(scribe.pen()
                        .text(Plain.toll(of.apply(member)))
                        .notes(incident.accounts().stream()
                                .filter(account -> account.report().equals(member.report())
                                        && account.spans().equals(member.spans()))
                                .toList())
                        .line());
            }
        }
        return new Block.Cell(lines);
    }

    /** The perpetrator, and who says so when it is not the report itself. */
    private Optional<String> byWhom(Incident incident) {
        String says = incident.findNamedBy()
                .flatMap(id -> scribe.told().told(incident.report()).findStatement(id))
                .map(Statement::speaker)
                .map(speaker -> ", says " + speaker.name())
                .orElse("");
        return incident.findPerpetrator().map(Participant::name).map(name -> name + says);
    }
}
