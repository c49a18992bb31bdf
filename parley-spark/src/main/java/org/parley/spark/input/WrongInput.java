package org.parley.spark.input;

import org.jspecify.annotations.Nullable;

/** A setting or a path that cannot be used; the message is one sentence for the user. */
public final class WrongInput extends Exception {

    private static final long serialVersionUID = 1;

    public WrongInput(String sentence) {
        super(sentence);
    }

    private WrongInput(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** What could not be done, and the first line of why. */
    public static WrongInput of(String what, Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return new WrongInput(what + ": " + reason(root.getMessage(), root) + ".", cause);
    }

    private static String reason(@Nullable String message, Throwable root) {
        if (message == null || message.isBlank()) {
            return root.getClass().getSimpleName();
        }
        return message.lines().findFirst().orElse(message).strip().replaceAll("\\.$", "");
    }

    /** The sentence. */
    public String sentence() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
