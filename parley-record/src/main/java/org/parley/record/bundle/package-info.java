/**
 * A record in one file, and the check of a record by anybody, without the program or server that kept it.
 *
 * <p>In: a log with its checkpoints, from a store or a file. Out: a zip file that holds what one reader may see; and a
 * {@link org.parley.record.bundle.Verdict} that says in plain words what is wrong and where. May not live here: who may see what
 * (the writer is told), tables.
 *
 * <p>The form is documented in {@code docs/bundle.md}, so that another program can check it; the tests have one in Python.
 */
@NullMarked
package org.parley.record.bundle;

import org.jspecify.annotations.NullMarked;
