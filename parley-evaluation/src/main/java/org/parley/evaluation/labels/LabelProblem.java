package org.parley.evaluation.labels;

/** Labels, texts or output that do not go together; the message is one sentence for the user. */
final class LabelProblem extends Exception {

    private static final long serialVersionUID = 1L;

    LabelProblem(String sentence) {
        super(sentence);
    }
}
