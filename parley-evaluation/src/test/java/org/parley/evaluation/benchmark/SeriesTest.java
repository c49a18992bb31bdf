package org.parley.evaluation.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesTest {

    @Test
    void tellsMedianLowestAndHighest() {
        assertThat(new Series(List.of(30.0, 10.0, 20.0)).text()).isEqualTo("20.0 (10.0–30.0)");
        assertThat(new Series(List.of(4.0, 1.0, 2.0, 3.0)).median()).isEqualTo(2.5);
        assertThat(Series.shown(12345.6)).isEqualTo("12,346");
        assertThat(Series.shown(0.256)).isEqualTo("0.26");
    }

    @Test
    void comparesWithinARoundNotAcrossRounds() {
        Series ours = new Series(List.of(100.0, 50.0));
        Series theirs = new Series(List.of(10.0, 1.0));

        assertThat(ours.over(theirs).values()).containsExactly(10.0, 50.0);
        assertThatThrownBy(() -> ours.over(new Series(List.of(1.0)))).hasMessageContaining("2, got 1");
        assertThatThrownBy(() -> new Series(List.of())).hasMessageContaining("at least one");
    }

    @Test
    void aSampleIsSpreadOverTheFolder() {
        List<Path> all = List.of(Path.of("a"), Path.of("b"), Path.of("c"), Path.of("d"), Path.of("e"));

        assertThat(ReadingBenchmark.spaced(all, 2)).containsExactly(Path.of("a"), Path.of("c"));
        assertThat(ReadingBenchmark.spaced(all, 9)).isEqualTo(all);
    }
}
