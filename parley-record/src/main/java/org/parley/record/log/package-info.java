/**
 * The log of a record: a list of entries that only grows, and what proves that it did.
 *
 * <p>In: sealed payloads, each with those who may see it. Out: leaves, hashes of the Merkle tree over them, checkpoints signed by
 * the log and cosigned by the parties, proofs that an entry is in the log and that a log goes on where it was left. May not live
 * here: what entries mean, tables, files.
 *
 * <p>Sources: the tree and its proofs are those of RFC 6962 and RFC 9162 with SHA-256; checkpoints and cosignatures are the
 * signed notes of C2SP (signed-note, tlog-checkpoint and tlog-cosignature, version 1), so that a witness who knows nothing of
 * Parley can sign them; JSON is canonical after RFC 8785.
 *
 * <p>Good at: being checked by a hundred lines of another language. Bad at: forgetting; what must be forgettable may not be put
 * into a payload.
 */
@NullMarked
package org.parley.record.log;

import org.jspecify.annotations.NullMarked;
