package org.parley.record.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.erdtman.jcs.JsonCanonicalizer;

/** The one form that a JSON value has after RFC 8785: keys in order, no spaces, numbers and letters written one way. */
public final class CanonicalJson {

    private CanonicalJson() {}

    /**
     * The canonical bytes of an object or array, in UTF-8.
     *
     * @throws IllegalArgumentException when it is no JSON, has a key twice, or a number that a double does not hold
     */
    public static byte[] of(String json) {
        try {
            return new JsonCanonicalizer(json).getEncodedUTF8();
        } catch (IOException e) {
            throw new IllegalArgumentException("This is not JSON: " + e.getMessage(), e);
        }
    }

    /** Whether these are the canonical bytes of an object or array. */
    public static boolean isCanonical(byte[] utf8) {
        try {
            String json = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
            return Arrays.equals(of(json), utf8);
        } catch (CharacterCodingException | IllegalArgumentException e) {
            return false;
        }
    }
}
