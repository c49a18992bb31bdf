/**
 * What the entries of a record say: who did what in the mechanism, as payloads of the log.
 *
 * <p>In: an {@link org.parley.record.entry.Act} and its author. Out: canonical JSON, signed by the author when he has a key here, and
 * the same read back. {@code docs/record.md} lists all kinds with their fields. May not live here: whether an act is allowed, tables,
 * the log.
 *
 * <p>A later version of Parley may add kinds and never changes one: a record is read for decades. An entry of a kind that this
 * version does not know is kept, verified and shown as such.
 */
@NullMarked
package org.parley.record.entry;

import org.jspecify.annotations.NullMarked;
