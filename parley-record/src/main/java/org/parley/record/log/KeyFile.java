package org.parley.record.log;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files with secret keys: nobody but their owner can read them, and none is ever overwritten. */
public final class KeyFile {

    private static final long LONGEST = 10_000;

    private KeyFile() {}

    /**
     * Writes a new file.
     *
     * @throws FileAlreadyExistsException when there is one of this name
     */
    public static void write(Path file, Signer signer) throws IOException {
        write(file, signer.secret());
    }

    /**
     * Writes a new file of a key that was kept elsewhere.
     *
     * @throws FileAlreadyExistsException when there is one of this name
     */
    public static void write(Path file, String secret) throws IOException {
        Files.createFile(file, ownersOnly());
        Files.writeString(file, secret, StandardCharsets.UTF_8, StandardOpenOption.WRITE);
    }

    /** That nobody but its owner can read a file, where the file system knows owners. */
    public static FileAttribute<?>[] ownersOnly() {
        Set<PosixFilePermission> owner = PosixFilePermissions.fromString("rw-------");
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(owner)}
                : new FileAttribute<?>[0];
    }

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException when it is no key file, with its name and what is wrong
     */
    public static Signer read(Path file) throws IOException {
        if (Files.size(file) > LONGEST) {
            throw new IllegalArgumentException(file + " is no key file: it is too long.");
        }
        try {
            return Signer.parse(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + " is no key file: " + e.getMessage(), e);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(file + " is no key file: it is no text.", e);
        }
    }
}
