package org.parley.record.procedure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.record.entry.ProcedureActs.AllegationNotified;
import org.parley.record.entry.ProcedureActs.AllegationRaised;
import org.parley.record.entry.ProcedureActs.EvidenceOffered;
import org.parley.record.entry.ProcedureActs.FindingMade;
import org.parley.record.entry.ProcedureActs.InquiryOpened;
import org.parley.record.entry.ProcedureActs.ResponseGiven;
import org.parley.record.entry.ProcedureActs.ScopeDisputed;
import org.parley.record.fold.Entry;

/**
 * An allegation with all that happened to it, as far as its reader sees it.
 *
 * @param raised the entry that raised it
 * @param allegation what it says
 * @param withdrawal the entry that took it back
 * @param notification that the accused was told
 * @param evidence in the order in which it was offered
 * @param responses of the accused, the oldest first
 * @param inquiry the entry that opened it
 * @param findings those that wait for agreement and the agreed one with its versions for different readers, the oldest first
 * @param disputes entries that dispute the scope
 * @param steps every entry about it in order, also those taken back
 */
public record AllegationCase(
        Entry raised,
        AllegationRaised allegation,
        Optional<Entry> withdrawal,
        Optional<Notification> notification,
        List<OfferedEvidence> evidence,
        List<Response> responses,
        Optional<Entry> inquiry,
        List<Finding> findings,
        List<Entry> disputes,
        List<Step> steps) {

    public AllegationCase {
        evidence = List.copyOf(evidence);
        responses = List.copyOf(responses);
        findings = List.copyOf(findings);
        disputes = List.copyOf(disputes);
        steps = List.copyOf(steps);
    }

    /** Position of the entry that raised it, by which it is named. */
    public long position() {
        return raised.position();
    }

    /** How far it has walked at this time. */
    public Stage stage(Instant now) {
        if (withdrawal.isPresent()) {
            return Stage.WITHDRAWN;
        }
        if (findAgreed().isPresent()) {
            return Stage.FOUND;
        }
        if (!findings.isEmpty()) {
            return Stage.FINDING_AWAITS_AGREEMENT;
        }
        if (inquiry.isPresent()) {
            return Stage.INQUIRY;
        }
        if (!responses.isEmpty()) {
            return Stage.REPLIED;
        }
        return notification
                .map(told -> told.hasRunOut(now) ? Stage.CLOCK_RUN_OUT : Stage.NOTIFIED)
                .orElse(Stage.RAISED);
    }

    /** The agreed finding in its first version. */
    public Optional<Finding> findAgreed() {
        return findings.stream().filter(Finding::isAgreed).findFirst();
    }

    /**
     * The agreed finding as it is disclosed to one reader, or else the last one that waits for agreement and that he sees.
     *
     * @param reader party, or {@code chair}
     */
    public Optional<Finding> findFinding(String reader) {
        List<Finding> seen = findings.stream()
                .filter(finding -> finding.entry().audience().includes(reader))
                .toList();
        return seen.stream()
                .filter(Finding::isAgreed)
                .findFirst()
                .or(() -> seen.isEmpty() ? Optional.empty() : Optional.of(seen.get(seen.size() - 1)));
    }

    private static Finding finding(List<Finding> before, Finding next) {
        boolean isVersion = before.stream().anyMatch(one -> one.isAgreed() && one.determinesSameAs(next.made()));
        return isVersion ? next.agreed() : next;
    }

    static AllegationCase of(Entry raised, AllegationRaised allegation, Procedure state) {
        List<Step> steps = state.steps(raised.position());
        Optional<Notification> told = Optional.empty();
        Optional<Entry> inquiry = Optional.empty();
        List<OfferedEvidence> evidence = new ArrayList<>();
        List<Response> responses = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        List<Entry> disputes = new ArrayList<>();
        for (Step step : steps) {
            Entry entry = step.entry();
            if (!step.isCounted()) {
                continue;
            }
            if (entry.act() instanceof AllegationNotified && told.isEmpty()) {
                told = state.mechanism()
                        .findAt(entry.position())
                        .map(set -> Notification.of(entry, set.rules().daysToReply()));
            } else if (entry.act() instanceof EvidenceOffered offered) {
                evidence.add(new OfferedEvidence(entry, offered, state.grades().evidence(entry.position())));
            } else if (entry.act() instanceof ResponseGiven given) {
                boolean late = told.map(clock -> clock.hasRunOut(entry.time())).orElse(false);
                responses.add(new Response(entry, given, late));
            } else if (entry.act() instanceof InquiryOpened && inquiry.isEmpty()) {
                inquiry = Optional.of(entry);
            } else if (entry.act() instanceof FindingMade made) {
                findings.add(finding(findings, state.finding(entry, made)));
            } else if (entry.act() instanceof ScopeDisputed) {
                disputes.add(entry);
            }
        }
        return new AllegationCase(
                raised,
                allegation,
                state.findRetraction(raised.position()),
                told,
                evidence,
                responses,
                inquiry,
                findings,
                disputes,
                steps);
    }
}
