package org.parley.docket.ground;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.model.ActorKind;
import org.parley.model.GroundIncident;

/** Rows as one line of text each. */
final class RowText {

    /** Countries that were made up, and an armed group. */
    static final KnownActors KNOWN = name -> Optional.ofNullable(Map.of(
                    "Ruritania", new KnownActors.Known("Ruritania", ActorKind.STATE, "RUR"),
                    "Graustark", new KnownActors.Known("Graustark", ActorKind.STATE, "GRA"),
                    "River Front", new KnownActors.Known("River Front", ActorKind.ARMED_GROUP, "RUR"))
            .get(name));

    private RowText() {}

    static List<GroundRow> read(GroundFormat format, String text) {
        return read(format.reader("set", KNOWN, Optional.empty()), text);
    }

    static List<GroundRow> read(RowReader reader, String text) {
        List<GroundRow> rows = new ArrayList<>();
        try {
            reader.read(new StringReader(text), rows::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    static String lines(List<GroundRow> rows) {
        return rows.stream().map(RowText::line).collect(joining("\n"));
    }

    static String line(GroundRow row) {
        String flaws = row.flaws().stream()
                .map(flaw -> " !" + flaw.kind().word() + (flaw.words().isEmpty() ? "" : " <" + flaw.words() + ">"))
                .collect(joining());
        return row.line() + " " + row.findIncident().map(RowText::line).orElse("-") + flaws;
    }

    private static String line(GroundIncident incident) {
        String kind = incident.findKind()
                .map(one -> one.type()
                        + one.findMode().map(mode -> " " + mode).orElse("")
                        + one.findSubEvent().map(sub -> " / " + sub).orElse(""))
                .orElse("no kind");
        String sides = incident.sides().stream()
                .map(side -> side.role().word() + "=" + side.name()
                        + side.findCode().map(code -> "/" + code).orElse("")
                        + side.findSector().map(sector -> "/" + sector).orElse(""))
                .collect(joining(", "));
        String place = incident.findPlace()
                .map(one -> one.name()
                        + one.findAdmin1().map(admin -> ", " + admin).orElse("")
                        + one.findCountry().map(code -> ", " + code).orElse("")
                        + one.findPoint()
                                .map(point -> " " + point.latitude() + " " + point.longitude())
                                .orElse("")
                        + " " + one.precision().word())
                .orElse("nowhere");
        String killed = incident.findKilled()
                .map(one -> one.low() + "/" + one.best() + "/" + one.high()
                        + one.findCivilians()
                                .map(civilians -> " civilians " + civilians)
                                .orElse(""))
                .orElse("not counted");
        return incident.id() + " | " + kind + " " + incident.categories() + " | " + sides + " | " + incident.from()
                + (incident.from().equals(incident.to()) ? "" : ".." + incident.to()) + " "
                + incident.datePrecision().word() + " | " + place + " | " + killed + " | " + incident.sources() + " | "
                + incident.words().replace('\n', '~');
    }
}
