package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.record.store.CaseFolder;
import org.parley.record.store.CaseProblem;
import org.parley.record.store.CaseStore;

class CaseOptionTest {

    private static final Path EXAMPLES = Path.of("../examples");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private PlainDesk lastDesk = new PlainDesk(new ByteArrayInputStream(new byte[0]));
    private String version = "plain";
    private int exit;

    private String ferry = "";
    private String mill = "";

    @BeforeEach
    void writeReports() throws IOException {
        ferry = file("ferry.txt", "Mara says: the line stays open\n");
        mill = file("mill.txt", "Tol says: the mill is shut\n");
    }

    @Test
    void readsTheSameCaseWhateverTheOrderOfFiling() throws IOException {
        String one = EXAMPLES.resolve("baghdad-2007/01-agency.txt").toString();
        String two = EXAMPLES.resolve("baghdad-2007/03-two-rivers-post.html").toString();
        String copy = folder.resolve("00-reprint.txt").toString();
        Files.copy(Path.of(one), Path.of(copy));
        really("a", "csv", one, copy);
        String laterAdded = really("a", "jsonl", two);
        really("b", "jsonl", two);
        String otherOrder = really("b", "jsonl", copy, one);
        String together = really("c", "jsonl", one, two, copy);
        assertThat(otherOrder).isEqualTo(laterAdded).isNotEmpty();
        assertThat(together).isEqualTo(laterAdded);
        assertThat(really("c", "jsonl")).isEqualTo(together);
        assertThat(together)
                .contains("\"file\":\"01-agency.txt\"", "\"file\":\"00-reprint.txt\"", "{\"type\":\"session\"");
    }

    /** All that is told of the reports together; only the order of what is told of each differs. */
    @Test
    void tellsTheDocketThatReadingWithoutACaseTells() throws IOException {
        String inputs = EXAMPLES.resolve("baghdad-2007").toString();
        assertThat(really("case", "jsonl", inputs).lines().sorted())
                .containsExactlyElementsOf(withoutCase(inputs).lines().sorted().toList());
    }

    @Test
    void makesTheFolderAndSaysSo() {
        assertThat(read("case", ferry)).contains("the line stays open");
        assertThat(exit).isEqualTo(Exit.OK);
        assertThat(err()).isEqualTo("parley: Made the folder " + folder.resolve("case") + " for the case.\n");
        read("case", mill);
        assertThat(err()).isEmpty();
    }

    @Test
    void addsReportsAndReadsNoneTwice() {
        read("case", ferry);
        String both = read("case", mill, ferry);
        assertThat(both).contains("Mara").contains("Tol").contains("2 statements in 2 reports");
        assertThat(lastDesk.reads()).isEqualTo(1);
        assertThat(read("case")).isEqualTo(both);
        assertThat(read("case", ferry)).isEqualTo(both);
        assertThat(lastDesk.reads()).isZero();
    }

    @Test
    void marksASecondFileOfTheSameTextAsACopy() throws IOException {
        String again = file("again.txt", Files.readString(Path.of(ferry)));
        String filed = read("case", ferry, again);
        assertThat(filed).contains("The same text as again.txt.");
        assertThat(read("other", again, ferry)).isEqualTo(filed);
    }

    @Test
    void readsAgainWhatAnotherVersionRead() {
        read("case", ferry, mill);
        version = "-two";
        assertThat(read("case")).contains("Mara-two").contains("Tol-two");
        assertThat(lastDesk.reads()).isEqualTo(2);
        assertThat(read("case")).contains("Mara-two");
        assertThat(lastDesk.reads()).isZero();
        version = "-three";
        assertThat(read("case", ferry)).contains("Mara-three").contains("Tol-three");
        assertThat(lastDesk.reads()).isEqualTo(2);
    }

    @Test
    void readsAgainInMemoryWhileAnotherWrites() throws CaseProblem {
        read("case", ferry);
        version = "-two";
        try (CaseStore writer = CaseFolder.of(folder.resolve("case")).open()) {
            assertThat(read("case")).contains("Mara-two");
            assertThat(exit).isEqualTo(Exit.OK);
            assertThat(writer.countReadByOthers("-two")).isEqualTo(1);
            assertThat(read("case", mill)).isEmpty();
        }
        assertThat(exit).isEqualTo(Exit.OUTPUT);
        assertThat(err())
                .isEqualTo("parley: Another Parley (process "
                        + ProcessHandle.current().pid() + ") is writing the case " + folder.resolve("case")
                        + "; try again when it has finished.\n");
    }

    @Test
    void filesWhatCanBeReadAndTellsTheRest() throws IOException {
        String told = read("case", "absent.txt", ferry, file("odd.txt", "a bug\n"));
        assertThat(exit).isEqualTo(Exit.PROBLEMS);
        assertThat(told).contains("Mara").contains("Not read: absent.txt: is not there");
        assertThat(err()).contains("parley: absent.txt: is not there\n").contains("odd.txt: made Parley fail");
        assertThat(read("case")).contains("1 statement in 1 report\n").doesNotContain("absent");
        assertThat(exit).isEqualTo(Exit.OK);
    }

    @Test
    void aReportThatANewVersionFailsOnStaysInTheCase() throws IOException, CaseProblem {
        String odd = file("odd.txt", "Mara says: a bug\n".replace("bug", "bag"));
        read("case", ferry, odd);
        version = "-fails-on-bag";
        assertThat(read("case")).contains("Mara-fails-on-bag").contains("Not read: odd.txt: made Parley fail");
        assertThat(exit).isEqualTo(Exit.PROBLEMS);
        version = "plain";
        assertThat(read("case")).contains("a bag").contains("2 statements in 2 reports");
    }

    @Test
    void refusesFoldersThatAreNoCase() throws IOException {
        assertThat(readIn(folder, ferry)).isEmpty();
        assertThat(exit).isEqualTo(Exit.USAGE);
        assertThat(err())
                .isEqualTo("parley: The folder " + folder + " holds other things; a case needs a folder of its own.\n");
        readIn(Path.of(ferry), ferry);
        assertThat(exit).isEqualTo(Exit.USAGE);
        assertThat(err()).contains("is a file; a case is a folder");
        read("missing");
        assertThat(exit).isEqualTo(Exit.USAGE);
        assertThat(err()).contains("There is no case in").doesNotContain("Made");
        assertThat(folder.resolve("missing")).doesNotExist();
    }

    @Test
    void saysWhenTheCaseIsDamaged() throws IOException {
        read("case", ferry);
        Files.copy(Path.of(ferry), folder.resolve("case/case.db"), StandardCopyOption.REPLACE_EXISTING);
        read("case");
        assertThat(exit).isEqualTo(Exit.OUTPUT);
        assertThat(err())
                .contains("is damaged or not of Parley; nothing was changed")
                .doesNotContain("\tat ");
    }

    private String read(String name, String... inputs) {
        return readIn(folder.resolve(name), inputs);
    }

    private String readIn(Path place, String... inputs) {
        return run(
                (input, limits, roster) -> {
                    lastDesk = new PlainDesk(input, version);
                    return lastDesk;
                },
                "brief",
                List.of("--case", place.toString()),
                inputs);
    }

    private String really(String name, String format, String... inputs) {
        String told =
                run(Desks::open, format, List.of("--case", folder.resolve(name).toString()), inputs);
        assertThat(exit).as(err()).isEqualTo(Exit.OK);
        return told;
    }

    private String withoutCase(String... inputs) {
        return run(Desks::open, "jsonl", List.of(), inputs);
    }

    private String run(Desk.Opening desk, String format, List<String> options, String... inputs) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        err.reset();
        String[] arguments = Stream.of(List.of("read", "--format", format), options, List.of(inputs))
                .flatMap(List::stream)
                .toArray(String[]::new);
        exit = Parley.run(
                new Surroundings(
                        new ByteArrayInputStream(new byte[0]),
                        out,
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        Terminal.NONE,
                        false,
                        desk),
                arguments);
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
