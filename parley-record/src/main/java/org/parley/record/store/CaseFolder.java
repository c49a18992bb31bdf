package org.parley.record.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of a case: one database file, a lock file, and for moments the database's journal. Files of a user's own
 * may join them later; but a folder without a database that holds anything is taken for a mistake.
 */
public final class CaseFolder implements CasePlace {

    /** Name of the database in the folder. */
    public static final String DATABASE = "case.db";

    /** Name of the file that the one writer locks. */
    static final String LOCK = "case.lock";

    private final Path folder;

    private CaseFolder(Path folder) {
        this.folder = folder;
    }

    public static CaseFolder of(Path folder) {
        return new CaseFolder(folder);
    }

    /** Whether there is a case in it. */
    public boolean holdsCase() {
        return Files.isRegularFile(folder.resolve(DATABASE));
    }

    @Override
    public boolean make() throws CaseProblem {
        if (Files.isDirectory(folder)) {
            refuseOtherThings();
            return false;
        }
        if (Files.exists(folder)) {
            throw new CaseProblem(CaseProblem.Kind.FOLDER, folder + " is a file; a case is a folder.");
        }
        try {
            makeForOwner();
            return true;
        } catch (IOException e) {
            throw new CaseProblem(
                    CaseProblem.Kind.UNWRITABLE, "The folder " + folder + " of the case cannot be made by this user.");
        }
    }

    /** For this user alone where the file system knows users; who shares a case widens it himself. */
    private void makeForOwner() throws IOException {
        Path parent = folder.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectory(folder);
        }
    }

    /**
     * Opens the case to write it; an empty folder becomes a case without reports.
     *
     * @throws CaseProblem when the folder is missing or not a case, another writes it, or it may not be written
     */
    @Override
    public CaseStore open() throws CaseProblem {
        refuseOtherThings();
        if (!Files.isWritable(folder) || (holdsCase() && !Files.isWritable(folder.resolve(DATABASE)))) {
            throw CaseProblem.unwritable(folder.toString());
        }
        CaseLock lock = CaseLock.take(folder);
        try {
            return CaseStore.open(Database.sqlite(folder), Optional.of(lock));
        } catch (CaseProblem | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Opens the case to read it, also while another writes it or where nobody may. Changes nothing in the folder.
     *
     * @throws CaseProblem when there is no case in it, or only a writer can bring it in order (kind {@link
     *     CaseProblem.Kind#UNWRITABLE}): its last writer died, or it is of an earlier Parley
     */
    @Override
    public CaseStore view() throws CaseProblem {
        if (!holdsCase()) {
            throw new CaseProblem(CaseProblem.Kind.FOLDER, "There is no case in " + folder + ".");
        }
        return CaseStore.open(Database.sqliteToRead(folder), Optional.empty());
    }

    @Override
    public CaseStore openExisting() throws CaseProblem {
        return holdsCase() ? open() : view();
    }

    @Override
    public Optional<Path> findFolder() {
        return Optional.of(folder);
    }

    /** Its path as given. */
    @Override
    public String toString() {
        return folder.toString();
    }

    private void refuseOtherThings() throws CaseProblem {
        if (holdsCase()) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new CaseProblem(CaseProblem.Kind.FOLDER, "There is no case in " + folder + ".");
        }
        try (Stream<Path> inside = Files.list(folder)) {
            if (inside.anyMatch(file -> !file.getFileName().toString().equals(LOCK))) {
                throw new CaseProblem(
                        CaseProblem.Kind.FOLDER,
                        "The folder " + folder + " holds other things; a case needs a folder of its own.");
            }
        } catch (IOException e) {
            throw new CaseProblem(CaseProblem.Kind.FOLDER, "The folder " + folder + " may not be read by this user.");
        }
    }
}
