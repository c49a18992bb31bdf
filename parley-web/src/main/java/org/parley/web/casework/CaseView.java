package org.parley.web.casework;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.brief.told.CaseTold;
import org.parley.brief.told.Told;
import org.parley.docket.Docket;
import org.parley.model.Allegation;
import org.parley.model.CaseActor;
import org.parley.model.CaseIncident;
import org.parley.model.Commitment;
import org.parley.model.Discrepancy;
import org.parley.model.Proposal;
import org.parley.model.Session;
import org.parley.record.store.KeptReport;

/**
 * The reports of a case that a reader may see, and the docket of just these. Immutable; safe for many threads.
 *
 * <p>Finding things by id costs the same however many there are.
 */
public final class CaseView {

    private final CaseTold told;
    private final List<KeptReport> kept;
    private final Map<String, Allegation> allegations;
    private final Map<String, Session> sessions;
    private final Map<String, Proposal> proposals;
    private final Map<String, Commitment> commitments;
    private final Map<String, CaseIncident> incidents;
    private final Map<String, Discrepancy> discrepancies;
    private final Map<String, CaseActor> actors;
    private final Map<String, CaseActor> byMember = new HashMap<>();
    private final Map<String, CaseIncident> byIncidentMember = new HashMap<>();
    private final Map<String, Told> reports = new LinkedHashMap<>();
    private final List<Told> inOrder;
    private final Map<Object, Kept> workedOut = new ConcurrentHashMap<>();

    CaseView(CaseTold told, List<KeptReport> kept) {
        this.told = told;
        this.kept = List.copyOf(kept);
        Docket docket = told.docket();
        this.allegations = byId(docket.allegations(), Allegation::id);
        this.sessions = byId(docket.sessions(), Session::id);
        this.proposals = byId(docket.proposals(), Proposal::id);
        this.commitments = byId(docket.commitments(), Commitment::id);
        this.incidents = byId(docket.incidents(), CaseIncident::id);
        this.discrepancies = byId(docket.discrepancies(), Discrepancy::id);
        this.actors = byId(docket.actors(), CaseActor::id);
        docket.actors().forEach(actor -> actor.members().forEach(member -> byMember.put(member.id(), actor)));
        docket.incidents()
                .forEach(incident -> incident.members().forEach(member -> byIncidentMember.put(member.id(), incident)));
        told.filed().forEach(one -> reports.putIfAbsent(one.report().id(), one));
        this.inOrder = List.copyOf(reports.values());
    }

    private static <T> Map<String, T> byId(List<T> items, Function<T, String> id) {
        Map<String, T> byId = new LinkedHashMap<>();
        items.forEach(item -> byId.put(id.apply(item), item));
        return Collections.unmodifiableMap(byId);
    }

    /** Reports and docket, as the forms of the brief want them. */
    public CaseTold told() {
        return told;
    }

    public Docket docket() {
        return told.docket();
    }

    /** In the order of the case, one for each name of a file. */
    public List<KeptReport> kept() {
        return kept;
    }

    /** The reports, each once, in the order of the case. */
    public List<Told> reports() {
        return inOrder;
    }

    public Optional<Told> findReport(String id) {
        return Optional.ofNullable(reports.get(id));
    }

    public Optional<Allegation> findAllegation(String id) {
        return Optional.ofNullable(allegations.get(id));
    }

    public Optional<Session> findSession(String id) {
        return Optional.ofNullable(sessions.get(id));
    }

    public Optional<Proposal> findProposal(String id) {
        return Optional.ofNullable(proposals.get(id));
    }

    public Optional<Commitment> findCommitment(String id) {
        return Optional.ofNullable(commitments.get(id));
    }

    public Optional<CaseIncident> findIncident(String id) {
        return Optional.ofNullable(incidents.get(id));
    }

    /** The incident of the case of which an incident of one report is a member. */
    public Optional<CaseIncident> findIncidentOfMember(String member) {
        return Optional.ofNullable(byIncidentMember.get(member));
    }

    public Optional<Discrepancy> findDiscrepancy(String id) {
        return Optional.ofNullable(discrepancies.get(id));
    }

    public Optional<CaseActor> findActor(String id) {
        return Optional.ofNullable(actors.get(id));
    }

    /** The actor of the case of which an actor of one report is a member. */
    public Optional<CaseActor> findActorOfMember(String member) {
        return Optional.ofNullable(byMember.get(member));
    }

    /**
     * What follows from the view alone and is shown again and again: worked out when it is first asked for, and kept with the view.
     *
     * @param key of what it is, equal to no other key of this view
     */
    @SuppressWarnings("unchecked") // a key always has work of the same kind
    public <T> T once(Object key, Function<CaseView, T> work) {
        Kept kept = workedOut.computeIfAbsent(key, unused -> new Kept());
        // who asks meanwhile waits, and does not do the same work
        synchronized (kept) {
            if (kept.made == null) {
                kept.made = work.apply(this);
            }
            return (T) Objects.requireNonNull(kept.made);
        }
    }

    private static final class Kept {

        private @Nullable Object made;
    }
}
