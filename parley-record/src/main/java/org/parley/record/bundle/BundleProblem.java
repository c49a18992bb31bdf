package org.parley.record.bundle;

import java.io.IOException;

/** What was given is no bundle, or cannot be read to its end; in one sentence. */
public final class BundleProblem extends IOException {

    private static final long serialVersionUID = 1;

    BundleProblem(String sentence) {
        super(sentence);
    }

    BundleProblem(String sentence, Exception cause) {
        super(sentence, cause);
    }
}
