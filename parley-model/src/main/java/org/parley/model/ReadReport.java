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
 */
public record ReadReport(
        Report report,
        List<Statement> statements,
        List<Actor> actors,
        List<Event> events,
        List<Incident> incidents,
        List<Span> sentences) {

    /** Without events, incidents and sentences. */
    public ReadReport(Report report, List<Statement> statements, List<Actor> actors) {
        this(report, statements, actors, List.of(), List.of(), List.of());
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
    }

    /** The same with these sentences in place of its own. */
    public ReadReport withSentences(List<Span> found) {
        return new ReadReport(report, statements, actors, events, incidents, found);
    }

    /** The same with these events in place of its own. */
    public ReadReport withEvents(List<Event> coded) {
        return new ReadReport(report, statements, actors, coded, incidents, sentences);
    }

    /** The same with these incidents in place of its own. */
    public ReadReport withIncidents(List<Incident> found) {
        return new ReadReport(report, statements, actors, events, found, sentences);
    }
}
