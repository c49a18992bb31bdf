package org.parley.record.procedure;

/** An act that breaks a rule of procedure. Its message is one sentence for people. */
public final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final Rule rule;
    private final String sentence;

    Refusal(Rule rule, String sentence) {
        super(sentence);
        this.rule = rule;
        this.sentence = sentence;
    }

    /** The first rule that the act breaks. */
    public Rule rule() {
        return rule;
    }

    /** The message, which is always there. */
    public String sentence() {
        return sentence;
    }
}
