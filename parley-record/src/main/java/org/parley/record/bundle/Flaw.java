package org.parley.record.bundle;

/**
 * One thing that is wrong with a record.
 *
 * @param kind what kind of thing
 * @param sentence says what and where, for people
 */
public record Flaw(Kind kind, String sentence) {

    /** Kinds of flaws. */
    public enum Kind {
        /** an entry that should be there is not */
        ENTRY_MISSING,
        /** an entry stands where another should, or twice */
        ENTRY_MISPLACED,
        /** what everybody has of an entry is not in the form of a log */
        ENTRY_DAMAGED,
        /** an entry says that it is older than the one ahead */
        TIME_WENT_BACK,
        /** the entries are not those that a checkpoint was signed for */
        ENTRIES_CHANGED,
        /** a signature under a checkpoint is not valid */
        SIGNATURE_FORGED,
        /** a checkpoint is not signed by the log, or by a key that the verifier does not hold to be the log's */
        NOT_SIGNED,
        /** the record does not go on from the checkpoint that the verifier holds */
        NOT_CONSISTENT,
        /** a payload is not the one to which its entry is committed */
        PAYLOAD_CHANGED,
        /** a payload is not in the form of an entry of this log */
        PAYLOAD_DAMAGED,
        /** an author's signature is not valid, or by a key that was not his then */
        AUTHOR_FORGED
    }
}
