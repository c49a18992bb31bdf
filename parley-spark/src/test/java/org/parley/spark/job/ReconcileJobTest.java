package org.parley.spark.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.spark.LocalSpark;
import org.parley.spark.Output;
import org.parley.spark.SingleMachine;
import org.parley.spark.Texts;
import org.parley.spark.input.WrongInput;
import org.parley.spark.read.ReadSettings;

/** Reconciles an archive that fits one machine in blocks, and compares with the docket of all its reports. */
class ReconcileJobTest {

    private static final SparkSession SPARK = LocalSpark.get();
    private static final Pattern ID = Pattern.compile("\"id\":\"(\\w+)\"");
    private static final Pattern ITEM = Pattern.compile("\"item\":\"(\\w+)\"");
    private static final Pattern COPY =
            Pattern.compile("\"copy_of\":\"\\w+\",\"copy_of_file\":\"[^\"]+\",\"similarity\":[0-9.]+");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    void blocksGiveWhatTheDocketOfAllReportsGives() throws IOException, WrongInput {
        Path texts = folder.resolve("texts");
        Texts.write(texts, 0, 60);
        Path again = Files.createDirectory(texts.resolve("zz"));
        Files.writeString(again.resolve("again.txt"), Texts.of(3));
        Files.writeString(again.resolve("a-again.txt"), Texts.of(44));
        sites(texts);
        List<String> inputs = List.of(
                texts.toString(), "../examples/baghdad-2007", "../examples/poonch-2013", "../examples/istanbul-2025");
        String output = folder.resolve("out").toString();
        new ReadJob(SPARK, line -> {})
                .run(new ReadOrder(inputs, output, new ReadSettings(1, 60, 600, ""), "test", "year", 1));
        new ReconcileJob(SPARK, line -> {}).run(output);

        List<String> all = SingleMachine.lines(inputs);
        List<String> incidents = all.stream()
                .filter(line -> SingleMachine.type(line).equals("case_incident"))
                .toList();
        Set<String> ids = incidents.stream().map(line -> found(ID, line)).collect(Collectors.toSet());
        List<String> expected = all.stream()
                .filter(line -> SingleMachine.type(line).equals("case_incident")
                        || (Set.of("corroboration", "discrepancy").contains(SingleMachine.type(line))
                                && ids.contains(found(ITEM, line))))
                .toList();
        List<String> lines = new Output(Path.of(output)).reconciled();
        assertThat(lines.stream().filter(line -> !SingleMachine.type(line).equals("copy")))
                .containsExactlyElementsOf(expected);
        assertThat(incidents.stream()
                        .filter(line -> line.contains("\",\"") && line.split("\"report\":", -1).length > 3))
                .as("incidents that several reports tell of")
                .hasSizeGreaterThan(5);
        assertThat(expected).anyMatch(line -> SingleMachine.type(line).equals("discrepancy"));
        assertThat(lines.stream()
                        .filter(line -> SingleMachine.type(line).equals("copy"))
                        .map(line -> found(COPY, line)))
                .containsExactlyElementsOf(all.stream()
                        .filter(line -> SingleMachine.type(line).equals("report")
                                && COPY.matcher(line).find())
                        .map(line -> found(COPY, line))
                        .toList())
                .hasSizeGreaterThan(6);
        for (String table : ReconcileJob.TABLES) {
            assertThat(SPARK.read()
                            .parquet(output + "/reconciled/parquet/" + table)
                            .count())
                    .as(table)
                    .isEqualTo(lines.stream()
                            .filter(line -> SingleMachine.type(line).equals(table))
                            .count());
        }
    }

    /** Without a day: known again by the name of the site alone, which brings together what days keep apart. */
    private static void sites(Path texts) throws IOException {
        Files.writeString(texts.resolve("site-1.txt"), """
                MOSUL, June 3, 2007 - A bomb killed four people at the Nour Hill mosque in Mosul on June 2, 2007, officials said.
                """);
        Files.writeString(texts.resolve("site-2.txt"), """
                The envoy recalled that four people were killed by a bomb at the Nour Hill mosque. She asked for an inquiry.
                """);
        Files.writeString(texts.resolve("site-3.txt"), """
                BASRA, July 9, 2007 - Gunmen killed two guards near the Old Salt bridge, police said.

                A bomb at the Nour Hill mosque had killed four people.
                """);
    }

    private static String found(Pattern pattern, String line) {
        Matcher found = pattern.matcher(line);
        assertThat(found.find()).as(line).isTrue();
        return found.group(found.groupCount());
    }

    @Test
    void nothingReadIsOneSentence() {
        assertThatThrownBy(() -> new ReconcileJob(SPARK, line -> {})
                        .run(folder.resolve("none").toString()))
                .isInstanceOf(WrongInput.class)
                .hasMessageContaining("begin with read-archive");
    }
}
