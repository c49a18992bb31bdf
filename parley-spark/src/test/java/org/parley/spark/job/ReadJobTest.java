package org.parley.spark.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.spark.LocalSpark;
import org.parley.spark.Output;
import org.parley.spark.SingleMachine;
import org.parley.spark.Texts;
import org.parley.spark.input.WrongInput;
import org.parley.spark.ledger.Batch;
import org.parley.spark.read.ReadSettings;

/** Reads small archives with Spark in this process and compares with the reading without it, byte by byte. */
class ReadJobTest {

    private static final SparkSession SPARK = LocalSpark.get();
    private static final ReadSettings SETTINGS = new ReadSettings(1, 60, 600, "");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private Batch read(Path output, Path... inputs) throws IOException, WrongInput {
        return read(output, SETTINGS, line -> {}, inputs);
    }

    private Batch read(Path output, ReadSettings settings, Consumer<String> says, Path... inputs)
            throws IOException, WrongInput {
        List<String> paths = Stream.of(inputs).map(Path::toString).toList();
        return new ReadJob(SPARK, says).run(new ReadOrder(paths, output.toString(), settings, "test", "month", 1));
    }

    private List<String> expected(Path... inputs) throws IOException {
        List<String> paths = Stream.of(inputs).map(Path::toString).toList();
        return SingleMachine.ofReports(SingleMachine.linesWithoutCopies(paths));
    }

    @Test
    void aFolderGivesTheLinesOfTheReadingWithoutSpark() throws IOException, WrongInput {
        Path texts = folder.resolve("texts");
        Texts.write(texts, 0, 12);
        Files.writeString(texts.resolve("data.csv"), "a,b\n1,2\n");
        Files.writeString(
                texts.resolve("page.html"),
                "<html><head><title>Ferry</title></head><body><p>\"We go,\" Ada Quill said.</p></body></html>");
        Path output = folder.resolve("out");
        Batch read = read(output, texts);
        assertThat(new Output(output).lines()).isEqualTo(expected(texts));
        assertThat(read.reports()).isEqualTo(13);
        assertThat(read.problems()).isEqualTo(1);
    }

    @Test
    void aTableHasAllThatTheLinesHave() throws IOException, WrongInput {
        Path texts = folder.resolve("texts");
        Texts.write(texts, 0, 5);
        Files.writeString(texts.resolve("data.csv"), "a,b\n1,2\n");
        Path output = folder.resolve("out");
        read(output, texts);
        List<String> lines = new Output(output).lines();
        for (String table : List.of("report", "statement", "event", "incident", "problem")) {
            Dataset<Row> rows = SPARK.read()
                    .parquet(output.resolve("parquet").resolve(table).toString());
            List<String> columns = List.of(Tables.json(Tables.columns(table)).fieldNames());
            Dataset<Row> own = rows.select(
                            Tables.columns(table).fieldNames()[0],
                            tail(Tables.columns(table).fieldNames()))
                    .toDF(columns.toArray(String[]::new));
            List<String> written = own.sparkSession()
                    .createDataFrame(own.javaRDD(), own.schema())
                    .toJSON()
                    .collectAsList();
            List<String> read = lines.stream()
                    .filter(line -> SingleMachine.type(line).equals(table))
                    .toList();
            assertThat(tree(written)).as(table).containsExactlyInAnyOrderElementsOf(tree(withoutType(read)));
        }
    }

    private static String[] tail(String[] names) {
        return List.of(names).subList(1, names.length).toArray(String[]::new);
    }

    /** Rows as Spark itself reads the lines, absent values left out: keys, order and values can be compared. */
    private static List<String> withoutType(List<String> lines) {
        return SPARK.read()
                .json(SPARK.createDataset(lines, Encoders.STRING()))
                .drop("type")
                .toJSON()
                .collectAsList();
    }

    private static List<Object> tree(List<String> json) {
        return json.stream().map(JsonTree::of).toList();
    }

    @Test
    void linesRowsAndAWebArchiveGiveTheSameReportsAsFiles() throws IOException, WrongInput {
        Path texts = folder.resolve("texts");
        Texts.write(texts, 0, 9);
        Path lines = folder.resolve("a.jsonl");
        Path packed = folder.resolve("b.jsonl.gz");
        Path rows = folder.resolve("c.parquet");
        StringBuilder json = new StringBuilder();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<Row> table = new ArrayList<>();
        for (int number = 0; number < 9; number++) {
            String name = "report-000" + number + ".txt";
            String text = Files.readString(texts.resolve(name));
            String line = "{\"file\":\"" + name + "\",\"other\":{\"text\":\"no\"},\"text\":\""
                    + text.replace("\"", "\\\"").replace("\n", "\\n").replace("\r", "\\r") + "\"}\n";
            if (number < 3) {
                json.append(line).append('\n');
            } else if (number < 6) {
                bytes.writeBytes(line.getBytes(StandardCharsets.UTF_8));
            } else {
                table.add(RowFactory.create(name, text));
            }
        }
        Files.writeString(lines, json);
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(bytes.toByteArray());
        }
        Path made = folder.resolve("made");
        SPARK.createDataFrame(table, StructType.fromDDL("name STRING, content STRING"))
                .coalesce(1)
                .write()
                .parquet(made.toString());
        try (Stream<Path> files = Files.list(made)) {
            Files.move(
                    files.filter(file -> file.toString().endsWith(".parquet"))
                            .findFirst()
                            .orElseThrow(),
                    rows);
        }
        Path output = folder.resolve("out");
        read(output, lines, packed, rows);
        assertThat(new Output(output).lines()).isEqualTo(expected(texts));
    }

    @Test
    void aWebArchiveGivesTheLinesOfTheReadingWithoutSpark() throws IOException, WrongInput {
        Path archive = folder.resolve("news.warc.gz");
        Files.write(archive, WarcBytes.of(List.of(Texts.of(1), Texts.of(2))));
        Path output = folder.resolve("out");
        assertThat(read(output, archive).reports()).isEqualTo(2);
        assertThat(new Output(output).lines()).isEqualTo(expected(archive));
    }

    @Test
    void poisonBecomesProblemsAndTheRestIsRead() throws IOException, WrongInput {
        Path texts = folder.resolve("texts");
        Texts.write(texts, 0, 2);
        Files.writeString(texts.resolve("huge.txt"), "word ".repeat(300_000));
        Files.writeString(
                texts.resolve("lines.jsonl"),
                "{\"text\":\"" + Texts.of(5).replace("\"", "'").replaceAll("\\R", " ") + "\"}\n"
                        + "no object\n{\"text\":\"cut off\n[]\n{\"title\":\"none\"}\n{\"text\":\""
                        + "x ".repeat(700_000) + "\"}\n");
        Files.write(texts.resolve("rows.parquet"), new byte[] {'P', 'A', 'R', '1', 0, 1, 2, 3});
        Files.write(texts.resolve("web.warc.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 1, 2, 3});
        Path output = folder.resolve("out");
        Batch read = read(output, texts);
        assertThat(read.reports()).isEqualTo(3);
        assertThat(new Output(output).lines().stream().filter(line -> SingleMachine.type(line)
                        .equals("problem")))
                .satisfiesExactly(
                        line -> assertThat(line).contains("huge.txt", "is larger than 1 MB"),
                        line -> assertThat(line).contains("lines.jsonl", "is no whole JSON object"),
                        line -> assertThat(line).contains("lines.jsonl", "is no whole JSON object"),
                        line -> assertThat(line).contains("lines.jsonl", "is no JSON object"),
                        line -> assertThat(line).contains("lines.jsonl", "has no text"),
                        line -> assertThat(line).contains("lines.jsonl", "is larger than the limit"),
                        line -> assertThat(line).contains("rows.parquet", "is no Parquet file, or a damaged one"),
                        line -> assertThat(line).contains("web.warc.gz"));
    }

    @Test
    void aSecondRunReadsOnlyWhatIsNew() throws IOException, WrongInput {
        Path texts = folder.resolve("texts");
        Texts.write(texts, 0, 4);
        Path lines = folder.resolve("a.jsonl");
        Files.writeString(lines, line(20) + line(21));
        Path output = folder.resolve("out");
        read(output, texts, lines);
        List<String> first = new Output(output).lines();
        assertThat(read(output, texts, lines).reports()).isZero();
        Texts.write(texts, 4, 6);
        Files.writeString(lines, line(20) + line(21) + line(22) + line(1));
        Batch read = read(output, texts, lines);
        assertThat(read.reports()).isEqualTo(4);
        List<String> all = new Output(output).lines();
        assertThat(all.subList(0, first.size())).isEqualTo(first);
        assertThat(all.stream().filter(one -> SingleMachine.type(one).equals("report")))
                .doesNotHaveDuplicates()
                .hasSize(10);
    }

    private static String line(int number) {
        return "{\"text\":\"" + Texts.of(number).replace("\"", "'").replaceAll("\\R", " ") + "\"}\n";
    }

    @Test
    void aRunThatWasStoppedGoesOnWithNothingTwiceAndNothingLost() throws IOException, WrongInput {
        Path lines = folder.resolve("a.jsonl");
        StringBuilder all = new StringBuilder();
        for (int number = 0; number < 20; number++) {
            all.append("{\"pad\":\"")
                    .append("x".repeat(150_000))
                    .append("\",")
                    .append(line(number).substring(1));
        }
        Files.writeString(lines, all);
        Path whole = folder.resolve("whole");
        read(whole, lines);
        Path stopped = folder.resolve("stopped");
        List<String> said = new ArrayList<>();
        Consumer<String> dies = line -> {
            said.add(line);
            throw new IllegalStateException("the driver dies");
        };
        assertThatThrownBy(() -> read(stopped, SETTINGS, dies, lines)).hasMessage("the driver dies");
        assertThat(said).first().asString().contains("of 3");
        // died after the second batch was committed, before it was put in its place
        assertThatThrownBy(() -> read(stopped, SETTINGS, dies, lines)).hasMessage("the driver dies");
        Path place = stopped.resolve("jsonl/batch=000002");
        Path staged = stopped.resolve("staging/batch=000002/jsonl");
        Files.createDirectories(staged.getParent());
        Files.move(place, staged);
        Files.createDirectories(stopped.resolve("staging/batch=000003/jsonl"));
        Files.writeString(stopped.resolve("staging/batch=000003/jsonl/slice-0000000.jsonl"), "half\n");
        read(stopped, lines);
        assertThat(new Output(stopped).lines()).isEqualTo(new Output(whole).lines());
        assertThat(stopped.resolve("staging")).doesNotExist();
    }

    @Test
    void whatIsWrongIsOneSentenceAndLeavesNothing() {
        Path output = folder.resolve("out");
        assertThatThrownBy(() -> read(output, folder.resolve("absent")))
                .isInstanceOf(WrongInput.class)
                .hasMessageMatching("There is no .*absent\\.");
        assertThat(output).doesNotExist();
    }

    @Test
    void anotherVersionOfTheReadingIsRefused() throws IOException, WrongInput {
        Path texts = folder.resolve("texts");
        Texts.write(texts, 0, 1);
        Path output = folder.resolve("out");
        read(output, texts);
        assertThatThrownBy(() -> new ReadJob(SPARK, line -> {})
                        .run(new ReadOrder(
                                List.of(texts.toString()), output.toString(), SETTINGS, "later", "month", 1)))
                .isInstanceOf(WrongInput.class)
                .hasMessageContaining("another version of Parley");
    }
}
