package org.parley.cli;

/** What the exit code of {@code parley} says. */
final class Exit {

    /** everything was read */
    static final int OK = 0;
    /** some input could not be read; the rest was */
    static final int PROBLEMS = 1;
    /** the command line or a setting is wrong; nothing was read */
    static final int USAGE = 2;
    /** the output could not be written */
    static final int OUTPUT = 3;
    /** an error in Parley itself */
    static final int BUG = 4;

    private Exit() {}
}
