package org.parley.reading.golden;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.parley.model.Report;

/**
 * One folder: {@code input.txt} is read and what it says must be the lines of {@code expected.txt}.
 *
 * @param folder name tells what is hard, in kebab case
 */
record GoldenCase(Path folder) {

    /** Sorted by name, so that the order of tests is the same everywhere. */
    static List<GoldenCase> list(Path golden) {
        try (Stream<Path> folders = Files.list(golden)) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(GoldenCase::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of the cases that reading gets wrong today, from {@code not-yet.txt}; none when there is no such file. */
    static List<String> namesNotYetRight(Path golden) {
        Path file = golden.resolve("not-yet.txt");
        return Files.notExists(file)
                ? List.of()
                : contentOf(file)
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .toList();
    }

    String name() {
        return folder.getFileName().toString();
    }

    Path expectation() {
        return folder.resolve("expected.txt");
    }

    /** Exactly the decoded characters of the file, line ends included. */
    Report report() {
        return Report.ofText(name() + "/input.txt", contentOf(folder.resolve("input.txt")));
    }

    String why() {
        return contentOf(folder.resolve("why.md"));
    }

    /** What was labelled; each line ends with a newline, no statement at all is an empty file. */
    String expected() {
        return contentOf(expectation());
    }

    /**
     * Reads the input and compares. A missing expectation is written and fails, so that nobody ships one unseen.
     *
     * @param lines what reading says of a report, one line an item
     * @param update rewrites the expectation instead of comparing
     */
    void check(Function<Report, String> lines, boolean update) {
        String actual = lines.apply(report());
        if (update) {
            write(actual);
        } else if (Files.notExists(expectation())) {
            write(actual);
            fail("%s had no expected.txt; it was written: check it by hand, then run again", name());
        } else {
            assertThat(actual).as("%s%n%s", name(), why()).isEqualTo(expected());
        }
    }

    boolean isReadRight(Function<Report, String> lines) {
        return lines.apply(report()).equals(expected());
    }

    /** For a case that is known to be misread: fails as soon as it is read right, so that the list of those stays true. */
    void checkStillMisread(Function<Report, String> lines) {
        assertThat(lines.apply(report()))
                .as("%s is read right now: take its name out of not-yet.txt", name())
                .isNotEqualTo(expected());
    }

    private void write(String lines) {
        try {
            Files.writeString(expectation(), lines, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String contentOf(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
