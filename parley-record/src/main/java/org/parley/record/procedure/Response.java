package org.parley.record.procedure;

import org.parley.record.entry.ProcedureActs.ResponseGiven;
import org.parley.record.fold.Entry;

/**
 * An answer of the accused; it may give several, the last is its answer.
 *
 * @param late whether it came after the clock had run out; it counts all the same
 */
public record Response(Entry entry, ResponseGiven given, boolean late) {}
