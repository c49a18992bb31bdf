package org.parley.reading.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.Filed;
import org.parley.model.Furniture;
import org.parley.model.Problem;
import org.parley.model.Report;
import org.parley.model.Skipped;

class IntakeFormatsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit before each test
    private Path folder;

    private List<Filed> filed(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, bytes);
        List<Filed> out = new ArrayList<>();
        Intake.with(Limits.DEFAULT).read(List.of(file.toString()), out::add);
        return out;
    }

    private Report report(String name, byte[] bytes) throws IOException {
        List<Filed> filed = filed(name, bytes);
        assertThat(filed).hasSize(1);
        return (Report) filed.get(0);
    }

    private static List<String> skipped(Report report, Furniture furniture) {
        return report.skipped().stream()
                .filter(skip -> skip.furniture() == furniture)
                .map(Skipped::span)
                .map(span -> span.in(report.text()))
                .toList();
    }

    @Test
    void groupsOfRtfThatReadersMayNotKnowAreNoText() throws IOException {
        String rtf = "{\\rtf1\\ansi The ferry {\\*\\harbourword12 hidden {deep}}runs, the host said.\\par}";
        assertThat(report("groups.rtf", Samples.utf8(rtf)).text()).isEqualTo("The ferry runs, the host said.");
    }

    @Test
    void plainTextIsExactlyTheDecodedCharacters() throws IOException {
        String odd = "\r\n  Title \u201cquoted\u201d\t\r\rLine\u2028two \n\n\n trailing  \r\n";
        assertThat(report("a.txt", odd.getBytes(StandardCharsets.UTF_8)).text()).isEqualTo(odd);
    }

    @Test
    void readsPageWithHeadingAndFurniture() throws IOException {
        Report report = report("a.html", Samples.utf8(Samples.html()));
        assertThat(report.heading().title()).isEqualTo(Samples.TITLE);
        assertThat(report.heading().titleSpan()).isNotNull();
        assertThat(report.heading().publisher()).isEqualTo("River Post");
        assertThat(report.heading().author()).isEqualTo("Mara Ellison");
        assertThat(report.heading().published()).isEqualTo(LocalDate.of(2011, 3, 4));
        assertThat(report.language()).isEqualTo("en");
        assertThat(report.text())
                .contains(Samples.BODY)
                .doesNotContain("never text")
                .doesNotContain("color");
        assertThat(skipped(report, Furniture.NAVIGATION)).containsExactly("Home World");
        assertThat(skipped(report, Furniture.CAPTION)).containsExactly("The customs house");
        assertThat(skipped(report, Furniture.TEASER)).containsExactly("Older news");
        assertThat(skipped(report, Furniture.COPYRIGHT)).containsExactly("\u00a9 2011 River Post");
    }

    @Test
    void everyFormatGivesItsText() throws IOException {
        int read = 0;
        for (Map.Entry<String, byte[]> sample : Samples.all().entrySet()) {
            List<Filed> filed = filed(sample.getKey(), sample.getValue());
            assertThat(filed).as(sample.getKey()).isNotEmpty().allMatch(Report.class::isInstance);
            Report report = (Report) filed.get(0);
            assertThat(Words.squeezed(report.text())).as(sample.getKey()).contains(Samples.BODY);
            assertThat(report.heading().title()).as(sample.getKey()).isEqualTo(Samples.TITLE);
            read++;
        }
        assertThat(read).isGreaterThanOrEqualTo(14);
    }

    @Test
    void wrongExtensionIsReadByContent() throws IOException {
        List<String> names = List.of("x.txt", "x.pdf", "x", "x.docx", "x.eml");
        int read = 0;
        for (byte[] bytes : Samples.all().values()) {
            for (String name : names) {
                assertThat(filed(name, bytes)).as(name).isNotEmpty().allMatch(Report.class::isInstance);
                read++;
            }
        }
        assertThat(read).isEqualTo(names.size() * Samples.all().size());
    }

    @Test
    void wordDocumentLeavesOutStruckTextAndMarksRunningFoot() throws IOException {
        Report report = report("a.docx", Samples.docx());
        assertThat(report.text()).contains(Samples.BODY).doesNotContain("struck");
        assertThat(skipped(report, Furniture.MASTHEAD)).containsExactly("River Post wire");
        assertThat(report.heading().author()).isEqualTo("Mara Ellison");
    }

    @Test
    void richTextKeepsTypographyAndAccents() throws IOException {
        assertThat(report("a.rtf", Samples.utf8(Samples.rtf())).text())
                .contains("\u201cNobody")
                .contains("\u2014 caf\u00e9");
    }

    @Test
    void mailGivesPlainBodyThenItsAttachment() throws IOException {
        List<Filed> filed = filed("a.eml", Samples.utf8(Samples.mail()));
        assertThat(filed).extracting(Filed::file).containsExactly("a.eml", "a.eml!notes.html");
        Report mail = (Report) filed.get(0);
        assertThat(mail.text()).startsWith("\u201c" + Samples.BODY).doesNotContain("other form");
        assertThat(mail.heading().author()).isEqualTo("Mara Ellison");
        assertThat(mail.heading().published()).isEqualTo(LocalDate.of(2011, 3, 4));
    }

    @Test
    void everyFeedItemIsAReport() throws IOException {
        List<Filed> filed = filed("a.xml", Samples.utf8(Samples.rss()));
        assertThat(filed).extracting(Filed::file).containsExactly("a.xml!item-1", "a.xml!item-2");
        Report first = (Report) filed.get(0);
        assertThat(first.heading().publisher()).isEqualTo("River Post");
        assertThat(first.heading().published()).isEqualTo(LocalDate.of(2011, 3, 4));
    }

    @Test
    void webArchiveGivesPagesAndPassesOverScripts() throws IOException {
        assertThat(filed("c.warc.gz", Samples.gzip(Samples.warc())))
                .extracting(Filed::file)
                .containsExactly("c.warc.gz!https://river.example/a");
    }

    /** As in the WET files of crawls. */
    @Test
    void webArchiveGivesTheTextsOfPages() throws IOException {
        String text = "The ferry sails again. \"We kept our word,\" Elena Marku said.";
        String record = "WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: https://river.example/b\r\n"
                + "WARC-Date: 2011-03-04T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-1234567890ab>\r\n"
                + "Content-Type: text/plain\r\nContent-Length: " + text.length() + "\r\n\r\n" + text + "\r\n\r\n";
        assertThat(filed("c.warc.wet.gz", Samples.gzip(record.getBytes(StandardCharsets.UTF_8))))
                .singleElement()
                .isInstanceOfSatisfying(Report.class, report -> {
                    assertThat(report.file()).isEqualTo("c.warc.wet.gz!https://river.example/b");
                    assertThat(report.text()).isEqualTo(text);
                });
    }

    @Test
    void runningHeadsOfPdfPagesAreMarked() throws IOException {
        String[] crews = {"first boat", "harbour crew", "night patrol", "reserve"};
        String[] pages = new String[4];
        for (int i = 0; i < pages.length; i++) {
            pages[i] = "Mission weekly report\n\n" + "The " + crews[i]
                    + " went along the road\nto the bridge and came back.\n\nPage " + (i + 1) + " of 4";
        }
        Report report = report("a.pdf", Samples.pdf(pages));
        assertThat(skipped(report, Furniture.MASTHEAD)).hasSize(4).containsOnly("Mission weekly report");
        assertThat(skipped(report, Furniture.PAGINATION)).contains("Page 3 of 4");
        assertThat(report.text()).contains("The harbour crew went along the road to the bridge and came back.");
    }

    @Test
    void nestedArchivesAreReadAndNamed() throws IOException {
        byte[] inner = Samples.zip("b.txt", Samples.utf8(Samples.plain()));
        assertThat(filed("out.zip", Samples.zip("in.zip", inner)))
                .extracting(Filed::file)
                .containsExactly("out.zip!in.zip!b.txt");
    }

    @Test
    void foldersAreReadInOrderOfNameWithoutHiddenFiles() throws IOException {
        Files.createDirectories(folder.resolve("d/b"));
        for (String name : List.of("d/c.txt", "d/b/z.txt", "d/a.txt", "d/.hidden.txt")) {
            Files.writeString(folder.resolve(name), Samples.plain());
        }
        List<String> files = new ArrayList<>();
        List<String> done = new ArrayList<>();
        Intake intake = Intake.with(Limits.DEFAULT);
        List<String> inputs = List.of(folder.resolve("d").toString(), "-");
        intake.read(
                inputs,
                new ByteArrayInputStream(Samples.utf8(Samples.plain())),
                filed -> files.add(filed.file()),
                done::add);
        assertThat(files).containsExactly("a.txt", "z.txt", "c.txt", "standard input");
        assertThat(intake.count(inputs)).isEqualTo(4).isEqualTo(done.size());
    }

    @Test
    void foreignTextIsFiledWithLanguageAndNote() throws IOException {
        String french =
                "Les deux d\u00e9l\u00e9gations se sont rencontr\u00e9es pendant cinq heures dans l'ancienne maison des douanes et ont "
                        + "d\u00e9clar\u00e9 qu'elles se reverraient avant la fin du mois, a annonc\u00e9 le gouvernement.";
        Report report = report("f.txt", Samples.utf8(french));
        assertThat(report.language()).isEqualTo("fr");
        assertThat(report.notes()).containsExactly("Filed in French; statements are read from English only.");
    }

    @Test
    void sameInputGivesEqualReports() throws IOException {
        for (Map.Entry<String, byte[]> sample : Samples.all().entrySet()) {
            assertThat(filed(sample.getKey(), sample.getValue())).isEqualTo(filed(sample.getKey(), sample.getValue()));
        }
    }

    @Test
    void problemsOfEntriesNameArchiveAndEntry() throws IOException {
        List<Filed> filed =
                filed("a.zip", Samples.zip(new java.util.LinkedHashMap<>(Map.of("x/empty.txt", new byte[0]))));
        assertThat(filed).containsExactly(Problem.of("a.zip!x/empty.txt", "is empty"));
    }
}
