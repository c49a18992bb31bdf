package org.parley.model;

import java.util.List;

/**
 * A report and what it says.
 *
 * @param report as filed
 * @param statements in order of their first span
 * @param actors in order of their first mention
 */
public record ReadReport(Report report, List<Statement> statements, List<Actor> actors) {

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
    }
}
