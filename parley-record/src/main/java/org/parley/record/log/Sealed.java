package org.parley.record.log;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * A payload with the salt that hides it. Whoever has both can show that the log has held them since the entry was made; whoever
 * has only the {@linkplain #commitment commitment} can neither guess the payload nor tell its length. Immutable.
 */
public final class Sealed {

    /** Length of a salt in bytes: as long as the hash, so that it cannot be found by trying. */
    public static final int SALT_LENGTH = 32;

    /** Longest payload in bytes: 8 MiB. */
    public static final int LONGEST_PAYLOAD = 8 << 20;

    private static final byte[] DOMAIN = "parley-entry/v1\n".getBytes(StandardCharsets.US_ASCII);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] salt;
    private final byte[] payload;

    private Sealed(byte[] salt, byte[] payload) {
        this.salt = salt;
        this.payload = payload;
    }

    /**
     * Seals a payload with a new salt.
     *
     * @param payload canonical JSON
     */
    public static Sealed of(byte[] payload) {
        byte[] salt = new byte[SALT_LENGTH];
        RANDOM.nextBytes(salt);
        return of(salt, payload);
    }

    /**
     * What was sealed before.
     *
     * @throws IllegalArgumentException when the salt has another length, or the payload is too long
     */
    public static Sealed of(byte[] salt, byte[] payload) {
        if (salt.length != SALT_LENGTH) {
            throw new IllegalArgumentException("A salt has " + SALT_LENGTH + " bytes, not " + salt.length + ".");
        }
        if (payload.length > LONGEST_PAYLOAD) {
            throw new IllegalArgumentException(
                    "An entry may have " + LONGEST_PAYLOAD + " bytes, not " + payload.length + ".");
        }
        return new Sealed(salt.clone(), payload.clone());
    }

    public Hash commitment() {
        return Hash.ofParts(DOMAIN, salt, payload);
    }

    public byte[] salt() {
        return salt.clone();
    }

    public byte[] payload() {
        return payload.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sealed sealed
                && Arrays.equals(salt, sealed.salt)
                && Arrays.equals(payload, sealed.payload);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(salt);
    }

    /** Shows nothing of what is sealed. */
    @Override
    public String toString() {
        return "sealed as " + commitment();
    }
}
