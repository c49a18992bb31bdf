package org.parley.evaluation.growth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.ContentId;
import org.parley.model.Dateline;
import org.parley.model.Event;
import org.parley.model.EventDate;
import org.parley.model.Heading;
import org.parley.model.Incident;
import org.parley.model.Participant;
import org.parley.model.Place;
import org.parley.model.ReadReport;
import org.parley.model.Report;
import org.parley.model.Skipped;
import org.parley.model.Span;
import org.parley.model.Speaker;
import org.parley.model.Statement;
import org.parley.model.Toll;

/** A report that was read, ready to be told in other guises. Immutable, for any number of threads. */
final class Template {

    private final ReadReport read;
    private final Slots slots;

    /** @param near a day of the year that the report's dates leave out */
    Template(ReadReport read, LocalDate near) {
        this.read = read;
        this.slots = new Slots(read, near);
    }

    Set<String> codes() {
        return slots.codes();
    }

    /**
     * The report in a guise.
     *
     * @param end more words at its end, of which nothing is read; may be empty
     */
    ReadReport in(Guise guise, String file, String publisher, String end) {
        List<Edits.Edit> edits = new ArrayList<>();
        for (Slots.Slot slot : slots.all()) {
            edits.add(new Edits.Edit(slot.span(), slot.fill().by(guise)));
        }
        return new Telling(guise, new Edits(read.report().text() + end, edits)).tell(file, publisher);
    }

    /** One telling: knows the new ids. */
    private final class Telling {

        private final Guise guise;
        private final Edits edits;
        private final String id;
        private final Map<String, String> ids = new HashMap<>();

        Telling(Guise guise, Edits edits) {
            this.guise = guise;
            this.edits = edits;
            this.id = ContentId.ofText(edits.text());
        }

        ReadReport tell(String file, String publisher) {
            read.actors().forEach(actor -> ids.put(actor.id(), Actor.idOf(id, actor.name())));
            List<Statement> statements =
                    read.statements().stream().map(this::statement).toList();
            List<Actor> actors = read.actors().stream().map(this::actor).toList();
            List<Event> events = read.events().stream().map(this::event).toList();
            List<Incident> incidents =
                    read.incidents().stream().map(this::incident).toList();
            return new ReadReport(
                    report(file, publisher),
                    statements,
                    actors,
                    events,
                    incidents,
                    edits.of(read.sentences()),
                    read.times().stream()
                            .map(time -> new ReadReport.Named<>(edits.of(time.span()), date(time.value())))
                            .toList(),
                    read.places().stream()
                            .map(place -> new ReadReport.Named<>(edits.of(place.span()), place(place.value())))
                            .toList());
        }

        private Report report(String file, String publisher) {
            Report old = read.report();
            return new Report(
                    id,
                    file,
                    old.mediaType(),
                    edits.text(),
                    heading(old.heading(), publisher),
                    old.language(),
                    old.skipped().stream()
                            .map(skipped -> new Skipped(edits.of(skipped.span()), skipped.furniture()))
                            .toList(),
                    old.notes());
        }

        private Heading heading(Heading old, String publisher) {
            String title = old.title();
            Dateline line = old.dateline();
            return new Heading(
                    title == null ? null : slots.said(title, guise),
                    span(old.titleSpan()),
                    publisher,
                    old.author(),
                    guise.day(old.published()),
                    line == null
                            ? null
                            : new Dateline(
                                    edits.of(line.span()),
                                    slots.said(line.place(), guise),
                                    guise.day(line.date()),
                                    line.agency()));
        }

        private @Nullable Span span(@Nullable Span old) {
            return old == null ? null : edits.of(old);
        }

        private @Nullable String known(@Nullable String old) {
            return old == null ? null : ids.get(old);
        }

        private Statement statement(Statement old) {
            List<Span> source = edits.of(old.source());
            List<Span> cue = edits.of(old.cue());
            List<Span> content = edits.of(old.content());
            String fresh = Statement.idOf(id, source, cue, content);
            ids.put(old.id(), fresh);
            Speaker addressee = old.addressee();
            return new Statement(
                    fresh,
                    id,
                    source,
                    cue,
                    content,
                    old.kind(),
                    old.act(),
                    speaker(old.speaker()),
                    addressee == null ? null : speaker(addressee),
                    old.via().stream().map(this::speaker).toList(),
                    old.negated(),
                    old.origin());
        }

        private Speaker speaker(Speaker old) {
            return new Speaker(slots.said(old.name(), guise), old.naming(), known(old.actor()), guise.code(old.code()));
        }

        private Actor actor(Actor old) {
            return new Actor(
                    Actor.idOf(id, old.name()),
                    id,
                    slots.said(old.name(), guise),
                    old.kind(),
                    guise.code(old.code()),
                    old.sector(),
                    old.rostered(),
                    old.aliases().stream()
                            .map(alias -> slots.said(alias, guise))
                            .sorted()
                            .toList(),
                    old.roles().stream().map(role -> slots.said(role, guise)).toList(),
                    old.offices().stream()
                            .map(office -> new Actor.Office(
                                    slots.said(office.title(), guise),
                                    guise.code(office.code()),
                                    office.past(),
                                    edits.of(office.span())))
                            .toList(),
                    old.ties().stream()
                            .map(tie -> new Actor.Tie(
                                    slots.said(tie.name(), guise), known(tie.actor()), tie.rule(), span(tie.span())))
                            .toList(),
                    edits.of(old.mentions()));
        }

        private Event event(Event old) {
            List<Span> trigger = edits.of(old.trigger());
            String fresh = Event.idOf(id, old.type(), trigger);
            ids.put(old.id(), fresh);
            return new Event(
                    fresh,
                    id,
                    old.type(),
                    old.modes(),
                    old.contexts(),
                    trigger,
                    old.actors().stream().map(this::participant).toList(),
                    old.recipients().stream().map(this::participant).toList(),
                    old.findDate().map(this::date).orElse(null),
                    old.findPlace().map(this::place).orElse(null),
                    old.modality(),
                    known(old.statement()),
                    toll(old.killed()),
                    toll(old.injured()),
                    toll(old.detained()),
                    old.origin());
        }

        private Participant participant(Participant old) {
            return new Participant(
                    slots.said(old.name(), guise),
                    guise.code(old.code()),
                    old.sector(),
                    known(old.actor()),
                    edits.of(old.span()));
        }

        private Incident incident(Incident old) {
            List<Span> spans = edits.of(old.spans());
            return new Incident(
                    Incident.idOf(id, spans),
                    id,
                    old.events().stream()
                            .map(event -> ids.getOrDefault(event, event))
                            .toList(),
                    old.kind(),
                    old.findDate().map(this::date).orElse(null),
                    old.findPlace().map(this::place).orElse(null),
                    toll(old.killed()),
                    toll(old.injured()),
                    toll(old.detained()),
                    old.findPerpetrator().map(this::participant).orElse(null),
                    known(old.namedBy()),
                    spans,
                    old.origin());
        }

        private EventDate date(EventDate old) {
            return new EventDate(guise.edtf(old.edtf()), old.precision());
        }

        private Place place(Place old) {
            String admin1 = old.admin1();
            return new Place(
                    slots.said(old.name(), guise),
                    admin1 == null ? null : slots.said(admin1, guise),
                    guise.code(old.country()),
                    old.point(),
                    old.precision());
        }

        /** Numbers that the report gives in digits change there and here. */
        private Toll toll(Toll old) {
            Integer max = old.max();
            boolean told = slots.numbers().contains(old.min()) && (max == null || max == old.min());
            return told ? new Toll(guise.number(old.min()), max == null ? null : guise.number(max), old.approx()) : old;
        }
    }
}
