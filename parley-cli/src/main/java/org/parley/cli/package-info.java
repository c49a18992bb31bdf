/**
 * The {@code parley} command: arguments in, a brief on standard output or in a file, an exit code.
 *
 * <p>In: the command line, files, standard input, what the launcher knows of the terminal. Out: what the formats of
 * {@link org.parley.brief} write, in filing order and the same for any number of threads; problems on standard error.
 * {@link org.parley.cli.Parley} is the door, {@code ReadCommand} the main job, {@code Desks} the wiring.
 *
 * <p>May not live here: anything that knows a file format or a sentence. picocli and the progress bar show only here.
 *
 * <p>Good at: large folders in little memory (but for HTML). Bad at: telling whether Java alone stands on a terminal;
 * the launcher tells it.
 *
 * <p>Sources: no-color.org; the exit codes are in {@code Exit} and {@code docs/command-line.md}.
 */
@NullMarked
package org.parley.cli;

import org.jspecify.annotations.NullMarked;
