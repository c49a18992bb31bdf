package org.parley.record.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** A key with its secret half. Never shown by {@link #toString}. */
public final class Signer {

    private static final String SECRET = "PRIVATE+KEY+";

    /** Head of an Ed25519 private key in DER (RFC 8410); the 32 bytes of the seed follow. */
    private static final byte[] DER = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private static final int SEED_LENGTH = 32;

    private final Key key;
    private final byte[] seed;
    private final PrivateKey signing;

    private Signer(Key key, byte[] seed) {
        this.key = key;
        this.seed = seed.clone();
        try {
            this.signing = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(ByteBuffer.allocate(DER.length + SEED_LENGTH)
                            .put(DER)
                            .put(seed)
                            .array()));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("The bytes of the secret key of " + key.name() + " are no key.", e);
        }
    }

    /** A new key. */
    public static Signer create(String name, Key.Use use) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] der = pair.getPrivate().getEncoded();
            return new Signer(
                    Key.of(name, use, pair.getPublic()), Arrays.copyOfRange(der, der.length - SEED_LENGTH, der.length));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java since 15 has Ed25519.", e);
        }
    }

    /**
     * From what {@link #secret} gives.
     *
     * @throws IllegalArgumentException when it is not that, or its halves do not belong together
     */
    public static Signer parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() != 2 || !lines.get(1).startsWith(SECRET)) {
            throw new IllegalArgumentException("A key file has two lines: the key, and its secret half.");
        }
        Key key = Key.parse(lines.get(0));
        // the name and the id before it have no plus; base64 may
        int id = lines.get(1).indexOf('+', SECRET.length()) + 1;
        String secret = lines.get(1).substring(lines.get(1).indexOf('+', id) + 1);
        byte[] typed = Base64.getDecoder().decode(secret);
        if (typed.length != 1 + SEED_LENGTH || typed[0] != key.use().type()) {
            throw new IllegalArgumentException("The secret half of the key of " + key.name() + " is not one.");
        }
        Signer signer = new Signer(key, Arrays.copyOfRange(typed, 1, typed.length));
        byte[] probe = key.toString().getBytes(StandardCharsets.UTF_8);
        if (!key.verifies(probe, signer.sign(probe))) {
            throw new IllegalArgumentException("The halves of the key of " + key.name() + " do not belong together.");
        }
        return signer;
    }

    public Key key() {
        return key;
    }

    /** 64 bytes. */
    public byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(signing);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key made by Ed25519 signs.", e);
        }
    }

    /**
     * Two lines: the verifier key, and the secret half in the form that Go's {@code note} package uses. Whoever has it signs as
     * its owner.
     */
    public String secret() {
        byte[] typed = ByteBuffer.allocate(1 + SEED_LENGTH)
                .put(key.use().type())
                .put(seed)
                .array();
        return key + "\n" + SECRET + key.name() + "+" + key.id() + "+"
                + Base64.getEncoder().encodeToString(typed) + "\n";
    }

    @Override
    public String toString() {
        return "signer with " + key;
    }
}
