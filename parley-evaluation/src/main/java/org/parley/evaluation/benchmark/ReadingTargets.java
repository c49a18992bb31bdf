package org.parley.evaluation.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What reading has to reach, and whether it does. */
final class ReadingTargets {

    /** Articles per second, over those of CoreNLP's quote pipeline. */
    static final double TIMES = 20;

    /** The same of statements alone. */
    static final double TIMES_OF_STATEMENTS = 40;

    /** Resident, in kilobytes of 1,024 bytes: 2.5 GB. */
    static final long KILOBYTES = 2_441_406;

    /** From the start of the command to its first statement. */
    static final double SECONDS = 6;

    private final ReadingFigures figures;

    ReadingTargets(ReadingFigures figures) {
        this.figures = figures;
    }

    /** A table; what was not measured has no line. The least favourable number of threads, round or start counts. */
    List<String> lines() {
        List<String> out = new ArrayList<>(List.of("| target | measured | |", "|---|---|---|"));
        if (has(Entrant.DOCUMENTED)) {
            double lowest = lowestRatio(Entrant.PARLEY, Entrant.DOCUMENTED);
            out.add(row(
                    String.format(Locale.ROOT, "at least %.0f times the articles/s of CoreNLP's quote pipeline", TIMES),
                    Series.shown(lowest) + " times, in the worst round",
                    lowest >= TIMES));
            double ofStatements = lowestRatio(Entrant.STATEMENTS, Entrant.DOCUMENTED);
            out.add(row(
                    String.format(Locale.ROOT, "at least %.0f times, statements alone", TIMES_OF_STATEMENTS),
                    Series.shown(ofStatements) + " times, in the worst round",
                    ofStatements >= TIMES_OF_STATEMENTS));
        }
        if (has(Entrant.CAREFUL)) {
            out.add("| no target: CoreNLP set up with care | "
                    + Series.shown(lowestRatio(Entrant.PARLEY, Entrant.CAREFUL)) + " times, in the worst round | |");
        }
        quality().ifPresent(out::add);
        out.add(row(
                "at most 2.5 GB resident",
                ReadingPage.gigabytes(figures.parleyPeakKilobytes()),
                figures.parleyPeakKilobytes() <= KILOBYTES));
        out.add(row(
                String.format(Locale.ROOT, "first result of a cold start within %.0f s", SECONDS),
                Series.shown(figures.coldStarts().highest()) + " s, in the slowest start",
                figures.coldStarts().highest() <= SECONDS));
        return out;
    }

    private Optional<String> quality() {
        Optional<Scores> ours = figures.findScores(Entrant.PARLEY);
        Optional<Scores> theirs = figures.findScores(Entrant.DOCUMENTED);
        if (ours.isEmpty() || theirs.isEmpty()) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        boolean better = true;
        for (String measure : List.of("content", "source")) {
            double our = ours.get().get("all " + measure);
            double their = theirs.get().get("all " + measure);
            better &= our > their;
            parts.add(String.format(Locale.ROOT, "%s %.1f to %.1f", measure, our, their));
        }
        return Optional.of(row("better F1 than that pipeline", String.join(", ", parts), better));
    }

    private boolean has(Entrant entrant) {
        Set<Entrant> measured = figures.peakKilobytes().keySet();
        return measured.contains(entrant);
    }

    private double lowestRatio(Entrant own, Entrant peer) {
        return figures.rounds().keySet().stream()
                .mapToDouble(threads -> figures.ratio(threads, own, peer).lowest())
                .min()
                .orElseThrow();
    }

    private static String row(String target, String measured, boolean met) {
        return "| " + target + " | " + measured + " | " + (met ? "met" : "**not met**") + " |";
    }
}
