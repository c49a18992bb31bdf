package org.parley.record.accounts;

import java.time.Instant;

/**
 * What lets somebody act as an account without its password. Only its hash is kept.
 *
 * @param hash SHA-256 of it, in hexadecimal
 * @param account name
 * @param purpose for what
 * @param label what its owner calls it; may be empty
 * @param made when
 * @param ends from when on it is worth nothing
 */
public record Token(String hash, String account, Purpose purpose, String label, Instant made, Instant ends) {

    /** What a token is for. */
    public enum Purpose {
        /** a program that uses the API */
        PROGRAM,
        /** a person who sets a password, once */
        INVITATION
    }
}
