package org.parley.model;

import java.util.List;

/**
 * A report and what it says.
 *
 * @param report as filed
 * @param statements in order of their first span
 * @param actors in order of their first mention
 * @param events in order of their triggers
 */
public record ReadReport(Report report, List<Statement> statements, List<Actor> actors, List<Event> events) {

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
        actors = List.copyOf(actors);
        events = List.copyOf(events);
    }

    /** With no events coded yet. */
    public ReadReport(Report report, List<Statement> statements, List<Actor> actors) {
        this(report, statements, actors, List.of());
    }

    /** The same with these events instead. */
    public ReadReport withEvents(List<Event> coded) {
        return new ReadReport(report, statements, actors, coded);
    }
}
