package org.parley.record.store;

import com.fasterxml.jackson.core.TokenStreamFactory;
import org.parley.model.Actor;
import org.parley.model.ActorKind;
import org.parley.model.Event;
import org.parley.model.EventType;
import org.parley.model.Incident;
import org.parley.model.IncidentKind;
import org.parley.model.Modality;
import org.parley.model.ReadReport;
import org.parley.model.ReadReport.Named;
import org.parley.model.Report;
import org.parley.model.SpeechAct;
import org.parley.model.Statement;
import org.parley.model.StatementKind;

/**
 * What was read from a report, as bytes. The report itself and its id, which every item names, are not among them. Derived:
 * whenever the form changes, {@link #VERSION} does, and reports kept in another one are read again.
 */
final class ReadingForm {

    static final int VERSION = 1;

    private ReadingForm() {}

    static byte[] write(ReadReport read, TokenStreamFactory format) {
        try (Packing out = new Packing(format)) {
            out.list(read.statements(), statement -> statement(out, statement));
            out.list(read.actors(), actor -> actor(out, actor));
            out.list(read.events(), event -> event(out, event));
            out.list(read.incidents(), incident -> incident(out, incident));
            out.spans(read.sentences());
            out.list(read.times(), time -> {
                out.span(time.span());
                Settings.date(out, time.value());
            });
            out.list(read.places(), place -> {
                out.span(place.span());
                Settings.place(out, place.value());
            });
            return out.bytes();
        }
    }

    static ReadReport read(byte[] bytes, Report report, TokenStreamFactory format) {
        try (Unpacking in = new Unpacking(format, bytes)) {
            String id = report.id();
            ReadReport read = new ReadReport(
                    report,
                    in.list(() -> statement(in, id)),
                    in.list(() -> actor(in, id)),
                    in.list(() -> event(in, id)),
                    in.list(() -> incident(in, id)),
                    in.spans(),
                    in.list(() -> new Named<>(in.span(), Settings.date(in))),
                    in.list(() -> new Named<>(in.span(), Settings.place(in))));
            in.finish();
            return read;
        }
    }

    private static void statement(Packing out, Statement statement) {
        out.string(statement.id());
        out.spans(statement.source());
        out.spans(statement.cue());
        out.spans(statement.content());
        out.constant(statement.kind());
        out.constant(statement.act());
        Settings.speaker(out, statement.speaker());
        out.optional(statement.addressee(), to -> Settings.speaker(out, to));
        out.list(statement.via(), relay -> Settings.speaker(out, relay));
        out.flag(statement.negated());
        Settings.origin(out, statement.origin());
    }

    private static Statement statement(Unpacking in, String report) {
        return new Statement(
                in.string(),
                report,
                in.spans(),
                in.spans(),
                in.spans(),
                in.constant(StatementKind.class),
                in.constant(SpeechAct.class),
                Settings.speaker(in),
                in.optional(() -> Settings.speaker(in)),
                in.list(() -> Settings.speaker(in)),
                in.flag(),
                Settings.origin(in));
    }

    private static void actor(Packing out, Actor actor) {
        out.string(actor.id());
        out.string(actor.name());
        out.constant(actor.kind());
        out.string(actor.code());
        out.string(actor.sector());
        out.flag(actor.rostered());
        out.strings(actor.aliases());
        out.strings(actor.roles());
        out.list(actor.offices(), office -> {
            out.string(office.title());
            out.string(office.code());
            out.flag(office.past());
            out.span(office.span());
        });
        out.list(actor.ties(), tie -> {
            out.string(tie.name());
            out.string(tie.actor());
            out.string(tie.rule());
            out.optional(tie.span(), out::span);
        });
        out.spans(actor.mentions());
    }

    private static Actor actor(Unpacking in, String report) {
        return new Actor(
                in.string(),
                report,
                in.string(),
                in.constant(ActorKind.class),
                in.findString(),
                in.findString(),
                in.flag(),
                in.strings(),
                in.strings(),
                in.list(() -> new Actor.Office(in.string(), in.findString(), in.flag(), in.span())),
                in.list(() -> new Actor.Tie(in.string(), in.findString(), in.string(), in.optional(in::span))),
                in.spans());
    }

    private static void event(Packing out, Event event) {
        out.string(event.id());
        out.constant(event.type());
        out.strings(event.modes());
        out.strings(event.contexts());
        out.spans(event.trigger());
        out.list(event.actors(), who -> Settings.participant(out, who));
        out.list(event.recipients(), who -> Settings.participant(out, who));
        out.optional(event.date(), date -> Settings.date(out, date));
        out.optional(event.place(), place -> Settings.place(out, place));
        out.constant(event.modality());
        out.string(event.statement());
        Settings.toll(out, event.killed());
        Settings.toll(out, event.injured());
        Settings.toll(out, event.detained());
        Settings.origin(out, event.origin());
    }

    private static Event event(Unpacking in, String report) {
        return new Event(
                in.string(),
                report,
                in.constant(EventType.class),
                in.strings(),
                in.strings(),
                in.spans(),
                in.list(() -> Settings.participant(in)),
                in.list(() -> Settings.participant(in)),
                in.optional(() -> Settings.date(in)),
                in.optional(() -> Settings.place(in)),
                in.constant(Modality.class),
                in.findString(),
                Settings.toll(in),
                Settings.toll(in),
                Settings.toll(in),
                Settings.origin(in));
    }

    private static void incident(Packing out, Incident incident) {
        out.string(incident.id());
        out.strings(incident.events());
        out.constant(incident.kind().type());
        out.string(incident.kind().mode());
        out.string(incident.kind().subEvent());
        out.optional(incident.date(), date -> Settings.date(out, date));
        out.optional(incident.place(), place -> Settings.place(out, place));
        Settings.toll(out, incident.killed());
        Settings.toll(out, incident.injured());
        Settings.toll(out, incident.detained());
        out.optional(incident.perpetrator(), who -> Settings.participant(out, who));
        out.string(incident.namedBy());
        out.spans(incident.spans());
        Settings.origin(out, incident.origin());
    }

    private static Incident incident(Unpacking in, String report) {
        return new Incident(
                in.string(),
                report,
                in.strings(),
                new IncidentKind(in.constant(EventType.class), in.findString(), in.findString()),
                in.optional(() -> Settings.date(in)),
                in.optional(() -> Settings.place(in)),
                Settings.toll(in),
                Settings.toll(in),
                Settings.toll(in),
                in.optional(() -> Settings.participant(in)),
                in.findString(),
                in.spans(),
                Settings.origin(in));
    }
}
