package org.parley.docket.assess.indicator;

/** An indicator file that cannot be read: file, line and cause in one sentence. */
public final class IndicatorProblem extends Exception {

    private static final long serialVersionUID = 1;

    IndicatorProblem(String message) {
        super(message);
    }
}
