package org.parley.docket.ground;

import java.io.IOException;

/** Data that cannot be read on, with a sentence for people that names the cause. */
public final class UnreadableData extends IOException {

    private static final long serialVersionUID = 1;

    public UnreadableData(String sentence) {
        super(sentence);
    }

    public UnreadableData(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
