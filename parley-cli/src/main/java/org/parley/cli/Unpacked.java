package org.parley.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A folder of files that are written as one ZIP archive and appear when all of it is whole. */
final class Unpacked {

    private final Path folder;
    private final ByteArrayOutputStream archive = new ByteArrayOutputStream();

    /**
     * A folder, made when the files are there.
     *
     * @throws IOException when there is something else of that name, or no folder above it
     */
    Unpacked(Path folder) throws IOException {
        Path parent = folder.toAbsolutePath().normalize().getParent();
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new IOException("it is not a folder");
        }
        if (parent != null && !Files.isDirectory(parent)) {
            throw new IOException("there is no folder " + parent);
        }
        this.folder = folder;
    }

    ByteArrayOutputStream archive() {
        return archive;
    }

    /** Each file beside its name first, then moved. */
    void write() throws IOException {
        Files.createDirectories(folder);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive.toByteArray()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path part = folder.resolve(
                        "." + entry.getName() + "." + ProcessHandle.current().pid() + ".part");
                try {
                    Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
                    Files.move(part, folder.resolve(entry.getName()), StandardCopyOption.REPLACE_EXISTING);
                } finally {
                    Files.deleteIfExists(part);
                }
            }
        }
    }
}
