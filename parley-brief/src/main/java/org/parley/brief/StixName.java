package org.parley.brief;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.UUID;

/** Ids of STIX objects: name-based UUIDs (RFC 4122, version 5), so that the same item has the same id everywhere. */
final class StixName {

    /** Our own name space: the version 5 UUID of {@code parley} in the RFC's name space for domain names. */
    private static final UUID SPACE = version5(UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "parley");

    private StixName() {}

    /** {@code identity--...} */
    static String of(String type, String name) {
        return type + "--" + version5(SPACE, type + ":" + name);
    }

    private static UUID version5(UUID space, String name) {
        MessageDigest sha1;
        try {
            sha1 = MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
        sha1.update(ByteBuffer.allocate(16)
                .putLong(space.getMostSignificantBits())
                .putLong(space.getLeastSignificantBits())
                .array());
        byte[] hash = Arrays.copyOf(sha1.digest(name.getBytes(StandardCharsets.UTF_8)), 16);
        hash[6] = (byte) ((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte) ((hash[8] & 0x3F) | 0x80);
        ByteBuffer bits = ByteBuffer.wrap(hash);
        return new UUID(bits.getLong(), bits.getLong());
    }
}
