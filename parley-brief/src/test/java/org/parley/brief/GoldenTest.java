package org.parley.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each format makes of the hard sample; updated only with {@code -Dparley.update=true}. */
class GoldenTest {

    private static final Path FOLDER = Path.of("src/test/resources/org/parley/brief/hard");

    @ParameterizedTest
    @EnumSource(Format.class)
    void writesTheHardSampleAsExpected(Format format) throws IOException {
        String written = withoutStyle(Sample.written(format.writer(Look.PLAIN), Sample.hard()));
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
        assertThat(Sample.written(writer, Sample.hard())).isEqualTo(Sample.written(writer, Sample.hard()));
    }

    /** The look of the page has its own test; its rules would only hide what changed. */
    private static String withoutStyle(String written) {
        return written.replaceAll("(?s)<style>.*</style>", "<style></style>");
    }
}
