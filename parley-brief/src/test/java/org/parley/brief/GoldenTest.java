package org.parley.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each text format makes of the hard sample (the others have tests of their own); updated only with {@code -Dparley.update=true}. */
class GoldenTest {

    private static final Path FOLDER = Path.of("src/test/resources/org/parley/brief/hard");

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"DOCX", "PDF", "TABLES"},
            mode = EnumSource.Mode.EXCLUDE)
    void writesTheHardSampleAsExpected(Format format) throws IOException {
        String written = withoutStyle(
                new String(Sample.bytes(format.writer(Look.PLAIN), Sample.hard()), StandardCharsets.UTF_8));
        Path expected = FOLDER.resolve("expected." + format.extensions().get(0));
        if (Boolean.getBoolean("parley.update")) {
            Files.writeString(expected, written);
        } else if (!Files.exists(expected)) {
            Files.writeString(expected, written);
            Assertions.fail("there was no " + expected + "; it is written now: look at it and commit it");
        }
        assertThat(written).isEqualTo(Files.readString(expected));
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void writesTheSameTwice(Format format) throws IOException {
        BriefWriter writer = format.writer(Look.PLAIN);
        assertThat(Sample.bytes(writer, Sample.hard())).isEqualTo(Sample.bytes(writer, Sample.hard()));
    }

    /** The look of the page has its own test; its rules would only hide what changed. */
    private static String withoutStyle(String written) {
        return written.replaceAll("(?s)<style>.*</style>", "<style></style>");
    }
}
