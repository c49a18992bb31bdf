package org.parley.record.procedure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.record.entry.MechanismActs.Agreement;
import org.parley.record.entry.MechanismActs.Party;
import org.parley.record.fold.Entry;

/** Works out what is due at one time. For one thread, once. */
final class DueList {

    private static final List<String> CHAIR = List.of(Consent.CHAIR);

    private final Procedure state;
    private final Instant now;
    private final List<Due> all = new ArrayList<>();

    private DueList(Procedure state, Instant now) {
        this.state = state;
        this.now = now;
    }

    static List<Due> of(Procedure state, Instant now) {
        DueList list = new DueList(state, now);
        state.allegations().forEach(list::allegation);
        state.proposals().forEach(list::proposal);
        state.commitments().forEach(list::commitment);
        list.all.sort(Comparator.comparing((Due due) -> !due.overdue())
                .thenComparing(due -> due.by().isEmpty())
                .thenComparing(due -> due.by().orElse(due.since()))
                .thenComparing(Due::position)
                .thenComparing(Due::kind));
        return List.copyOf(list.all);
    }

    private void allegation(AllegationCase matter) {
        long at = matter.position();
        String accused = matter.allegation().accused();
        switch (matter.stage(now)) {
            case RAISED -> add(Due.Kind.NOTIFICATION, at, CHAIR, matter.raised().time());
            case NOTIFIED -> reply(matter, accused);
            case CLOCK_RUN_OUT -> {
                reply(matter, accused);
                matter.notification().ifPresent(told -> add(Due.Kind.INQUIRY, at, CHAIR, told.deadline()));
            }
            case REPLIED ->
                add(
                        Due.Kind.INQUIRY,
                        at,
                        CHAIR,
                        matter.responses().get(0).entry().time());
            case INQUIRY -> matter.inquiry().ifPresent(inquiry -> add(Due.Kind.FINDING, at, CHAIR, inquiry.time()));
            case FINDING_AWAITS_AGREEMENT -> agreement(matter);
            case FOUND -> disclosure(matter, accused);
            case WITHDRAWN -> {
                // nobody has to do anything
            }
        }
    }

    private void reply(AllegationCase matter, String accused) {
        matter.notification()
                .ifPresent(told -> add(
                        Due.Kind.REPLY,
                        matter.position(),
                        List.of(accused),
                        told.entry().time(),
                        Optional.of(told.deadline())));
    }

    private void agreement(AllegationCase matter) {
        Finding last = matter.findings().get(matter.findings().size() - 1);
        boolean ofChair = state.mechanism()
                .findAt(last.entry().position())
                .filter(set -> set.rules().agreement() == Agreement.CHAIR)
                .isPresent();
        boolean isOpen = last.consent() == Consent.AWAITED;
        add(
                isOpen ? Due.Kind.AGREEMENT : Due.Kind.FINDING,
                matter.position(),
                ofChair || !isOpen ? CHAIR : last.silent(),
                last.entry().time());
    }

    private void disclosure(AllegationCase matter, String accused) {
        List<Entry> versions = matter.findings().stream()
                .filter(Finding::isAgreed)
                .map(Finding::entry)
                .toList();
        boolean seen = Stream.of(matter.allegation().accuser(), accused).allMatch(party -> versions.stream()
                .anyMatch(version -> version.audience().includes(party)));
        if (!seen) {
            add(Due.Kind.DISCLOSURE, matter.position(), CHAIR, versions.get(0).time());
        }
    }

    private void proposal(Proposal proposal) {
        List<String> silent = state.mechanism().parties().stream()
                .map(Party::id)
                .filter(party -> !party.equals(proposal.made().by()))
                .filter(party -> proposal.entry().audience().includes(party))
                .filter(party -> proposal.findAnswer(party).isEmpty())
                .toList();
        if (proposal.withdrawal().isEmpty() && !silent.isEmpty()) {
            add(
                    Due.Kind.ANSWER,
                    proposal.entry().position(),
                    silent,
                    proposal.entry().time());
        }
    }

    private void commitment(Commitment commitment) {
        Optional<Instant> end = commitment.findEnd();
        if (commitment.withdrawal().isEmpty()
                && !commitment.isAssessed()
                && end.filter(limit -> !now.isBefore(limit)).isPresent()) {
            add(Due.Kind.ASSESSMENT, commitment.entry().position(), CHAIR, end.get(), end);
        }
    }

    private void add(Due.Kind kind, long position, List<String> who, Instant since) {
        add(kind, position, who, since, Optional.empty());
    }

    private void add(Due.Kind kind, long position, List<String> who, Instant since, Optional<Instant> by) {
        boolean overdue = by.filter(end -> !now.isBefore(end)).isPresent();
        all.add(new Due(kind, position, who, since, by, overdue));
    }
}
