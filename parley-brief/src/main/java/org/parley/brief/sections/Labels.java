package org.parley.brief.sections;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.parley.brief.document.Inline;
import org.parley.docket.Docket;
import org.parley.model.Allegation;
import org.parley.model.CaseIncident;
import org.parley.model.Commitment;
import org.parley.model.Discrepancy;
import org.parley.model.Incident;
import org.parley.model.Proposal;
import org.parley.model.Session;

/** Short names of items: S1, A4, P2, C1, I7, D3, numbered in the order of the docket. Immutable. */
final class Labels {

    private final Map<String, Inline.Link> byId = new LinkedHashMap<>();

    private Labels() {}

    static Labels of(Docket docket) {
        Labels labels = new Labels();
        labels.add(docket.sessions(), "S", "session", Session::id);
        labels.add(docket.allegations(), "A", "allegation", Allegation::id);
        labels.add(docket.proposals(), "P", "proposal", Proposal::id);
        labels.add(docket.commitments(), "C", "commitment", Commitment::id);
        labels.add(docket.incidents(), "I", "incident", CaseIncident::id);
        labels.add(docket.discrepancies(), "D", "discrepancy", Discrepancy::id);
        for (CaseIncident incident : docket.incidents()) {
            Inline.Link link = labels.get(incident.id());
            for (Incident member : incident.members()) {
                labels.byId.putIfAbsent(member.id(), link);
            }
        }
        return labels;
    }

    private <T> void add(List<T> items, String letter, String word, Function<T, String> id) {
        for (int i = 1; i <= items.size(); i++) {
            byId.put(id.apply(items.get(i - 1)), new Inline.Link(letter + i, word + "-" + i));
        }
    }

    /** The label of an item of the docket. */
    Inline.Link get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("item " + id + " must be of the docket"));
    }

    Optional<Inline.Link> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
