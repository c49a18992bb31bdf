package org.parley.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;

/**
 * All that a command touches outside its arguments and files, so that a test can run it in-process.
 *
 * @param in standard input, for {@code -}
 * @param out standard output; its errors are seen, unlike those of {@code System.out}
 * @param err messages, UTF-8
 * @param terminal what is known of the terminal
 * @param verbose whether a bug shows its stack trace (PARLEY_DEBUG is set)
 * @param desk who files and reads
 */
record Surroundings(
        InputStream in, OutputStream out, PrintStream err, Terminal terminal, boolean verbose, Desk.Opening desk) {}
