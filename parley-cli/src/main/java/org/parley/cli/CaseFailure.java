package org.parley.cli;

import org.parley.record.store.CaseProblem;

/** Carries a problem of the case through iterators, which know of none, to where the run ends. */
final class CaseFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient CaseProblem problem;

    CaseFailure(CaseProblem problem) {
        super(problem);
        this.problem = problem;
    }

    CaseProblem problem() {
        return problem;
    }
}
