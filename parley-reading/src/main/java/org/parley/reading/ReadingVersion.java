package org.parley.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.parley.model.ContentId;
import org.parley.model.Report;

/**
 * Names the reading by what it is made of: every class, model and list of {@code parley-reading} and {@code
 * parley-model}, by name and checksum, and the user's roster. A number raised by hand would be forgotten one day, and a
 * case would then mix what two readings say. What gets worse: after any change of the program, also one that no output
 * shows, a case is read anew once. The same for the classes on their own and within a jar of everything.
 */
public final class ReadingVersion {

    private static final int DIGITS = 16;
    private static final List<String> FOLDERS = List.of("org/parley/reading/", "org/parley/model/");

    private ReadingVersion() {}

    /**
     * The version of the built-in reading with this roster.
     *
     * @throws IOException when the roster cannot be read
     */
    public static String of(@Nullable Path roster) throws IOException {
        Map<String, Long> parts = new TreeMap<>();
        add(parts, Reading.class);
        add(parts, Report.class);
        String own = ContentId.ofText(parts.toString()).substring(0, DIGITS);
        if (roster == null) {
            return own;
        }
        return own + " with roster "
                + ContentId.ofBytes(Files.readAllBytes(roster)).substring(0, DIGITS);
    }

    /** Of a jar its table of contents has the checksums already. */
    private static void add(Map<String, Long> parts, Class<?> member) throws IOException {
        Path place = place(member);
        if (Files.isDirectory(place)) {
            try (Stream<Path> files = Files.walk(place)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    add(parts, place.relativize(file).toString().replace('\\', '/'), checksum(file));
                }
            }
            return;
        }
        try (ZipFile jar = new ZipFile(place.toFile(), StandardCharsets.UTF_8)) {
            jar.stream()
                    .filter(entry -> !entry.isDirectory())
                    .forEach((ZipEntry entry) -> add(parts, entry.getName(), entry.getCrc()));
        }
    }

    /** All of the two modules, whatever else lies in the same place. */
    private static void add(Map<String, Long> parts, String name, long checksum) {
        if (FOLDERS.stream().anyMatch(name::startsWith)) {
            parts.put(name, checksum);
        }
    }

    private static long checksum(Path file) throws IOException {
        CRC32 checksum = new CRC32();
        try (InputStream in = Files.newInputStream(file)) {
            checksum.update(in.readAllBytes());
        }
        return checksum.getValue();
    }

    private static Path place(Class<?> member) {
        URL place = member.getProtectionDomain().getCodeSource().getLocation();
        try {
            return Path.of(place.toURI());
        } catch (URISyntaxException e) {
            throw new UncheckedIOException(new IOException("no place on disk: " + place, e));
        }
    }
}
