package org.parley.docket;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.parley.model.Copy;
import org.parley.model.ReadReport;
import org.parley.model.SpeechAct;
import org.parley.model.Toll;

/**
 * Reports of one small conflict, made by chance from a seed: who meets, accuses, denies, proposes, promises, and what
 * happens.
 *
 * @param reports at least three
 * @param copies one of them
 */
record SmallCase(List<ReadReport> reports, List<Copy> copies) {

    private static final List<String> TOWNS = List.of("Alta", "Bodo", "Voss");
    private static final List<String> MONTHS = List.of("March", "April");
    private static final List<String> PUBLISHERS = List.of("Daily Fjord", "Evening Ferry", "Harbour News");

    static SmallCase of(long seed) {
        Random random = new Random(seed);
        List<ReadReport> reports = new ArrayList<>();
        int size = 4 + random.nextInt(4);
        for (int i = 0; i < size; i++) {
            SmallReport report = new SmallReport();
            int sentences = 3 + random.nextInt(6);
            for (int j = 0; j < sentences; j++) {
                add(report, random);
            }
            // told apart from reports that happen to have the same sentences
            report.says("Norway", "said", "that this was week " + i + " of the talks", SpeechAct.ASSERT);
            reports.add(report.read(
                    i + ".txt",
                    pick(PUBLISHERS, random),
                    LocalDate.of(2031, 4, 1).plusDays(i)));
        }
        ReadReport first = reports.get(0);
        ReadReport last = reports.get(size - 1);
        Copy copy = new Copy(
                last.report().id(),
                last.report().file(),
                first.report().id(),
                first.report().file(),
                0.9);
        return new SmallCase(List.copyOf(reports), List.of(copy));
    }

    private static void add(SmallReport report, Random random) {
        List<String> sides = new ArrayList<>(SmallReport.CODES.keySet());
        String one = sides.remove(random.nextInt(sides.size()));
        String other = sides.remove(random.nextInt(sides.size()));
        String town = pick(TOWNS, random);
        int month = random.nextInt(MONTHS.size());
        int number = 1 + random.nextInt(4);
        LocalDate day = LocalDate.of(2031, 3 + month, number);
        String words = MONTHS.get(month) + " " + number;
        int killed = 2 + random.nextInt(9);
        switch (random.nextInt(12)) {
            case 0 ->
                report.tells(
                        "Talks between " + one + " and " + other + " were held in " + town + " on " + words
                                + " and lasted " + number + " hours.",
                        town,
                        words,
                        day);
            case 1 ->
                report.tells(
                        "The meeting, hosted by " + sides.get(0) + ", lasted nearly " + number + " hours.",
                        town,
                        words,
                        day);
            case 2 ->
                report.says(one, "accused", other + " of shelling villages and violating the truce", SpeechAct.ACCUSE);
            case 3 -> report.says(one, "accused", other + " of supplying weapons to militias", SpeechAct.ACCUSE);
            case 4 -> report.says(one, "denied", "the charges", SpeechAct.DENY);
            case 5 -> report.says(one, "proposed", "a joint security committee to watch the truce", SpeechAct.PROPOSE);
            case 6 -> report.says(one, "rejected", "the proposal for a committee", SpeechAct.REFUSE);
            case 7 ->
                report.says(
                        one,
                        "promised",
                        "that it would release all prisoners by Friday if " + other + " did",
                        SpeechAct.PROMISE);
            case 8 -> report.says(one, "said", "it had solid evidence of attacks by " + other, SpeechAct.ASSERT);
            case 9 -> report.says(one, "said", "it did not respond to the charges of " + other, SpeechAct.ASSERT);
            case 10 ->
                report.says(
                        one, "demanded", "that " + other + " withdraw its troops from the border", SpeechAct.DEMAND);
            default ->
                report.harm(
                        "At least " + killed + " people were killed by shells near " + town + " on " + words + ".",
                        town,
                        words,
                        day,
                        random.nextBoolean() ? Toll.of(killed) : Toll.atLeast(killed));
        }
    }

    private static String pick(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
