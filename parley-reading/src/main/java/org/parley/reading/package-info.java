/**
 * The front door of reading: a report in, what it says out.
 *
 * <p>{@link org.parley.reading.Reading} shows the whole flow on one screen; every other class hangs off one of its
 * verbs: {@code intake}, {@code annotate}, {@code extract}, {@code resolve}. Pure, deterministic, thread-safe after start.
 *
 * <p>May not live here: output formats, storage, anything that needs more than one report.
 */
@NullMarked
package org.parley.reading;

import org.jspecify.annotations.NullMarked;
