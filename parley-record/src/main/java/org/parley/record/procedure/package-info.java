/**
 * The procedure of a mechanism: where its matters stand, what may be done next, what is due.
 *
 * <p>In: entries of a log, as one reader sees them. Out: {@link org.parley.record.procedure.Procedure}, the state after them: the
 * mechanism with parties, members and keys; allegations with their stage and clock; sessions, proposals, commitments. It refuses an
 * act that breaks a {@link org.parley.record.procedure.Rule}, with the rule's name, and lists what is due and overdue.
 * {@code docs/procedure.md} is for those who run one.
 *
 * <p>May not live here: signatures, tables, pages, the clock of the machine. Reading is tolerant, since a party sees only a part of
 * the log; only the check is strict, and wants to know the whole.
 *
 * <p>Good at: the same state for the same entries, years later. Bad at: judging texts; whether a matter is within the mandate,
 * people say.
 */
@NullMarked
package org.parley.record.procedure;

import org.jspecify.annotations.NullMarked;
