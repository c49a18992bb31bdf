package org.parley.brief;

import java.util.Base64;
import java.util.HexFormat;

/**
 * Content hashes as IRIs, for formats that identify things by IRI: RFC 6920, "Naming Things with Hashes". A report has
 * the whole SHA-256 of its text, other items its first 128 bits.
 */
final class ContentName {

    private ContentName() {}

    /** {@code ni:///sha-256;...} of a report id of 64 hex digits. */
    static String ofReport(String id) {
        return "ni:///sha-256;" + base64(id);
    }

    /** {@code ni:///sha-256-128;...} of an item id of 32 hex digits. */
    static String ofItem(String id) {
        return "ni:///sha-256-128;" + base64(id);
    }

    private static String base64(String hex) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(HexFormat.of().parseHex(hex));
    }
}
