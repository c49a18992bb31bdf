package org.parley.model;

import java.util.List;

/**
 * A report and what it says.
 *
 * @param report as filed
 * @param statements in order of their first span
 * @param actors in order of their first mention
 * @param events in order of their triggers
 * @param incidents in order of their first words
 * @param sentences spans of its sentences in text order, without overlap; furniture belongs to none
 * @param times where dates are named, in text order
 * @param places where places are named, in text order
 */
public record ReadReport(
        Report report,
        List<Statement> statements,
        List<Actor> actors,
        List<Event> events,
        List<Incident> incidents,
        List<Span> sentences,
        List<Named<EventDate>> times,
        List<Named<Place>> places) {

    /**
     * A value with the words that name it.
     *
     * @param span the words
     * @param value what they name
     */
    public record Named<T>(Span span, T value) {}

    /** Without events, incidents and sentences. */
    public ReadReport(Report report, List<Statement> statements, List<Actor> actors) {
        this(report, statements, actors, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    public ReadReport {
        int length = report.text().length();
        for (Statement statement : statements) {
            Span extent = statement.extent();
            if (extent.end() > length) {
                throw new IllegalArgumentException(
                        "statement " + extent + " of " + report.file() + " must lie within 0.." + length);
            }
        }
        statements = List.copyOf(statements);
        for (Incident incident : incidents) {
            Span last = incident.spans().get(incident.spans().size() - 1);
            if (last.end() > length) {
                throw new IllegalArgumentException(
                        "incident " + last + " of " + report.file() + " must lie within 0.." + length);
            }
        }
        actors = List.copyOf(actors);
        events = List.copyOf(events);
        incidents = List.copyOf(incidents);
        sentences = Span.checked("sentences", sentences, length);
        times = List.copyOf(times);
        places = List.copyOf(places);
    }

    /** The same with these dates and places in place of its own. */
    public ReadReport withSettings(List<Named<EventDate>> when, List<Named<Place>> where) {
        return new ReadReport(report, statements, actors, events, incidents, sentences, when, where);
    }

    /** The same with these sentences in place of its own. */
    public ReadReport withSentences(List<Span> found) {
        return new ReadReport(report, statements, actors, events, incidents, found, times, places);
    }

    /** The same with these events in place of its own. */
    public ReadReport withEvents(List<Event> coded) {
        return new ReadReport(report, statements, actors, coded, incidents, sentences, times, places);
    }

    /** The same with these incidents in place of its own. */
    public ReadReport withIncidents(List<Incident> found) {
        return new ReadReport(report, statements, actors, events, found, sentences, times, places);
    }
}
