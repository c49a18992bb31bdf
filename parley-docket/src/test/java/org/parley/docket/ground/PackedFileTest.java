package org.parley.docket.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackedFileTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private static List<String> tables(Path file) throws IOException {
        List<String> tables = new ArrayList<>();
        PackedFile.read(
                file,
                (name, bytes) -> tables.add(name + "=" + new String(bytes.readAllBytes(), StandardCharsets.UTF_8)));
        return tables;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aFileIsKnownByItsBytes() throws IOException {
        Path plain = Files.write(folder.resolve("plain.gz"), bytes("a"));
        assertThat(tables(plain)).containsExactly("plain.gz=a");
        assertThat(PackedFile.hash(plain))
                .isEqualTo("ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb");
        Path packed = folder.resolve("packed.csv");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(bytes("b"));
        }
        assertThat(tables(packed)).containsExactly("packed.csv=b");
    }

    @Test
    void aZipHoldsTables() throws IOException {
        Path zip = zip("two.csv", "readme.pdf", "__MACOSX/one.csv", "one.csv", ".hidden.csv");
        assertThat(tables(zip)).containsExactly("some.zip!one.csv=one.csv", "some.zip!two.csv=two.csv");
        assertThatThrownBy(() -> tables(zip("readme.pdf"))).hasMessageContaining("there is no table in it");
    }

    private Path zip(String... names) throws IOException {
        Path zip = folder.resolve("some.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name : names) {
                out.putNextEntry(new ZipEntry(name));
                out.write(bytes(name));
            }
        }
        return zip;
    }

    @Test
    void tellsHowMuchOfAFileIsTaken() throws IOException {
        Path packed = folder.resolve("packed.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(bytes("a,b\n".repeat(100_000)));
        }
        assertThat(taken(packed)).isEqualTo(Files.size(packed));
        assertThat(taken(Files.write(folder.resolve("plain.csv"), bytes("a,b\n".repeat(100_000)))))
                .isEqualTo(400_000);
        assertThat(taken(zip("one.csv", "two.csv"))).isBetween(2L, 40L);
    }

    private static long taken(Path file) throws IOException {
        AtomicLong taken = new AtomicLong();
        PackedFile.read(file, (name, bytes) -> bytes.readAllBytes(), taken::addAndGet);
        return taken.get();
    }

    @Test
    void damagedFilesAreSaidToBe() throws IOException {
        Path zip = zip("one.csv");
        byte[] half = Files.readAllBytes(zip);
        Files.write(zip, Arrays.copyOf(half, half.length / 2));
        assertThatThrownBy(() -> tables(zip)).isInstanceOf(UnreadableData.class).hasMessageContaining("damaged");
        Path cut = Files.write(folder.resolve("cut.gz"), new byte[] {0x1F, (byte) 0x8B, 8, 0});
        assertThatThrownBy(() -> tables(cut)).isInstanceOf(UnreadableData.class).hasMessageContaining("damaged");
    }

    @Test
    void whatUnpacksWithoutEndIsStopped() throws IOException {
        Path bomb = folder.resolve("bomb.gz");
        byte[] nothing = new byte[1 << 20];
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
            for (int i = 0; i < 128; i++) {
                out.write(nothing);
            }
        }
        assertThatThrownBy(
                        () -> PackedFile.read(bomb, (name, bytes) -> bytes.transferTo(OutputStream.nullOutputStream())))
                .hasMessageContaining("no honest table");
        InputStream limited = new PackedFile.Limited(new ByteArrayInputStream(new byte[100]), 1 << 20, 99);
        assertThatThrownBy(() -> limited.transferTo(OutputStream.nullOutputStream()))
                .isInstanceOf(UnreadableData.class);
    }
}
