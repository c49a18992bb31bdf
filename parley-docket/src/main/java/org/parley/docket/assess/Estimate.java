package org.parley.docket.assess;

/**
 * How many times as much was counted after as before, in one reading of what would have been without the promise.
 *
 * @param reading what it is compared with
 * @param expected count after, had nothing changed in this reading
 * @param ratio counted after by expected
 * @param low lower end of the interval
 * @param high upper end; may be infinite
 * @param noFall probability of as few or fewer if there was no fall, one end
 * @param noRise probability of as many or more if there was no rise, one end
 * @param noPromise probability of counts that speak as much for the promise if it was only just not kept, one end
 */
public record Estimate(
        Reading reading,
        double expected,
        double ratio,
        double low,
        double high,
        double noFall,
        double noRise,
        double noPromise) {

    /** What would have been counted after, had the promise changed nothing. */
    public enum Reading {
        /** as much as before */
        LEVEL("as much as before"),
        /** what the trend from before leads to */
        TREND("what the trend from before leads to"),
        /** as much as before, changed as the control changed */
        CONTROL("as much as before, changed as the control changed"),
        /** as much as before, changed as everything else that was reported there changed */
        REPORTING("as much as before, changed as all else that was reported there changed");

        private final String words;

        Reading(String words) {
            this.words = words;
        }

        /** In plain words. */
        public String words() {
            return words;
        }
    }
}
