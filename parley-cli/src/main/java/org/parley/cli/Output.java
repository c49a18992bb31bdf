package org.parley.cli;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.record.log.KeyFile;

/**
 * Where a brief is written. A file appears under its name only when it is whole: it is written beside, as
 * {@code .NAME.PID.part}, and moved. Standard output and special files such as {@code /dev/null} are written directly.
 */
final class Output implements Closeable {

    private final OutputStream bytes;
    private final @Nullable Path part;
    private final @Nullable Path target;
    private final @Nullable Unpacked unpacked;
    private boolean whole;

    private Output(OutputStream stream, @Nullable Path part, @Nullable Path target, @Nullable Unpacked unpacked) {
        this.bytes = new BufferedOutputStream(stream, 1 << 16);
        this.part = part;
        this.target = target;
        this.unpacked = unpacked;
    }

    static Output of(OutputStream stream) {
        return new Output(stream, null, null, null);
    }

    /**
     * A file, not yet under its name.
     *
     * @throws IOException when nothing can be written there; nothing is left behind
     */
    static Output of(Path file) throws IOException {
        return of(file, new FileAttribute<?>[0]);
    }

    /**
     * A file, not yet under its name, that nobody but its owner can read where the file system knows owners.
     *
     * @throws IOException when nothing can be written there; nothing is left behind
     */
    static Output ofSecret(Path file) throws IOException {
        return of(file, KeyFile.ownersOnly());
    }

    private static Output of(Path file, FileAttribute<?>[] rights) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException("it is a folder");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            return new Output(Files.newOutputStream(file), null, null, null);
        }
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new IOException("it may not be written");
        }
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new IOException("there is no folder " + file.toAbsolutePath().getParent());
        }
        Path part = target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        Files.deleteIfExists(part);
        OutputStream stream = Channels.newOutputStream(
                Files.newByteChannel(part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), rights));
        return new Output(stream, part, target, null);
    }

    /**
     * A folder that gets the files of a ZIP archive.
     *
     * @throws IOException when nothing can be written there
     */
    static Output unpackedTo(Path folder) throws IOException {
        Unpacked unpacked = new Unpacked(folder);
        return new Output(unpacked.archive(), null, null, unpacked);
    }

    OutputStream bytes() {
        return bytes;
    }

    /** All was written: from here on the file stands under its name. */
    void finish() throws IOException {
        bytes.flush();
        whole = true;
        if (unpacked != null) {
            unpacked.write();
        }
        if (part != null && target != null) {
            bytes.close();
            try {
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Leaves nothing behind of a file that is not whole. */
    @Override
    public void close() throws IOException {
        if (!whole && part != null) {
            try {
                bytes.close();
            } finally {
                Files.deleteIfExists(part);
            }
        }
    }

    /** Whether whoever read the other end of a pipe has gone, as {@code head} does: no error of anybody's. */
    static boolean nobodyListens(IOException e) {
        String message = e.getMessage();
        return message != null && message.toLowerCase(Locale.ROOT).contains("pipe");
    }

    /** Why writing failed, as a clause: the file system's words without the path. */
    static String cause(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (e instanceof CharacterCodingException) {
            return "it is not a text in UTF-8";
        }
        if (e instanceof FileSystemException problem && problem.getReason() != null) {
            return problem.getReason();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
