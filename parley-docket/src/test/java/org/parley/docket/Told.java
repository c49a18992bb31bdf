package org.parley.docket;

import java.util.ArrayList;
import java.util.List;
import org.parley.model.Account;
import org.parley.model.Allegation;
import org.parley.model.Commitment;
import org.parley.model.Proposal;
import org.parley.model.Session;

/**
 * One list of accounts in a docket.
 *
 * @param part where it stands: "session", "allegation evidence"
 * @param id of the item
 * @param accounts of the item, or of this part of it
 */
record Told(String part, String id, List<Account> accounts) {

    /** What the reports tell: all parts of all items but comparisons. */
    static List<Told> items(Docket docket) {
        List<Told> told = new ArrayList<>();
        for (Session item : docket.sessions()) {
            told.add(new Told("session", item.id(), item.accounts()));
            item.attendance().forEach(one -> told.add(new Told("session participant", item.id(), one.accounts())));
            item.agenda().forEach(one -> told.add(new Told("session agenda", item.id(), one.accounts())));
            item.readouts().forEach(one -> told.add(new Told("session readout", item.id(), one.accounts())));
        }
        for (Allegation item : docket.allegations()) {
            told.add(new Told("allegation", item.id(), item.accounts()));
            item.evidence().forEach(one -> told.add(new Told("allegation evidence", item.id(), one.accounts())));
            item.responses().forEach(one -> told.add(new Told("allegation response", item.id(), one.accounts())));
        }
        for (Proposal item : docket.proposals()) {
            told.add(new Told("proposal", item.id(), item.accounts()));
            item.answers().forEach(one -> told.add(new Told("proposal answer", item.id(), one.accounts())));
        }
        for (Commitment item : docket.commitments()) {
            told.add(new Told("commitment", item.id(), item.accounts()));
            item.bearing().forEach(one -> told.add(new Told("commitment bearing", item.id(), one.accounts())));
        }
        docket.positions().forEach(item -> told.add(new Told("position", item.id(), item.accounts())));
        docket.incidents().forEach(item -> told.add(new Told("incident", item.id(), item.accounts())));
        return told;
    }

    /** Corroborations and discrepancies. */
    static List<Told> comparisons(Docket docket) {
        List<Told> told = new ArrayList<>();
        docket.corroborations().forEach(item -> item.origins()
                .forEach(origin -> told.add(new Told("corroboration", item.id(), origin.accounts()))));
        docket.discrepancies().forEach(item -> item.values()
                .forEach(value -> told.add(new Told("discrepancy", item.id(), value.accounts()))));
        return told;
    }

    static List<Told> all(Docket docket) {
        List<Told> told = new ArrayList<>(items(docket));
        told.addAll(comparisons(docket));
        return told;
    }
}
