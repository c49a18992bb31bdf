package org.parley.evaluation.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The figures here are made up: it is the page that is tested. */
class ReadingPageTest {

    private static final String SCORER_SAYS = """
            docs 3  gold dropped (no content) 0
            [all] gold 10 pred 9
              metric            P      R     F1      TP
              content        90.0   50.0   64.3       5
              source         80.0   40.0   53.3       4
              full           70.0   30.0   42.0       3
              tok-all        95.0   60.0   73.5      60
            [quoted] gold 4 pred 4
              content        75.0   75.0   75.0       3
              source         50.0   50.0   50.0       2
              full           25.0   25.0   25.0       1
              tok-all        80.0   80.0   80.0      20
            [indirect] gold 6 pred 5
              content        40.0   33.3   36.4       2
              source         20.0   16.7   18.2       1
              full            0.0    0.0    0.0       0
              tok-all        70.0   50.0   58.3      40
            """;

    @Test
    void theWorstRoundCountsForTheTarget() {
        assertThat(new ReadingTargets(figures(300, 19, true)).lines())
                .containsExactly(
                        "| target | measured | |",
                        "|---|---|---|",
                        "| at least 20 times the articles/s of CoreNLP's quote pipeline | 19.0 times, in the worst round | **not met** |",
                        "| at least 40 times, statements alone | 19.0 times, in the worst round | **not met** |",
                        "| no target: CoreNLP set up with care | 19.0 times, in the worst round | |",
                        "| better F1 than that pipeline | content 64.3 to 64.3, source 53.3 to 53.3 | **not met** |",
                        "| at most 2.5 GB resident | 2.56 GB | **not met** |",
                        "| first result of a cold start within 6 s | 2.50 s, in the slowest start | met |");
    }

    @Test
    void saysWhatWasMeasuredAndHowToDoItAgain() {
        String page = new ReadingPage(figures(300, 30, true)).text();

        assertThat(page.lines())
                .contains(
                        "| 2 | Parley | 400 (300–500) | 40,000 |  |",
                        "| 2 | CoreNLP, quote pipeline | 10.0 (10.0–10.0) | 1,000 | 40.0 (30.0–50.0) |",
                        "| – names | 1.00 | 25 % |",
                        "| all | 4.00 | 100 % |",
                        "The limit: cutting texts into tokens and sentences alone does 110,000 tokens/s on one thread. Statements, from file to"
                                + " lines, are read at 27,500 tokens/s, 1/4 of it.",
                        "| CoreNLP, careful set-up | quoted | 75.0 | 50.0 | 25.0 | 80.0 |",
                        "      --scorer \"score it\" texts");
        assertThat(page).doesNotContain("busy**").doesNotContain("mean nothing");
    }

    @Test
    void aBusyMachineShows() {
        assertThat(new ReadingPage(figures(300, 30, false)).text()).contains("**the machine was busy**");
    }

    @Test
    void withoutPeerThereIsNothingToCompare() {
        ReadingFigures all = figures(300, 30, true);
        Map<Entrant, Series> alone = Map.of(Entrant.PARLEY, new Series(List.of(300.0)));
        ReadingFigures ours = new ReadingFigures(
                all.setting(),
                Map.of(1, alone),
                all.onAll(),
                Map.of(Entrant.PARLEY, Duration.ofSeconds(2)),
                Map.of(Entrant.PARLEY, 500_000L),
                all.coldStarts(),
                all.plainStarts(),
                all.command(),
                all.stages(),
                Map.of());

        assertThat(new ReadingPage(ours).text()).doesNotContain("| CoreNLP").doesNotContain("## Quality");
    }

    @Test
    void aMeasureThatTheScorerDoesNotKnowIsAnError() {
        Scores scores = Scores.parse(SCORER_SAYS);

        assertThat(scores.get("quoted tok-all")).isEqualTo(80.0);
        assertThat(scores.get("all content")).isEqualTo(64.3);
        assertThatThrownBy(() -> scores.get("all beauty")).hasMessageContaining("all beauty");
    }

    /** Parley reads {@code lowest} articles a second in one of two rounds, that many times what both peers do. */
    private static ReadingFigures figures(double lowest, double times, boolean quiet) {
        double peer = lowest / times;
        Map<Entrant, Series> speeds = new EnumMap<>(Entrant.class);
        Map<Entrant, Duration> first = new EnumMap<>(Entrant.class);
        Map<Entrant, Long> peaks = new EnumMap<>(Entrant.class);
        Map<Entrant, Scores> scores = new EnumMap<>(Entrant.class);
        for (Entrant entrant : Entrant.values()) {
            speeds.put(entrant, new Series(entrant.isPeer() ? List.of(peer, peer) : List.of(lowest, lowest + 200)));
            first.put(entrant, Duration.ofSeconds(3));
            peaks.put(entrant, entrant.isPeer() ? 6_000_000L : 2_500_000L);
            scores.put(entrant, Scores.parse(SCORER_SAYS));
        }
        Map<ParleyStages.Stage, Long> stages = new EnumMap<>(ParleyStages.Stage.class);
        Arrays.stream(ParleyStages.Stage.values())
                .filter(stage -> stage != ParleyStages.Stage.COPIES && stage != ParleyStages.Stage.WRITE)
                .forEach(stage -> stages.put(stage, 10_000_000L));
        Machine machine = new Machine(
                "Slow Core", 2, 24, "17", "Linux", LocalDate.of(2000, 1, 2), "abc1234", "0.10", quiet ? 0.01 : 0.9);
        return new ReadingFigures(
                new ReadingFigures.Setting(
                        machine,
                        List.of("--scorer", "score it", "texts"),
                        false,
                        Duration.ofMinutes(10),
                        new ReadingFigures.Texts(2, 200),
                        new ReadingFigures.Texts(3, 330),
                        "page.txt"),
                new TreeMap<>(Map.of(2, speeds)),
                Map.of(Entrant.PARLEY, new Lap(3, Duration.ofMillis(10))),
                first,
                peaks,
                new Series(List.of(1.5, 2.5)),
                new Series(List.of(3.0)),
                new Command.Spent(Duration.ofSeconds(3), 400_000),
                new ReadingFigures.StageTimes(stages, 10),
                scores);
    }
}
