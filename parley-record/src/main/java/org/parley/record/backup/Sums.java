package org.parley.record.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** SHA-256 of the files of a backup, in the form that {@code sha256sum -c} reads. */
final class Sums {

    private static final int DIGITS = 64;
    private static final String GAP = "  ";

    private final Map<String, String> byName;

    private Sums(Map<String, String> byName) {
        this.byName = byName;
    }

    static Sums none() {
        return new Sums(new TreeMap<>());
    }

    /** @throws IllegalArgumentException when it is no such list */
    static Sums parse(String text) {
        Sums sums = none();
        for (String line : text.lines().toList()) {
            if (line.length() <= DIGITS + GAP.length() || !line.startsWith(GAP, DIGITS)) {
                throw new IllegalArgumentException("its list of hashes is damaged");
            }
            sums.byName.put(line.substring(DIGITS + GAP.length()), line.substring(0, DIGITS));
        }
        return sums;
    }

    void put(String name, MessageDigest digest) {
        byName.put(name, HexFormat.of().formatHex(digest.digest()));
    }

    Iterable<String> names() {
        return byName.keySet();
    }

    boolean has(String name) {
        return byName.containsKey(name);
    }

    /** Whether a file is the one that was written. */
    boolean fits(String name, InputStream file) throws IOException {
        MessageDigest digest = digest();
        try (DigestInputStream in = new DigestInputStream(file, digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest()).equals(byName.get(name));
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        byName.forEach((name, sum) -> text.append(sum).append(GAP).append(name).append('\n'));
        return text.toString();
    }
}
