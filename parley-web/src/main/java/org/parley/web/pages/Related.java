package org.parley.web.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.brief.told.Told;
import org.parley.docket.Docket;
import org.parley.model.Account;
import org.parley.model.Span;
import org.parley.web.casework.CaseView;
import org.parley.web.words.Language;
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

    /** What the items of a view in one language are kept under. */
    private record Key(Language language) {}

    /** All items that rest on a report, kind by kind. */
    static List<Related> of(CaseView view, Words words, Told told) {
        return view.once(new Key(words.language()), all -> byReport(all.docket(), words))
                .getOrDefault(told.report().id(), List.of());
    }

    private static Map<String, List<Related>> byReport(Docket docket, Words words) {
        Map<String, List<Related>> all = new HashMap<>();
        docket.sessions()
                .forEach(session -> add(
                        all,
                        "session",
                        Names.of(session.parties())
                                + session.findDate()
                                        .map(date -> ", " + words.apart(Dates.of(words, date)))
                                        .orElse(""),
                        "/sessions/" + session.id(),
                        session.accounts()));
        docket.allegations()
                .forEach(allegation -> add(
                        all,
                        "allegation",
                        allegation.conduct(),
                        "/docket/told/" + allegation.id(),
                        allegation.accounts()));
        docket.proposals()
                .forEach(proposal -> add(
                        all,
                        "proposal",
                        proposal.what(),
                        "/undertakings/proposals/" + proposal.id(),
                        proposal.accounts()));
        docket.commitments()
                .forEach(commitment -> add(
                        all,
                        "commitment",
                        commitment.what(),
                        "/undertakings/commitments/" + commitment.id(),
                        commitment.accounts()));
        docket.discrepancies()
                .forEach(discrepancy -> add(
                        all,
                        "discrepancy",
                        discrepancy.slot(),
                        "/discrepancies?at=" + discrepancy.id() + "#" + discrepancy.id(),
                        discrepancy.values().stream()
                                .flatMap(value -> value.accounts().stream())
                                .toList()));
        return all;
    }

    private static void add(
            Map<String, List<Related>> all, String kind, String title, String url, List<Account> accounts) {
        Map<String, List<Span>> spans = new LinkedHashMap<>();
        accounts.forEach(account -> spans.computeIfAbsent(account.report(), unused -> new ArrayList<>())
                .addAll(account.spans()));
        String line = Told.oneLine(title);
        spans.forEach((report, in) -> {
            if (!in.isEmpty()) {
                all.computeIfAbsent(report, unused -> new ArrayList<>())
                        .add(new Related(kind, line, url, List.copyOf(in)));
            }
        });
    }
}
