package org.parley.reading.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parley.model.Copy;
import org.parley.model.Filed;
import org.parley.model.Report;

class CopiesTest {

    private static String story(long seed, int sentences) {
        String[] words =
                ("envoy river talks border guard minister patrol village agreed refused met crossing evening morning "
                                + "letter road bridge host delegation proposal hour shell mayor telephone paper map line council")
                        .split(" ", -1);
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sentences; i++) {
            text.append("The");
            for (int word = 0; word < 14; word++) {
                text.append(' ').append(words[random.nextInt(words.length)]);
            }
            text.append(".\n\n");
        }
        return text.toString();
    }

    private static List<String> copies(String... texts) {
        List<Report> reports = new ArrayList<>();
        for (String text : texts) {
            reports.add(Report.ofText("r" + (reports.size() + 1), text));
        }
        return Copies.find(reports).stream()
                .map(copy -> copy.file() + " of " + copy.ofFile())
                .toList();
    }

    @Test
    void sameTextIsAnExactCopyOfTheFirst() {
        Report one = Report.ofText("one", story(1, 8));
        List<Copy> copies =
                Copies.find(List.of(one, Report.ofText("two", one.text()), Report.ofText("three", one.text())));
        assertThat(copies).hasSize(2).allMatch(Copy::exact).allMatch(copy -> copy.similarity() == 1);
        assertThat(copies).extracting(Copy::ofFile).containsOnly("one");
    }

    @Test
    void sameTextAsACopyIsAsLikeTheOriginalAsThatCopy() {
        Report one = Report.ofText("one", story(1, 8));
        Report longer = Report.ofText("longer", story(1, 8) + story(2, 2));
        List<Copy> copies = Copies.find(List.of(one, longer, Report.ofText("again", longer.text())));
        assertThat(copies).extracting(Copy::file).containsExactly("longer", "again");
        assertThat(copies)
                .noneMatch(Copy::exact)
                .allMatch(copy -> copy.ofFile().equals("one") && copy.similarity() < 1 && copy.similarity() > 0.5);
    }

    @Test
    void editedReprintsAreFound() {
        String story = story(1, 10);
        String longer = story + story(2, 3);
        String shorter = story(1, 6);
        String retitled = "Another headline altogether\n\n" + story.replace(" bridge ", " viaduct ");
        assertThat(copies(story, longer, shorter, retitled)).containsExactly("r2 of r1", "r3 of r1", "r4 of r1");
    }

    @Test
    void aShortWireStoryWithAnotherHeadlineFooterAndSentenceIsFound() {
        String first = story(1, 2);
        String last = story(2, 2);
        String wire =
                "Coast guards open a line\n\nPORT ELLEN, March 7 (Isle Agency) \u2014 " + first + story(3, 1) + last;
        String reprint = "Talks at sea: a telephone at last after nine long and silent years\n\n" + first + story(4, 1)
                + last + "\n\n\u00a9 2011 The Harbour Times. All rights reserved.\nSubscribe to our newsletter\n";
        List<Filed> filed = new ArrayList<>();
        Filing filing = new Filing(Limits.DEFAULT, filed::add);
        filing.file(Source.ofBytes("wire.txt", Samples.utf8(wire)));
        filing.file(Source.ofBytes("reprint.txt", Samples.utf8(reprint)));
        List<Report> reports = filed.stream().map(Report.class::cast).toList();
        assertThat(Copies.find(reports)).extracting(Copy::ofFile).containsExactly("wire.txt");
    }

    @Test
    void differentAccountsThatShareAQuoteAreNoCopies() {
        String quote =
                "\"We will meet again before the end of the month and bring our maps,\" the envoy said after the talks.\n";
        assertThat(copies(story(1, 8) + quote, story(2, 8) + quote, quote + story(3, 8)))
                .isEmpty();
    }

    @Test
    void shortTextsAreOnlyCopiesWhenTheSame() {
        assertThat(copies("Talks end.", "Talks end soon.", "Talks end.")).containsExactly("r3 of r1");
    }

    @Test
    void findsEveryReprintAmongManyReports() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            texts.add(story(i, 10));
        }
        for (int i = 0; i < 100; i++) {
            texts.add(story(i, 10) + story(1000 + i, 2));
        }
        List<String> found = copies(texts.toArray(String[]::new));
        assertThat(found).hasSize(100).first().isEqualTo("r301 of r1");
    }
}
