package org.parley.record.log;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/**
 * One signature line of a note. Immutable.
 *
 * <p>It says who signs, not that the signature is valid.
 */
public final class NoteSignature {

    static final int ID_LENGTH = 4;
    private static final String DASH = "\u2014 ";

    private final String name;
    private final byte[] id;
    private final byte[] bytes;

    private NoteSignature(String name, byte[] id, byte[] bytes) {
        this.name = name;
        this.id = id;
        this.bytes = bytes;
    }

    static NoteSignature of(Key key, byte[] bytes) {
        return new NoteSignature(key.name(), key.idBytes(), bytes);
    }

    /**
     * From a line without its end.
     *
     * @throws IllegalArgumentException when it is no signature line
     */
    public static NoteSignature parse(String line) {
        int space = line.lastIndexOf(' ');
        if (!line.startsWith(DASH) || space < DASH.length()) {
            throw new IllegalArgumentException("\"" + line + "\" is no signature line of a note.");
        }
        String name = line.substring(DASH.length(), space);
        byte[] all = Base64.getDecoder().decode(line.substring(space + 1));
        if (name.isEmpty() || name.indexOf(' ') >= 0 || name.indexOf('+') >= 0 || all.length <= ID_LENGTH) {
            throw new IllegalArgumentException("\"" + line + "\" is no signature line of a note.");
        }
        return new NoteSignature(name, Arrays.copyOf(all, ID_LENGTH), Arrays.copyOfRange(all, ID_LENGTH, all.length));
    }

    /** Whose signature it says it is. */
    public String name() {
        return name;
    }

    /** Whether it says that it is by this key. */
    public boolean isBy(Key key) {
        return name.equals(key.name()) && Arrays.equals(id, key.idBytes());
    }

    byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteSignature signature && toString().equals(signature.toString());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** The line, without its end. */
    @Override
    public String toString() {
        byte[] all =
                ByteBuffer.allocate(ID_LENGTH + bytes.length).put(id).put(bytes).array();
        return DASH + name + " " + Base64.getEncoder().encodeToString(all);
    }
}
