package org.parley.record.grading;

import org.parley.record.entry.ReviewActs;
import org.parley.record.entry.ReviewActs.Reliability;

/**
 * Reliability of the source and credibility of the information of one piece of evidence.
 *
 * @param credibility 1 to 6
 */
public record Admiralty(Reliability reliability, int credibility) {

    /** Neither can be judged. */
    public static final Admiralty UNJUDGED = new Admiralty(Reliability.F, 6);

    public Admiralty {
        ReviewActs.requireCredibility(credibility);
    }

    /** As {@code B2}. */
    @Override
    public String toString() {
        return reliability.name() + credibility;
    }
}
