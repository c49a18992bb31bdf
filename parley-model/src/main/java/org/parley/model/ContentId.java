package org.parley.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Ids are content hashes: the same item gets the same id on every machine. SHA-256 (FIPS 180-4) over UTF-8; a report's
 * id is the whole hash of its text (64 hex digits), other items take the first 32 digits of the hash of their defining
 * fields, each field preceded by its length so that no two field lists collide.
 */
public final class ContentId {

    private static final int ITEM_DIGITS = 32;

    private ContentId() {}

    /** 64 lower-case hex digits. */
    public static String ofText(String text) {
        return ofBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** 64 lower-case hex digits. */
    public static String ofBytes(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    /** 32 lower-case hex digits. */
    public static String ofFields(String type, Object... fields) {
        MessageDigest digest = sha256();
        feed(digest, type);
        for (Object field : fields) {
            feed(digest, field.toString());
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, ITEM_DIGITS);
    }

    private static void feed(MessageDigest digest, String field) {
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
