package org.parley.web.casework;

/** What was asked for is not there, or not for this person; which of the two is not told. */
public final class NotThere extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NotThere() {
        super("Nothing of this name is there for this reader.");
    }
}
