package org.parley.web.settings;

/** How much one request may bring. */
public final class Limits {

    /** A file that is filed. */
    public static final int MEGABYTES_OF_A_FILE = 100;

    /** All files that are sent together. */
    public static final int MEGABYTES_OF_A_REQUEST = 400;

    private Limits() {}
}
