package org.parley.record.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The one writer of a case: a lock of the operating system on a file beside the database, gone when the process is,
 * however it ends. The database's own lock is held only while it commits, so that others may read meanwhile.
 */
final class CaseLock implements AutoCloseable {

    /** The lock lies beyond what is written, since Windows keeps others from reading locked bytes. */
    private static final long LOCKED_BYTE = 1L << 30;

    private final FileChannel channel;

    private CaseLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @throws CaseProblem when another process or another part of this one has it, or the folder may not be written
     */
    static CaseLock take(Path folder) throws CaseProblem {
        Path file = folder.resolve(CaseFolder.LOCK);
        FileChannel channel;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw CaseProblem.unwritable(folder.toString());
        }
        try {
            if (tryLock(channel) == null) {
                channel.close();
                throw CaseProblem.locked(folder.toString(), owner(file));
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException e) {
            throw new CaseProblem(
                    CaseProblem.Kind.UNWRITABLE, "The case " + folder + " cannot be locked: " + e.getMessage() + ".");
        }
        return new CaseLock(channel);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String owner(Path file) throws IOException {
        String pid = Files.readString(file, StandardCharsets.US_ASCII).strip();
        return pid.isEmpty() ? "" : " (process " + pid + ")";
    }

    /** Gives the lock back; the empty file stays, since another may already wait on it. */
    @Override
    public void close() {
        try (channel) {
            channel.truncate(0);
        } catch (IOException e) {
            // the process id stays in the file; the lock itself is gone with the channel
        }
    }
}
