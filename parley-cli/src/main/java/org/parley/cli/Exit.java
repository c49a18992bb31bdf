package org.parley.cli;

/** What the exit code of {@code parley} says. */
final class Exit {

    /** everything was read */
    static final int OK = 0;
    /** some input could not be read; the rest was */
    static final int PROBLEMS = 1;
    /** the command line or a setting is wrong, or the folder is no case; nothing was read */
    static final int USAGE = 2;
    /** the output or the case could not be written, or the case is damaged */
    static final int OUTPUT = 3;
    /** an error in Parley itself */
    static final int BUG = 4;

    private Exit() {}
}
