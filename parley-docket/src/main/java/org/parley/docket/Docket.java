package org.parley.docket;

import java.util.List;
import org.parley.docket.page.Issues;
import org.parley.model.Allegation;
import org.parley.model.CaseActor;
import org.parley.model.CaseIncident;
import org.parley.model.Commitment;
import org.parley.model.Copy;
import org.parley.model.Corroboration;
import org.parley.model.Discrepancy;
import org.parley.model.Position;
import org.parley.model.Proposal;
import org.parley.model.ReadReport;
import org.parley.model.Session;

/**
 * One case: what all of its reports say together.
 *
 * @param reports in order of id, each once
 * @param actors of all reports; each actor of a report is a member of exactly one
 * @param sessions by date, undated last
 * @param allegations by accuser, accused
 * @param proposals by who proposes
 * @param commitments by who undertakes
 * @param positions by issue, party
 * @param incidents by day, undated last
 * @param corroborations by item, slot
 * @param discrepancies by item, slot
 */
public record Docket(
        List<ReadReport> reports,
        List<CaseActor> actors,
        List<Session> sessions,
        List<Allegation> allegations,
        List<Proposal> proposals,
        List<Commitment> commitments,
        List<Position> positions,
        List<CaseIncident> incidents,
        List<Corroboration> corroborations,
        List<Discrepancy> discrepancies) {

    public Docket {
        reports = List.copyOf(reports);
        actors = List.copyOf(actors);
        sessions = List.copyOf(sessions);
        allegations = List.copyOf(allegations);
        proposals = List.copyOf(proposals);
        commitments = List.copyOf(commitments);
        positions = List.copyOf(positions);
        incidents = List.copyOf(incidents);
        corroborations = List.copyOf(corroborations);
        discrepancies = List.copyOf(discrepancies);
    }

    /** The docket of reports without copies among them, by the built-in issues. */
    public static Docket of(List<ReadReport> reports) {
        return of(reports, List.of());
    }

    /** The docket of these reports, by the built-in issues. */
    public static Docket of(List<ReadReport> reports, List<Copy> copies) {
        return of(reports, copies, Issues.builtIn());
    }

    /**
     * The docket of these reports: the same for every order of them, a report given twice counts once.
     *
     * @param copies which reports are copies of which
     * @param issues what the talks may be about
     */
    public static Docket of(List<ReadReport> reports, List<Copy> copies, Issues issues) {
        return new Casebook(issues).docket(reports, copies);
    }
}
