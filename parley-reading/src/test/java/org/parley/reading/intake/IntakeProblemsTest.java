package org.parley.reading.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.Filed;
import org.parley.model.Problem;
import org.parley.model.Report;

class IntakeProblemsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit before each test
    private Path folder;

    private List<Filed> filed(Limits limits, String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, bytes);
        List<Filed> out = new ArrayList<>();
        Intake.with(limits).read(List.of(file.toString()), out::add);
        return out;
    }

    private String problem(Limits limits, String name, byte[] bytes) throws IOException {
        List<Filed> filed = filed(limits, name, bytes);
        assertThat(filed).hasSize(1).allMatch(Problem.class::isInstance);
        return ((Problem) filed.get(0)).line();
    }

    private String problem(String name, byte[] bytes) throws IOException {
        return problem(Limits.DEFAULT, name, bytes);
    }

    @Test
    void everyUnreadableFileHasOneSentence() throws IOException {
        byte[] junk = new byte[4000];
        new Random(7).nextBytes(junk);
        byte[] png = {
            (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 1, 0, 0, 0, 1
        };
        byte[] ole = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1".getBytes(StandardCharsets.ISO_8859_1);
        byte[] locked = new byte[600];
        System.arraycopy(ole, 0, locked, 0, ole.length);
        byte[] stream = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(stream, 0, locked, 512, stream.length);

        assertThat(problem("e.txt", new byte[0])).isEqualTo("e.txt: is empty");
        assertThat(problem("b.txt", Samples.utf8(" \n\n "))).isEqualTo("b.txt: holds no text");
        assertThat(problem("j.txt", junk)).isEqualTo("j.txt: holds binary data of an unknown kind, not text");
        assertThat(problem("p.txt", png)).isEqualTo("p.txt: is of the kind image/png, which holds no text to read");
        assertThat(problem("o.doc", ole)).contains("o.doc: is a file of an old office program");
        assertThat(problem("l.docx", locked)).isEqualTo("l.docx: is protected with a password");
        assertThat(problem("l.pdf", Samples.encryptedPdf())).isEqualTo("l.pdf: is protected with a password");
        assertThat(problem("s.pdf", Samples.pdf("", "")))
                .isEqualTo("s.pdf: is a PDF of 2 pages without text, probably scanned");
        assertThat(problem("t.pdf", Samples.utf8("%PDF-1.4\nbroken")))
                .isEqualTo("t.pdf: looks like PDF but is damaged and cannot be read");
        assertThat(problem("z.zip", Samples.utf8("PK\u0003\u0004 broken")))
                .contains("z.zip: ")
                .contains("damaged");
        assertThat(problem("x.xml", Samples.utf8("<?xml version='1.0'?><data/>")))
                .contains("neither a feed nor a web page");
    }

    @Test
    void missingPathBrokenLinkAndFolderLoop() throws IOException {
        Path loop = Files.createDirectories(folder.resolve("loop"));
        Files.createSymbolicLink(loop.resolve("again"), loop);
        Files.createSymbolicLink(loop.resolve("gone"), loop.resolve("nothing"));
        Files.writeString(loop.resolve("z.txt"), Samples.plain());
        List<Filed> out = new ArrayList<>();
        Intake.with(Limits.DEFAULT).read(List.of(folder.resolve("missing.txt").toString(), loop.toString()), out::add);
        assertThat(out.subList(0, 3))
                .containsExactly(
                        Problem.of("missing.txt", "does not exist"),
                        Problem.of("again", "is a link back to a folder that holds it and is not followed"),
                        Problem.of("gone", "is a link that leads nowhere"));
        assertThat(out.get(3)).isInstanceOf(Report.class);
    }

    @Test
    void documentTypesAndEntitiesInOfficeFilesAreRefusedOrIgnored() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "top secret words");
        String prolog = "<!DOCTYPE x [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]>";
        byte[] odt = Samples.odt(prolog);
        assertThat(filed(Limits.DEFAULT, "x.odt", odt))
                .noneMatch(filed -> filed.toString().contains("top secret"));
        String feed = prolog + Samples.rss().replace(Samples.SECOND, "&e; and more words");
        assertThat(filed(Limits.DEFAULT, "x.rss", Samples.utf8(feed)))
                .noneMatch(filed -> filed.toString().contains("top secret"));
    }

    @Test
    void zipBombIsStoppedAndWhatWasReadIsKept() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("a.txt", Samples.utf8(Samples.plain()));
        entries.put("bomb.txt", new byte[40 << 20]);
        List<Filed> filed = filed(Limits.DEFAULT, "b.zip", Samples.zip(entries));
        assertThat(filed).hasSize(2);
        assertThat(filed.get(0)).isInstanceOf(Report.class);
        assertThat(((Problem) filed.get(1)).line()).contains("b.zip: expands to more than 200 times its size");
        byte[] letters = new byte[40 << 20];
        java.util.Arrays.fill(letters, (byte) 'a');
        assertThat(problem("b.gz", Samples.gzip(letters))).contains("expands to more than 200 times");
    }

    @Test
    void limitsOfSizeDepthPagesAndCharactersAreNamed() throws IOException {
        Limits d = Limits.DEFAULT;
        byte[] text = Samples.utf8(Samples.plain());
        byte[] nested = Samples.zip("b.zip", Samples.zip("c.zip", Samples.zip("d.txt", text)));
        assertThat(problem(d.withBytesPerDocument(100), "big.txt", text))
                .isEqualTo("big.txt: is larger than 100 bytes, the limit for one document");
        assertThat(problem(d.withDepth(2), "a.zip", nested))
                .isEqualTo("a.zip!b.zip!c.zip: lies more than 2 archives deep and is not opened");
        Limits small = new Limits(1 << 20, 50, 1, 5, 1, 1 << 20, 200, Duration.ofSeconds(20));
        assertThat(problem(small, "c.txt", text)).contains("characters of text, more than the limit of 50");
        assertThat(problem(small, "p.pdf", Samples.pdf("a", "b")))
                .contains("p.pdf: has 2 pages, more than the limit of 1");
        Map<String, byte[]> two = new LinkedHashMap<>();
        two.put("1.txt", Samples.utf8("One line."));
        two.put("2.txt", Samples.utf8("Two lines."));
        assertThat(filed(small, "m.zip", Samples.zip(two)))
                .last()
                .isEqualTo(Problem.of("m.zip", "has more than 1 entries; the rest is not read"));
    }

    @Test
    void workThatHangsIsGivenUp() {
        assertThatThrownBy(() -> Deadline.call(Duration.ofMillis(50), () -> {
                    new java.util.concurrent.CountDownLatch(1).await();
                    return "never";
                }))
                .isInstanceOf(Unreadable.class)
                .hasMessage("took longer than 50 ms to read and was given up");
    }

    @Test
    void endlessNestingOfElementsEndsWithAReportOrAProblem() throws IOException {
        String deep = "<html><body>" + "<div><b>".repeat(50_000) + Samples.BODY;
        assertThat(filed(Limits.DEFAULT, "deep.html", Samples.utf8(deep)))
                .singleElement()
                .isInstanceOf(Report.class);
        String groups = "{\\rtf1 " + "{".repeat(200_000) + Samples.BODY;
        assertThat(filed(Limits.DEFAULT, "deep.rtf", Samples.utf8(groups))).hasSize(1);
    }

    @Test
    void addressesOfOtherKindsAreNamedAsSuch() {
        List<Filed> out = new ArrayList<>();
        Intake.with(Limits.DEFAULT).read(List.of("ftp://harbour.example/a.txt"), out::add);
        assertThat(out)
                .containsExactly(Problem.of(
                        "ftp://harbour.example/a.txt",
                        "is an address of a kind that is not read; only http and https are"));
    }

    @Test
    void limitsRefuseValuesOutOfRange() {
        assertThatThrownBy(() -> Limits.DEFAULT.withDepth(0)).hasMessage("depth 0 must be within 1..100");
        assertThatThrownBy(() -> Limits.DEFAULT.withTimePerDocument(Duration.ZERO))
                .hasMessage("timePerDocument PT0S must be positive");
    }

    @Test
    void oneBadFileNeverStopsTheOthers() throws IOException {
        Path mixed = Files.createDirectories(folder.resolve("mixed"));
        for (Map.Entry<String, byte[]> sample : Samples.all().entrySet()) {
            Files.write(mixed.resolve(sample.getKey()), sample.getValue());
            Files.write(mixed.resolve("bad-" + sample.getKey()), new byte[0]);
        }
        List<Filed> out = new ArrayList<>();
        Intake.with(Limits.DEFAULT).read(List.of(mixed.toString()), out::add);
        assertThat(out.stream().filter(Problem.class::isInstance))
                .hasSize(Samples.all().size());
        assertThat(out.stream().filter(Report.class::isInstance))
                .hasSizeGreaterThanOrEqualTo(Samples.all().size());
    }
}
