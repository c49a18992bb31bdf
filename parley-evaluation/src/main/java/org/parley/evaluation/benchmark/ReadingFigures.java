package org.parley.evaluation.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that one run of the reading benchmark measured.
 *
 * @param setting where, when and on what
 * @param rounds by number of threads, then entrant: articles per second in each round, on the sample
 * @param onAll one pass over all articles with the most threads; peers only where statements were scored
 * @param firstResult from the start of the entrant's process until it had read the page
 * @param peakKilobytes the most that each entrant's process ever had resident
 * @param coldStarts seconds from the start of {@code ./parley read} to its first statement line
 * @param plainStarts the same of {@code java -cp} without a class archive
 * @param command {@code ./parley read} on all articles, from start to end
 * @param stages Parley's time by stage, one thread, all articles
 * @param scores empty without a scorer
 */
record ReadingFigures(
        Setting setting,
        Map<Integer, Map<Entrant, Series>> rounds,
        Map<Entrant, Lap> onAll,
        Map<Entrant, Duration> firstResult,
        Map<Entrant, Long> peakKilobytes,
        Series coldStarts,
        Series plainStarts,
        Command.Spent command,
        StageTimes stages,
        Map<Entrant, Scores> scores) {

    /**
     * Where, when and on what.
     *
     * @param arguments as given to the program
     * @param quick whether it was a try, whose figures mean nothing
     * @param took how long the program ran
     */
    record Setting(
            Machine machine,
            List<String> arguments,
            boolean quick,
            Duration took,
            Texts sample,
            Texts all,
            String page) {}

    /**
     * A set of files.
     *
     * @param articles how many, at least 1
     * @param tokens in all of them, as Parley counts: words, numbers and punctuation marks
     */
    record Texts(int articles, long tokens) {
        double tokensPerArticle() {
            return (double) tokens / articles;
        }
    }

    /**
     * Time by stage.
     *
     * @param nanos of the clock
     * @param articles for which it was taken, passes counted each time
     */
    record StageTimes(Map<ParleyStages.Stage, Long> nanos, int articles) {

        /** Of the stages proper; those inside annotate were taken in a second run. */
        long total() {
            return nanos.entrySet().stream()
                    .filter(stage -> !stage.getKey().inside())
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }
    }

    /** How many times as many articles per second as a peer Parley reads, all or statements alone, round by round. */
    Series ratio(int threads, Entrant own, Entrant peer) {
        Map<Entrant, Series> speeds = rounds.get(threads);
        if (speeds == null) {
            throw new IllegalArgumentException("not measured with " + threads + " threads, only " + rounds.keySet());
        }
        return of(speeds, own).over(of(speeds, peer));
    }

    Optional<Scores> findScores(Entrant entrant) {
        return Optional.ofNullable(scores.get(entrant));
    }

    /** The most that Parley ever had resident, as a command or in the benchmark's own process. */
    long parleyPeakKilobytes() {
        return Math.max(command.peakKilobytes(), of(peakKilobytes, Entrant.PARLEY));
    }

    static <T> T of(Map<Entrant, T> figures, Entrant entrant) {
        T figure = figures.get(entrant);
        if (figure == null) {
            throw new IllegalArgumentException("nothing was measured for " + entrant + ", only " + figures.keySet());
        }
        return figure;
    }
}
