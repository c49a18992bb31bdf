package org.parley.record.entry;

/** Standards of proof, the weakest first. */
public enum Standard {
    SUSPICION,
    REASONABLE_GROUNDS,
    BALANCE_OF_PROBABILITIES,
    CLEAR_AND_CONVINCING,
    BEYOND_REASONABLE_DOUBT
}
