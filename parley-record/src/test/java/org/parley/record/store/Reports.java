package org.parley.record.store;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.ActorKind;
import org.parley.model.ContentId;
import org.parley.model.Dateline;
import org.parley.model.Event;
import org.parley.model.EventDate;
import org.parley.model.EventType;
import org.parley.model.Furniture;
import org.parley.model.Heading;
import org.parley.model.Incident;
import org.parley.model.IncidentKind;
import org.parley.model.Modality;
import org.parley.model.Origin;
import org.parley.model.Participant;
import org.parley.model.Place;
import org.parley.model.ReadReport;
import org.parley.model.Report;
import org.parley.model.Skipped;
import org.parley.model.Span;
import org.parley.model.Speaker;
import org.parley.model.SpeechAct;
import org.parley.model.Statement;
import org.parley.model.StatementKind;
import org.parley.model.Toll;

/** Reports made by hand that have something in every field. */
final class Reports {

    private static final Origin RULE = new Origin("ByHand", "1", 0.25);

    private Reports() {}

    /** A report with a heading and nothing read from it. */
    static ReadReport plain(String file, String text, @Nullable LocalDate published) {
        Report report = new Report(
                ContentId.ofText(text),
                file,
                "text/plain",
                text,
                new Heading(null, null, null, null, published, null),
                "en",
                List.of(),
                List.of());
        return new ReadReport(report, List.of(), List.of());
    }

    /** The same report with one statement, whose speaker has this name: another reading of it. */
    static ReadReport readAs(ReadReport read, String speaker) {
        Report report = read.report();
        List<Span> content = List.of(new Span(0, report.text().length()));
        Statement statement = new Statement(
                Statement.idOf(report.id(), List.of(), List.of(), content),
                report.id(),
                List.of(),
                List.of(),
                content,
                StatementKind.DIRECT,
                SpeechAct.ASSERT,
                new Speaker(speaker, Speaker.Naming.NAMED, null, null),
                null,
                List.of(),
                false,
                RULE);
        return new ReadReport(report, List.of(statement), List.of());
    }

    /** Everything that a report and a reading can have. */
    static ReadReport full() {
        String text =
                "KELDA, 3 May 2019 (Wire) — Mara Öst told us on Monday that 𝒳 raiders shot at least 19 at Kelda. Menu";
        Report report = new Report(
                ContentId.ofText(text),
                "kelda.html",
                "text/html",
                text,
                new Heading(
                        "Raid",
                        new Span(0, 5),
                        "The Wire",
                        "A. Quill",
                        LocalDate.of(2019, 5, 3),
                        new Dateline(new Span(0, 26), "KELDA", LocalDate.of(2019, 5, 3), "Wire")),
                "en",
                List.of(new Skipped(new Span(text.length() - 4, text.length()), Furniture.NAVIGATION)),
                List.of("a note"));
        String id = report.id();
        Span who = new Span(28, 36);
        Span what = new Span(59, 90);
        Place kelda = new Place("Kelda", "North", "SYR", new Place.Point(-33.5, 44.25), Place.Precision.CITY);
        Place somewhere = new Place("the ford", null, null, null, Place.Precision.SITE);
        EventDate monday = new EventDate("2019-04-29", EventDate.Precision.DAY);
        Actor mara = new Actor(
                Actor.idOf(id, "Mara Öst"),
                id,
                "Mara Öst",
                ActorKind.PERSON,
                "SYR",
                "GOV",
                true,
                List.of("Öst"),
                List.of("envoy"),
                List.of(new Actor.Office("envoy to Kelda", null, true, new Span(0, 5))),
                List.of(new Actor.Tie("Syria", null, "Roster", null), new Actor.Tie("Wire", "w", "Seen", who)),
                List.of(new Span(0, 5), who));
        Statement statement = new Statement(
                Statement.idOf(id, List.of(who), List.of(new Span(37, 41)), List.of(what)),
                id,
                List.of(who),
                List.of(new Span(37, 41)),
                List.of(new Span(59, 70), new Span(72, 90)),
                StatementKind.MIXED,
                SpeechAct.DECLINE_TO_ANSWER,
                new Speaker("Mara Öst", Speaker.Naming.NAMED, mara.id(), "SYR"),
                new Speaker("us", Speaker.Naming.UNNAMED, null, null),
                List.of(new Speaker("Wire", Speaker.Naming.NAMED, null, null), Speaker.UNKNOWN),
                true,
                RULE);
        Participant raiders = new Participant("raiders", null, "REB", null, new Span(62, 69));
        Event event = new Event(
                Event.idOf(id, EventType.ASSAULT, List.of(new Span(70, 74))),
                id,
                EventType.ASSAULT,
                List.of("firearms"),
                List.of("military"),
                List.of(new Span(70, 74)),
                List.of(raiders),
                List.of(new Participant("people", "SYR", "CVL", mara.id(), new Span(75, 86))),
                monday,
                kelda,
                Modality.ALLEGED,
                statement.id(),
                Toll.atLeast(19),
                new Toll(2, 7, true),
                Toll.NONE,
                RULE);
        Event bare = new Event(
                Event.idOf(id, EventType.RETREAT, List.of(new Span(1, 2))),
                id,
                EventType.RETREAT,
                List.of(),
                List.of(),
                List.of(new Span(1, 2)),
                List.of(),
                List.of(),
                null,
                null,
                Modality.ACTUAL,
                null,
                Toll.NONE,
                Toll.NONE,
                Toll.NONE,
                RULE);
        Incident incident = new Incident(
                Incident.idOf(id, event.trigger()),
                id,
                List.of(event.id()),
                new IncidentKind(EventType.ASSAULT, "firearms", null),
                monday,
                somewhere,
                Toll.atLeast(19),
                Toll.NONE,
                Toll.NONE,
                raiders,
                statement.id(),
                event.trigger(),
                RULE);
        return new ReadReport(
                report,
                List.of(statement),
                List.of(mara),
                List.of(event, bare),
                List.of(incident),
                List.of(new Span(28, text.length() - 5)),
                List.of(new ReadReport.Named<>(new Span(45, 51), monday)),
                List.of(
                        new ReadReport.Named<>(new Span(0, 5), kelda),
                        new ReadReport.Named<>(new Span(60, 65), somewhere)));
    }
}
