package org.parley.docket;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parley.docket.actors.Appearance;
import org.parley.docket.actors.CaseActors;
import org.parley.docket.allegations.Allegations;
import org.parley.docket.compare.Comparing;
import org.parley.docket.compare.Counts;
import org.parley.docket.compare.Fact;
import org.parley.docket.compare.ItemFacts;
import org.parley.docket.compare.Origins;
import org.parley.docket.incidents.CaseIncidents;
import org.parley.docket.page.Issues;
import org.parley.docket.page.Page;
import org.parley.docket.parties.Parties;
import org.parley.docket.positions.Positions;
import org.parley.docket.sessions.Sessions;
import org.parley.docket.undertakings.Undertakings;
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
        List<ReadReport> once = once(reports);
        List<Page> pages = once.stream().map(Page::of).toList();
        List<CaseActor> actors = CaseActors.of(once.stream().map(Appearance::of).toList());
        Parties parties = Parties.of(once, actors);

        Sessions.Found met = new Sessions(parties, issues).of(pages);
        List<Allegation> allegations = new Allegations(parties, issues).of(pages);
        Undertakings undertakings = new Undertakings(parties, issues);
        List<Proposal> proposals = undertakings.proposals(pages);
        List<Commitment> commitments = undertakings.commitments(pages);
        List<Position> positions =
                new Positions(parties, issues).of(pages, new Positions.Stated(met.sessions(), allegations, proposals));
        CaseIncidents.Found happened = CaseIncidents.of(pages);

        List<Fact> facts = new ArrayList<>(met.facts());
        facts.addAll(happened.facts());
        facts.addAll(Counts.of(pages));
        ItemFacts items = new ItemFacts(pages, issues);
        allegations.forEach(allegation -> facts.addAll(items.of(allegation)));
        proposals.forEach(proposal -> facts.addAll(items.of(proposal)));
        commitments.forEach(commitment -> facts.addAll(items.of(commitment)));
        Comparing comparing = new Comparing(new Origins(pages, copies));
        return new Docket(
                once,
                actors,
                met.sessions(),
                allegations,
                proposals,
                commitments,
                positions,
                happened.incidents(),
                comparing.corroborations(facts),
                comparing.discrepancies(facts));
    }

    private static List<ReadReport> once(List<ReadReport> reports) {
        List<ReadReport> sorted = reports.stream()
                .sorted(Comparator.comparing((ReadReport read) -> read.report().id())
                        .thenComparing(read -> read.report().file())
                        .thenComparing(read -> read.report().heading().toString()))
                .toList();
        List<ReadReport> once = new ArrayList<>();
        for (ReadReport read : sorted) {
            if (once.isEmpty()
                    || !once.get(once.size() - 1)
                            .report()
                            .id()
                            .equals(read.report().id())) {
                once.add(read);
            }
        }
        return once;
    }
}
