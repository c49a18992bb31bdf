package org.parley.spark.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.spark.input.WrongInput;

/** Two jobs and one folder. */
class ClaimTest {

    private static final Claim.Pace QUICK = new Claim.Pace(Duration.ofMillis(500), Duration.ofSeconds(8));
    private static final Claim.Pace DEAD = new Claim.Pace(Duration.ofHours(1), Duration.ofMillis(300));

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private java.nio.file.Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private FileSystem files;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Path file;

    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        files = FileSystem.getLocal(new Configuration());
        file = new Path(folder.resolve("out/ledger/claim").toString());
    }

    private Claim take(Claim.Pace pace) throws IOException, WrongInput {
        return Claim.take(files, file, pace, said::add);
    }

    @Test
    void aSecondJobIsRefusedWhileTheFirstIsAlive() throws IOException, WrongInput {
        try (Claim first = take(QUICK)) {
            assertThatThrownBy(() -> take(QUICK))
                    .isInstanceOf(WrongInput.class)
                    .hasMessageMatching(
                            "Another job writes into .*out \\(process \\d+ on .*, since .*Z\\); wait until it has ended");
            first.check();
        }
        assertThat(said).hasSize(1);
        try (Claim next = take(QUICK)) {
            next.check();
        }
        assertThat(said).as("nothing to wait for after the first has ended").hasSize(1);
        assertThat(Files.exists(folder.resolve("out/ledger/claim"))).isFalse();
    }

    @Test
    void aJobThatWritesNoMoreIsTakenForDeadAndLearnsOfIt() throws IOException, WrongInput {
        Claim first = take(DEAD);
        try (Claim second = take(DEAD)) {
            assertThat(said).singleElement().asString().startsWith("looking whether the job that was writing into ");
            second.check();
            assertThatThrownBy(first::check)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("another job has taken over ");
            first.close();
            second.check();
        }
    }
}
