package org.parley.record.review;

/** Where an item is. */
public enum ReviewState {
    /** waits for a person, or for the second one */
    PROPOSED,
    /** part of the record as proposed */
    ACCEPTED,
    /** part of the record as a person has put it */
    CORRECTED,
    /** no part of the record */
    REJECTED,
    /** another item stands for it */
    MERGED,
    /** its parts stand for it */
    SPLIT;

    /** Whether an item in this state is part of the record and may be cited. */
    public boolean isInRecord() {
        return this == ACCEPTED || this == CORRECTED;
    }
}
