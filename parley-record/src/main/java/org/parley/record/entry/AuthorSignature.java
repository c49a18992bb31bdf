package org.parley.record.entry;

/**
 * An author's own signature.
 *
 * @param key verifier key with which it was made
 * @param value base64 of its 64 bytes
 */
public record AuthorSignature(String key, String value) {

    public AuthorSignature {
        Words.requireKey(key);
    }
}
