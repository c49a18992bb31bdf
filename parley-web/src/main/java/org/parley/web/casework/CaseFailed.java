package org.parley.web.casework;

import org.parley.record.store.CaseProblem;

/** A case that cannot be read or written, where no checked exception fits. */
public final class CaseFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient CaseProblem problem;

    CaseFailed(CaseProblem problem) {
        super(problem.getMessage(), problem);
        this.problem = problem;
    }

    CaseProblem problem() {
        return problem;
    }
}
