package org.parley.spark;

/** Exit codes, as of the command. */
final class Exit {

    static final int OK = 0;
    static final int USAGE = 2;
    static final int OUTPUT = 3;

    private Exit() {}
}
