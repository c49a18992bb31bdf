package org.parley.web.pages;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.brief.told.Plain;
import org.parley.model.CaseIncident;
import org.parley.web.casework.CaseView;
import org.parley.web.words.Words;

/**
 * An item of the docket that another item is about.
 *
 * @param kind such as {@code session}: its words are under {@code kind.} and this
 * @param title in the words of the reports, shortened
 * @param url of its page; absent for an item that has none of its own
 */
public record ItemLink(String kind, String title, Optional<String> url) {

    private static final int TITLE = 140;

    /** The item with this id; absent when the docket has none. */
    public static Optional<ItemLink> find(CaseView view, Words words, String id) {
        return view.findSession(id)
                .map(session -> of(
                        "session",
                        Names.of(session.parties())
                                + session.findDate()
                                        .map(date -> ", " + words.apart(Dates.of(words, date)))
                                        .orElse(""),
                        "/sessions/" + id))
                .or(() -> view.findAllegation(id).map(found -> of("allegation", found.conduct(), "/docket/told/" + id)))
                .or(() -> view.findProposal(id)
                        .map(found -> of("proposal", found.what(), "/undertakings/proposals/" + id)))
                .or(() -> view.findCommitment(id)
                        .map(found -> of("commitment", found.what(), "/undertakings/commitments/" + id)))
                .or(() -> view.findActor(id).map(found -> of("actor", found.name(), "/actors/" + id)))
                .or(() -> view.findIncident(id)
                        .or(() -> view.findIncidentOfMember(id))
                        .map(found -> new ItemLink("incident", happening(words, found), Optional.empty())));
    }

    private static String happening(Words words, CaseIncident incident) {
        return Stream.of(
                        Optional.of(Plain.kind(incident.kind())),
                        incident.findPlace().map(Plain::place),
                        incident.findDate().map(date -> words.apart(Dates.of(words, date))))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static ItemLink of(String kind, String title, String url) {
        return new ItemLink(kind, Names.shortened(title, TITLE), Optional.of(url));
    }
}
