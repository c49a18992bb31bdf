package org.parley.web.pages;

import java.util.ArrayList;
import java.util.List;
import org.parley.brief.told.Told;
import org.parley.docket.Docket;
import org.parley.model.Account;
import org.parley.model.Span;
import org.parley.web.casework.CaseView;
import org.parley.web.words.Words;

/**
 * An item of the docket that rests on a report.
 *
 * @param kind such as {@code allegation}: its words are under {@code kind.} and this
 * @param title what it is about, in the words of the report where it has such
 * @param url of its page
 * @param spans of the report on which it rests
 */
public record Related(String kind, String title, String url, List<Span> spans) {

    /** All items that rest on a report, kind by kind. */
    static List<Related> of(CaseView view, Words words, Told told) {
        Docket docket = view.docket();
        String id = told.report().id();
        List<Related> all = new ArrayList<>();
        docket.sessions()
                .forEach(session -> add(
                        all,
                        "session",
                        Names.of(session.parties())
                                + session.findDate()
                                        .map(date -> ", " + words.apart(Dates.of(words, date)))
                                        .orElse(""),
                        "/sessions/" + session.id(),
                        id,
                        session.accounts()));
        docket.allegations()
                .forEach(allegation -> add(
                        all,
                        "allegation",
                        allegation.conduct(),
                        "/docket/told/" + allegation.id(),
                        id,
                        allegation.accounts()));
        docket.proposals()
                .forEach(proposal -> add(
                        all,
                        "proposal",
                        proposal.what(),
                        "/undertakings/proposals/" + proposal.id(),
                        id,
                        proposal.accounts()));
        docket.commitments()
                .forEach(commitment -> add(
                        all,
                        "commitment",
                        commitment.what(),
                        "/undertakings/commitments/" + commitment.id(),
                        id,
                        commitment.accounts()));
        docket.discrepancies()
                .forEach(discrepancy -> add(
                        all,
                        "discrepancy",
                        discrepancy.slot(),
                        "/discrepancies?at=" + discrepancy.id() + "#" + discrepancy.id(),
                        id,
                        discrepancy.values().stream()
                                .flatMap(value -> value.accounts().stream())
                                .toList()));
        return all;
    }

    private static void add(
            List<Related> all, String kind, String title, String url, String report, List<Account> accounts) {
        List<Span> spans = accounts.stream()
                .filter(account -> account.report().equals(report))
                .flatMap(account -> account.spans().stream())
                .toList();
        if (!spans.isEmpty()) {
            all.add(new Related(kind, Told.oneLine(title), url, spans));
        }
    }
}
