package org.parley.reading.intake;

import java.io.IOException;

/**
 * Says in words that follow a file's name why it cannot be read: "is empty", "is protected with a password". Becomes a
 * {@link org.parley.model.Problem} where the file is filed. An {@code IOException} so that it passes through streams.
 */
final class Unreadable extends IOException {

    private static final long serialVersionUID = 1L;

    private final boolean wholeInput;

    Unreadable(String cause) {
        this(cause, false);
    }

    private Unreadable(String cause, boolean wholeInput) {
        super(cause);
        this.wholeInput = wholeInput;
    }

    /** A limit that counts over the whole input: nothing more of it is read. */
    static Unreadable ofInput(String cause) {
        return new Unreadable(cause, true);
    }

    boolean wholeInput() {
        return wholeInput;
    }

    String cause() {
        return String.valueOf(getMessage());
    }
}
