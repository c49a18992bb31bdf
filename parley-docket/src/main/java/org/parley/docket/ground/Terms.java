package org.parley.docket.ground;

/**
 * On which terms a data set may be used, and how it wants to be named.
 *
 * @param licence name of the licence or of the terms
 * @param attribution how to cite it
 * @param rowsMayBePassedOn whether its rows may be given to others as they are
 */
public record Terms(String licence, String attribution, boolean rowsMayBePassedOn) {

    static final String NOT_STATED = "not stated; ask who made it";

    public Terms {
        if (licence.isBlank() || attribution.isBlank()) {
            throw new IllegalArgumentException(
                    "terms name licence and attribution, got '" + licence + "', '" + attribution + "'");
        }
    }

    /** The same in the words that somebody gave; what is blank stays. Whether rows may be passed on does not change. */
    public Terms stated(String givenLicence, String givenAttribution) {
        return new Terms(
                givenLicence.isBlank() ? licence : givenLicence,
                givenAttribution.isBlank() ? attribution : givenAttribution,
                rowsMayBePassedOn);
    }
}
