package org.parley.cli;

import java.util.List;
import java.util.Optional;
import org.parley.docket.ground.ActorNames;
import org.parley.docket.ground.IncidentLink;
import org.parley.docket.ground.IncidentLinks;
import org.parley.docket.ground.LinkedIncidents;
import org.parley.docket.ground.Snapshot;
import org.parley.model.CaseIncident;
import org.parley.record.store.CaseProblem;
import org.parley.record.store.CaseStore;

/** What was imported into a case, beside the incidents that its reports tell. */
final class Imports {

    private Imports() {}

    /**
     * Finds it as long as the store is open; throws {@link CaseFailure} when the store cannot be read.
     *
     * @param option what the terms allow
     */
    static LinkedIncidents.Finder of(CaseStore store, AcledOption option) throws CaseProblem {
        List<Snapshot> snapshots = store.ground().snapshots();
        if (snapshots.isEmpty()) {
            return LinkedIncidents.Finder.NONE;
        }
        ActorNames names = RosterActors.names(store);
        return told -> LinkedIncidents.of(links(store, names, told), snapshots, option.isAllowed());
    }

    private static List<IncidentLink> links(CaseStore store, ActorNames names, List<CaseIncident> told) {
        IncidentLinks links = new IncidentLinks(told);
        try {
            store.ground().walk(Optional.empty(), incident -> links.add(names.named(incident)));
        } catch (CaseProblem e) {
            throw new CaseFailure(e);
        }
        return links.links();
    }
}
