package org.parley.record.procedure;

import java.util.List;
import java.util.Optional;
import org.parley.record.entry.SessionActs.ProposalAnswered;
import org.parley.record.entry.SessionActs.ProposalMade;
import org.parley.record.fold.Entry;

/**
 * A proposal with its answers.
 *
 * @param withdrawal the entry that took it back
 * @param answers entries in order; the last of each party is its answer
 * @param steps every entry about it in order, also those taken back
 */
public record Proposal(
        Entry entry, ProposalMade made, Optional<Entry> withdrawal, List<Entry> answers, List<Step> steps) {

    public Proposal {
        answers = List.copyOf(answers);
        steps = List.copyOf(steps);
    }

    /** What a party answers now, when that is seen. */
    public Optional<ProposalAnswered> findAnswer(String party) {
        return answers.stream()
                .map(answer -> (ProposalAnswered) answer.act())
                .filter(answer -> answer.by().equals(party))
                .reduce((first, last) -> last);
    }

    static Proposal of(Entry entry, ProposalMade made, Procedure state) {
        List<Step> steps = state.steps(entry.position());
        List<Entry> answers = steps.stream()
                .filter(Step::isCounted)
                .map(Step::entry)
                .filter(step -> step.act() instanceof ProposalAnswered)
                .toList();
        return new Proposal(entry, made, state.findRetraction(entry.position()), answers, steps);
    }
}
