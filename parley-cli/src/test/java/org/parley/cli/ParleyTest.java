package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParleyTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Terminal terminal = Terminal.NONE;
    private OutputStream standardOutput = out;

    private String ferry = "";

    @BeforeEach
    void writeReport() throws IOException {
        ferry = file("ferry.txt", "Mara says: the line stays open\n");
    }

    @Test
    void readsAFileAsAPlainTableInAPipe() {
        assertThat(run("read", ferry)).isEqualTo(Exit.OK);
        assertThat(out()).isEqualTo("""
                        ferry.txt
                        ferry.txt
                            1  Mara                      assert     the line stays open

                        1 statement in 1 report
                        """);
        assertThat(err()).isEmpty();
    }

    @Test
    void readsStandardInput() {
        assertThat(run("read", "--format", "csv", "-")).isEqualTo(Exit.OK);
        assertThat(out()).contains(",standard input,1,").contains("from the pipe");
    }

    @Test
    void saysEachProblemAndReadsTheRest() {
        assertThat(run("read", "--format", "jsonl", "absent.txt", ferry)).isEqualTo(Exit.PROBLEMS);
        assertThat(err()).isEqualTo("parley: absent.txt: is not there\n");
        assertThat(out()).contains("{\"type\":\"problem\"").contains("the line stays open");
    }

    @Test
    void keepsQuietWhenToldBothInMessagesAndNotInTheExitCode() {
        assertThat(run("read", "--quiet", "absent.txt")).isEqualTo(Exit.PROBLEMS);
        assertThat(err()).isEmpty();
    }

    @Test
    void takesTheFormatFromTheOutputName() throws IOException {
        for (String name : List.of("a.jsonl", "a.csv", "a.html", "a.jsonld", "a.txt")) {
            assertThat(run("read", "-o", path(name), ferry)).as(err()).isEqualTo(Exit.OK);
        }
        assertThat(read("a.jsonl")).startsWith("{\"type\":\"report\"");
        assertThat(read("a.csv")).startsWith("id,report,file");
        assertThat(read("a.html")).startsWith("<!DOCTYPE html>");
        assertThat(read("a.jsonld")).startsWith("{\n \"@context\"");
        assertThat(read("a.txt")).endsWith("1 statement in 1 report\n");
        assertThat(out()).isEmpty();
    }

    @Test
    void makesABriefAPageWhenTheNameSaysSo() throws IOException {
        assertThat(run("read", "--format", "brief", "-o", path("a.html"), ferry))
                .isEqualTo(Exit.OK);
        assertThat(read("a.html")).startsWith("<!DOCTYPE html>");
    }

    @Test
    void writesABriefInEveryForm() throws IOException {
        for (String name : List.of("a.docx", "a.pdf", "a.md", "a.zip", "a.geojson", "a.stix")) {
            assertThat(run("read", "-o", path(name), ferry)).as(name + err()).isEqualTo(Exit.OK);
        }
        assertThat(Files.readAllBytes(folder.resolve("a.docx"))).startsWith('P', 'K');
        assertThat(Files.readAllBytes(folder.resolve("a.zip"))).startsWith('P', 'K');
        assertThat(Files.readAllBytes(folder.resolve("a.pdf"))).startsWith('%', 'P', 'D', 'F');
        assertThat(read("a.md")).startsWith("# ").contains("Citations (Chicago)");
        assertThat(read("a.geojson")).contains("FeatureCollection");
        assertThat(read("a.stix")).contains("\"bundle\"");
        assertThat(run("read", "--format", "brief", "-o", path("b.pdf"), ferry)).isEqualTo(Exit.OK);
        assertThat(Files.readAllBytes(folder.resolve("b.pdf"))).startsWith('%', 'P', 'D', 'F');
    }

    @Test
    void citesAsAskedFor() throws IOException {
        assertThat(run("read", "--citations", "apa", "-o", path("a.md"), ferry)).isEqualTo(Exit.OK);
        assertThat(read("a.md")).contains("Citations (APA)").contains("(n.d.).");
        assertThat(run("read", "--citations", "vancouver", ferry)).isEqualTo(Exit.USAGE);
        assertThat(err()).contains("there is no citation style 'vancouver'; choose one of chicago, apa, mla");
    }

    @Test
    void writesTablesIntoAFolder() throws IOException {
        assertThat(run("read", "-o", path("tables") + "/", ferry)).as(err()).isEqualTo(Exit.OK);
        assertThat(read("tables/statements.csv")).startsWith("id,report,file").contains("the line stays open");
        assertThat(read("tables/allegations.csv").lines()).hasSize(1);
        assertThat(run("read", "--format", "tables", "-o", path("tables"), ferry))
                .isEqualTo(Exit.OK);
        assertThat(run("read", "-o", path("no/such") + "/", ferry)).isEqualTo(Exit.OUTPUT);
        assertThat(err()).contains("there is no folder");
    }

    @Test
    void refusesANameThatTellsNoFormat() {
        assertThat(run("read", "-o", path("a.xyz"), ferry)).isEqualTo(Exit.USAGE);
        assertThat(err()).contains("What format is").contains(".jsonl").contains("parley read --help");
    }

    @Test
    void refusesWrongCommandLinesInASentence() {
        for (String wrong : List.of("", "red", "read", "read --format xml a", "read --threads 0 a", "read --nope a")) {
            assertThat(run(wrong.isEmpty() ? new String[0] : wrong.split(" ", -1)))
                    .as(wrong)
                    .isEqualTo(Exit.USAGE);
        }
        assertThat(err())
                .contains("Which command?")
                .contains(
                        "there is no format 'xml'; choose one of brief, html, docx, pdf, markdown, jsonl, csv, tables, annotations")
                .contains("--threads must be at least 1, got 0")
                .doesNotContain("Exception", "\tat ");
    }

    @Test
    void saysWhyTheOutputCannotBeWritten() {
        assertThat(run("read", "-o", path("nowhere/a.csv"), ferry)).isEqualTo(Exit.OUTPUT);
        assertThat(run("read", "--format", "csv", "-o", folder.toString(), ferry))
                .isEqualTo(Exit.OUTPUT);
        assertThat(err()).contains("there is no folder").contains("it is a folder");
    }

    @Test
    void leavesTheOldFileWhenAnErrorOfOursStopsTheRun() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "old");
        assertThat(run("read", "-o", path("a.csv"), folder.toString())).isEqualTo(Exit.BUG);
        assertThat(read("a.csv")).isEqualTo("old");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder("a.csv", "ferry.txt");
        }
        assertThat(err()).contains("This is an error in Parley").doesNotContain("\tat ");
    }

    @Test
    void turnsAReportTooLargeForTheMemoryIntoItsProblem() throws IOException {
        assertThat(run("read", file("huge.txt", "no memory left"), ferry)).isEqualTo(Exit.PROBLEMS);
        assertThat(out()).contains("the line stays open").contains("needs more memory");
    }

    @Test
    void turnsAnErrorOfOursOnOneReportIntoItsProblem() throws IOException {
        assertThat(run("read", file("bug.txt", "bug"), ferry)).isEqualTo(Exit.PROBLEMS);
        assertThat(out()).contains("the line stays open").contains("made Parley fail (IllegalStateException)");
        assertThat(err()).doesNotContain("\tat ");
        assertThat(run("read", "--verbose", path("bug.txt"))).isEqualTo(Exit.PROBLEMS);
        assertThat(err()).contains("\tat ");
    }

    @Test
    void endsQuietlyWhenNobodyListens() {
        standardOutput = failing("Broken pipe");
        assertThat(run("read", ferry)).isEqualTo(Exit.OK);
        assertThat(err()).isEmpty();
    }

    @Test
    void tellsWhenStandardOutputIsFull() {
        standardOutput = failing("No space left on device");
        assertThat(run("read", ferry)).isEqualTo(Exit.OUTPUT);
        assertThat(err()).isEqualTo("parley: Cannot write standard output: No space left on device.\n");
    }

    @Test
    void writesTheSameForAnyNumberOfThreads() throws IOException {
        List<String> arguments = new ArrayList<>(List.of("read", "--format", "jsonl", "--threads", "1"));
        for (int i = 0; i < 200; i++) {
            arguments.add(i % 7 == 3 ? "absent" + i : file("r" + i + ".txt", "Mara says: line " + i % 50 + "\n"));
        }
        run(arguments.toArray(String[]::new));
        String one = out();
        for (String threads : List.of("2", "8")) {
            out.reset();
            arguments.set(4, threads);
            run(arguments.toArray(String[]::new));
            assertThat(out()).isEqualTo(one);
        }
        assertThat(one.lines().count()).isGreaterThan(300);
    }

    @Test
    void coloursATableOnATerminalUnlessToldNotTo() {
        Map<String, String> properties = Map.of(Terminal.OUT, "true", Terminal.COLUMNS, "60");
        terminal = Terminal.of(Map.of("TERM", "xterm"), properties::get);
        run("read", ferry);
        assertThat(out()).contains("\u001B[");
        out.reset();
        terminal = Terminal.of(Map.of("TERM", "xterm", "NO_COLOR", "1"), properties::get);
        run("read", ferry);
        assertThat(out()).doesNotContain("\u001B");
        assertThat(terminal.columns()).isEqualTo(60);
    }

    @Test
    void takesNonsenseInTheEnvironmentForNothing() {
        assertThat(Terminal.of(Map.of("COLUMNS", "wide"), name -> null))
                .isEqualTo(new Terminal(false, false, 100, true));
        assertThat(Terminal.of(Map.of("COLUMNS", "3"), name -> null).columns()).isEqualTo(40);
    }

    @Test
    void helpsAndSaysItsVersion() {
        assertThat(run("--version")).isEqualTo(Exit.OK);
        assertThat(run("help", "read")).isEqualTo(Exit.OK);
        assertThat(run("read", "--help")).isEqualTo(Exit.OK);
        assertThat(out()).containsPattern("parley \\d+\\.\\d+").contains("Examples:", "Exit codes:");
        assertThat(err()).isEmpty();
    }

    @Test
    void printsACompletionScript() {
        assertThat(run("completion", "bash")).isEqualTo(Exit.OK);
        assertThat(out()).contains("complete -F _complete_parley").contains("jsonl");
    }

    @Test
    void saysForWhichShellsThereIsAScript() {
        assertThat(run("completion", "fish")).isEqualTo(Exit.USAGE);
        assertThat(err()).contains("there is no completion for 'fish', only for bash and zsh");
        assertThat(out()).isEmpty();
    }

    private int run(String... arguments) {
        PrintStream messages = new PrintStream(err, true, StandardCharsets.UTF_8);
        ByteArrayInputStream in =
                new ByteArrayInputStream("Tol says: from the pipe\n".getBytes(StandardCharsets.UTF_8));
        return Parley.run(
                new Surroundings(
                        in, standardOutput, messages, terminal, false, (input, limits, roster) -> new PlainDesk(input)),
                arguments);
    }

    private static OutputStream failing(String why) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(why);
            }
        };
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }
}
