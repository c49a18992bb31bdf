package org.parley.record.procedure;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.parley.docket.assess.Verdict;
import org.parley.record.entry.SessionActs.AssessmentMade;
import org.parley.record.entry.SessionActs.CommitmentMade;
import org.parley.record.fold.Entry;

/**
 * A commitment with how it was judged.
 *
 * @param withdrawal the entry that took it back
 * @param assessments entries in order; the last counts
 * @param steps every entry about it in order, also those taken back and disputes of its scope
 */
public record Commitment(
        Entry entry, CommitmentMade made, Optional<Entry> withdrawal, List<Entry> assessments, List<Step> steps) {

    public Commitment {
        assessments = List.copyOf(assessments);
        steps = List.copyOf(steps);
    }

    /** The first instant after its last day in UTC, when it has a deadline. */
    public Optional<Instant> findEnd() {
        return end(made);
    }

    static Optional<Instant> end(CommitmentMade made) {
        return made.deadline().map(day -> day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    /** The last assessment, when there is one. */
    public Optional<AssessmentMade> findAssessment() {
        return assessments.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        (AssessmentMade) assessments.get(assessments.size() - 1).act());
    }

    /** Whether its last assessment judges it; that it is not yet due does not. */
    public boolean isAssessed() {
        return findAssessment()
                .filter(last -> last.verdict() != Verdict.NOT_YET_DUE)
                .isPresent();
    }

    static Commitment of(Entry entry, CommitmentMade made, Procedure state) {
        List<Step> steps = state.steps(entry.position());
        List<Entry> assessments = steps.stream()
                .filter(Step::isCounted)
                .map(Step::entry)
                .filter(step -> step.act() instanceof AssessmentMade)
                .toList();
        return new Commitment(entry, made, state.findRetraction(entry.position()), assessments, steps);
    }
}
