package org.parley.record.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The public half of an Ed25519 key with the name of its owner, written as a verifier key of C2SP's signed-note:
 * {@code name+id+base64}. Immutable.
 */
public final class Key {

    /** What a key signs; the same bytes under another use are another key. */
    public enum Use {
        /** checkpoints of a log */
        LOG((byte) 0x01),
        /** checkpoints that a party or another witness has seen, with the time; and what a member of that party enters */
        COSIGNER((byte) 0x04);

        private final byte type;

        Use(byte type) {
            this.type = type;
        }

        byte type() {
            return type;
        }
    }

    static final int LENGTH = 32;

    /** Head of an Ed25519 public key in DER (RFC 8410); the 32 bytes follow. */
    private static final byte[] DER = HexFormat.of().parseHex("302a300506032b6570032100");

    /** Spaces and {@code +} are for the form of notes; the rest of the limit is ours: names are read aloud. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._/:@-]{0,99}");

    private final String name;
    private final Use use;
    private final byte[] raw;
    private final PublicKey verifying;

    private Key(String name, Use use, byte[] raw) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("A key cannot have the name \"" + name
                    + "\": 1 to 100 letters, digits and . _ / : @ -, the first a letter or digit.");
        }
        if (raw.length != LENGTH) {
            throw new IllegalArgumentException("An Ed25519 key has " + LENGTH + " bytes, not " + raw.length + ".");
        }
        this.name = name;
        this.use = use;
        this.raw = raw.clone();
        try {
            this.verifying = KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(ByteBuffer.allocate(DER.length + LENGTH)
                            .put(DER)
                            .put(raw)
                            .array()));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("The bytes of the key of " + name + " are no Ed25519 key.", e);
        }
    }

    /**
     * A key from its bytes.
     *
     * @param raw the 32 bytes of RFC 8032
     */
    public static Key of(String name, Use use, byte[] raw) {
        return new Key(name, use, raw);
    }

    static Key of(String name, Use use, PublicKey key) {
        byte[] der = key.getEncoded();
        return new Key(name, use, Arrays.copyOfRange(der, der.length - LENGTH, der.length));
    }

    /**
     * From its text form.
     *
     * @throws IllegalArgumentException when it is no verifier key of a kind that Parley knows, with what is wrong
     */
    public static Key parse(String text) {
        int first = text.indexOf('+');
        int second = text.indexOf('+', first + 1);
        if (first < 0 || second < 0) {
            throw new IllegalArgumentException("\"" + text + "\" is no key: a key is written name+id+base64.");
        }
        byte[] typed = Base64.getDecoder().decode(text.substring(second + 1));
        if (typed.length != LENGTH + 1) {
            throw new IllegalArgumentException("\"" + text + "\" is no key of Ed25519.");
        }
        for (Use use : Use.values()) {
            if (use.type() == typed[0]) {
                Key key = new Key(text.substring(0, first), use, Arrays.copyOfRange(typed, 1, typed.length));
                if (!key.id().equals(text.substring(first + 1, second))) {
                    throw new IllegalArgumentException("The id in \"" + text + "\" is not that of the key.");
                }
                return key;
            }
        }
        throw new IllegalArgumentException("\"" + text + "\" is a key of a kind that Parley does not know.");
    }

    public String name() {
        return name;
    }

    public Use use() {
        return use;
    }

    /** Eight hexadecimal digits that tell keys of one name apart; not proof against forgery. */
    public String id() {
        return HexFormat.of().formatHex(idBytes());
    }

    byte[] idBytes() {
        byte[] head = (name + "\n").getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(Hash.ofParts(head, new byte[] {use.type()}, raw).bytes(), NoteSignature.ID_LENGTH);
    }

    /** Whether the owner of this key has signed exactly these bytes. */
    public boolean verifies(byte[] message, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(verifying);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            // bytes that cannot be a signature are none
            return false;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Key key && name.equals(key.name) && use == key.use && Arrays.equals(raw, key.raw);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(raw);
    }

    /** The verifier key. */
    @Override
    public String toString() {
        byte[] typed = ByteBuffer.allocate(1 + LENGTH).put(use.type()).put(raw).array();
        return name + "+" + id() + "+" + Base64.getEncoder().encodeToString(typed);
    }
}
