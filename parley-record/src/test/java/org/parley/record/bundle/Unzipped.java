package org.parley.record.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A bundle taken apart, to be changed and put together again. */
final class Unzipped {

    private final Map<String, String> files = new TreeMap<>();

    static Unzipped of(Path file) throws IOException {
        Unzipped unzipped = new Unzipped();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                unzipped.files.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return unzipped;
    }

    List<String> entries() {
        return new ArrayList<>(file(BundleFile.ENTRIES).lines().toList());
    }

    Unzipped withEntries(List<String> lines) {
        files.put(BundleFile.ENTRIES, String.join("\n", lines) + "\n");
        return this;
    }

    Unzipped change(String name, UnaryOperator<String> change) {
        String before = file(name);
        String after = change.apply(before);
        if (after.equals(before)) {
            throw new IllegalArgumentException("Nothing changes in " + name + ": " + before);
        }
        files.put(name, after);
        return this;
    }

    Unzipped without(String name) {
        file(name);
        files.remove(name);
        return this;
    }

    String file(String name) {
        String text = files.get(name);
        if (text == null) {
            throw new IllegalArgumentException(name + " is not in " + files.keySet());
        }
        return text;
    }

    Path zip(Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> entry : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }
}
