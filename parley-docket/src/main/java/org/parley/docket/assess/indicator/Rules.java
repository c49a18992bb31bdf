package org.parley.docket.assess.indicator;

/**
 * By what a verdict is reached; see {@code docs/assessment.md} for how.
 *
 * @param keptRatio how many times as much as before there may be for the promise to be kept: 0.5 for "at least 50 % fewer", 1.5 for "at
 *     least 50 % more"; over 0
 * @param confidence of every interval, both ends: at least 0.5, below 1
 * @param shortestLookDays of what must be seen on either side: 1 or more
 * @param placeboShare of earlier dates that may show as strong a change and the promise still count as kept: over 0, at most 1
 * @param power with which an effect must be found to count as detectable: at least 0.5, below 1
 */
public record Rules(double keptRatio, double confidence, int shortestLookDays, double placeboShare, double power) {

    public Rules {
        if (!(keptRatio > 0 && keptRatio < 1000)) {
            throw new IllegalArgumentException("the promised ratio must be over 0 and below 1000, got " + keptRatio);
        }
        if (!(confidence >= 0.5 && confidence < 1) || !(power >= 0.5 && power < 1)) {
            throw new IllegalArgumentException(
                    "confidence and power must be at least 50 % and below 100 %, got " + confidence + ", " + power);
        }
        if (shortestLookDays < 1) {
            throw new IllegalArgumentException("the shortest look must be 1 day or more, got " + shortestLookDays);
        }
        if (!(placeboShare > 0 && placeboShare <= 1)) {
            throw new IllegalArgumentException(
                    "the placebo share must be over 0 % and at most 100 %, got " + placeboShare);
        }
    }

    /** What holds when an indicator says nothing else. */
    public static Rules of(Expectation expectation) {
        return new Rules(
                switch (expectation) {
                    case FEWER -> 0.5;
                    case NONE -> 0.2;
                    case MORE -> 1.5;
                },
                0.95,
                14,
                0.1,
                0.8);
    }
}
