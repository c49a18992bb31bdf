package org.parley.model;

/**
 * Which rule or model made an item, and how sure it was. No line without evidence: every derived item has one.
 *
 * @param rule name of the rule or model, such as {@code CueTagger}
 * @param version its version
 * @param confidence 0 to 1
 */
public record Origin(String rule, String version, double confidence) {

    public Origin {
        if (rule.isBlank() || version.isBlank()) {
            throw new IllegalArgumentException(
                    "an origin has a rule and a version, got '" + rule + "', '" + version + "'");
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence + " must be within 0..1");
        }
    }
}
