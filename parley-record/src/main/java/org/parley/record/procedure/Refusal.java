package org.parley.record.procedure;

/** An act that breaks a rule of procedure. Its message is one sentence for people. */
public final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final Rule rule;

    Refusal(Rule rule, String message) {
        super(message);
        this.rule = rule;
    }

    /** The first rule that the act breaks. */
    public Rule rule() {
        return rule;
    }
}
