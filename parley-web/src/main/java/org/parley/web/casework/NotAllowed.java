package org.parley.web.casework;

/** A person asked for what he has no right to. Tells nothing about what is there. */
public final class NotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Right right;

    NotAllowed(Right right) {
        super("This account has not the right to " + right + ".");
        this.right = right;
    }

    /** Which was missing. */
    public Right right() {
        return right;
    }
}
