package org.parley.record.search;

/** A query that cannot be understood; in one sentence. */
public final class SearchProblem extends Exception {

    private static final long serialVersionUID = 1;

    SearchProblem(String sentence) {
        super(sentence);
    }

    SearchProblem(String sentence, Exception cause) {
        super(sentence, cause);
    }
}
