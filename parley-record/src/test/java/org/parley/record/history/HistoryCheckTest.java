package org.parley.record.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.record.history.Operation.Append;
import org.parley.record.history.Operation.Entries;
import org.parley.record.history.Operation.Refused;
import org.parley.record.history.Operation.Size;
import org.parley.record.history.Operation.State;
import org.parley.record.log.Frontier;
import org.parley.record.log.Hash;
import org.parley.record.log.MerkleTree;

/** The check finds what is wrong: made-up histories, each wrong in one way, and random ones that are right. */
class HistoryCheckTest {

    private static final List<Hash> LOG =
            IntStream.range(0, 4).mapToObj(HistoryCheckTest::leaf).toList();

    private static Hash leaf(int number) {
        return MerkleTree.leafHash(("entry " + number).getBytes(StandardCharsets.UTF_8));
    }

    private static Append append(long asked, long answered, int position, int count) {
        return new Append(
                asked,
                answered,
                position,
                IntStream.range(position, position + count)
                        .mapToObj(HistoryCheckTest::leaf)
                        .toList());
    }

    private static Hash root(int size) {
        Frontier frontier = new Frontier();
        LOG.subList(0, size).forEach(leaf -> frontier.append(leaf, (level, at, hash) -> {}));
        return frontier.root();
    }

    private static List<String> wrong(Operation... operations) {
        return HistoryCheck.of(List.of(operations), LOG);
    }

    @Test
    void whatOverlapsMayBeInEitherOrder() {
        assertThat(wrong(
                        append(10, 20, 1, 1),
                        append(12, 18, 0, 1),
                        new Size(11, 19, 0),
                        new Size(11, 19, 2),
                        append(21, 30, 2, 2),
                        new Entries(25, 40, 1, LOG.subList(1, 4)),
                        new State(26, 28, 2, root(2)),
                        new Refused(15, 25, 1),
                        new Refused(31, 35, 2)))
                .isEmpty();
    }

    @Test
    void anEntryThatWasAcknowledgedIsNotLost() {
        assertThat(HistoryCheck.of(List.of(append(0, 1, 0, 3)), LOG.subList(0, 2)))
                .containsExactly("What was added at 2 is not there.");
    }

    @Test
    void noTwoEntriesAreAtOnePosition() {
        assertThat(wrong(append(0, 1, 0, 3), append(2, 3, 2, 2))).contains("Two entries were added at 2.");
    }

    @Test
    void noPositionIsLeftOut() {
        assertThat(wrong(append(0, 1, 0, 1), append(2, 3, 2, 2))).containsExactly("Nobody added what is at 1.");
        assertThat(wrong(append(0, 1, 0, 3))).containsExactly("Nobody added what is at 3.");
    }

    @Test
    void whatWasAddedLaterIsNotAheadOfWhatWasThere() {
        assertThat(wrong(append(0, 10, 1, 3), append(11, 20, 0, 1)))
                .singleElement()
                .asString()
                .endsWith("was asked when the log was at 7 already.");
    }

    @Test
    void whatWasAcknowledgedIsSeenFromThenOn() {
        assertThat(wrong(append(0, 10, 0, 4), new Size(11, 12, 2))).hasSizeGreaterThan(1);
        assertThat(wrong(append(0, 10, 0, 2), append(0, 20, 2, 2), new Size(11, 12, 0)))
                .singleElement()
                .asString()
                .startsWith("Size[asked=11");
    }

    @Test
    void nothingIsSeenBeforeItIsAsked() {
        assertThat(wrong(append(0, 1, 0, 2), new Size(5, 6, 4), append(7, 8, 2, 2)))
                .singleElement()
                .asString()
                .startsWith("Append[asked=7");
    }

    @Test
    void readersDoNotGoBack() {
        assertThat(wrong(append(0, 1, 0, 2), append(2, 30, 2, 2), new Size(3, 4, 4), new Size(5, 6, 2)))
                .singleElement()
                .asString()
                .startsWith("Size[asked=5");
    }

    @Test
    void whatWasAddedTogetherIsSeenTogether() {
        assertThat(wrong(append(0, 1, 0, 2), append(2, 9, 2, 2), new Size(3, 4, 3)))
                .containsExactly("Of entries that were added together 3 was seen as the end.");
    }

    @Test
    void whatIsReadIsWhatWasAdded() {
        assertThat(wrong(append(0, 1, 0, 4), new Entries(2, 3, 2, List.of(leaf(2), leaf(9)))))
                .containsExactly("What was read at 3 is not there.");
        assertThat(wrong(append(0, 1, 0, 4), new State(2, 3, 4, root(3))))
                .containsExactly("The log never was in the state that it said at 4.");
    }

    @Test
    void theSizeIsNotDenied() {
        assertThat(wrong(append(0, 1, 0, 4), new Refused(2, 3, 4)))
                .containsExactly("The log had 4 entries when it said that it had not.");
    }

    @Test
    void randomHistoriesOfOneLogAreRightAndNoLongerSoWithAnAnswerPutOff() {
        int found = 0;
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<Operation> right = random(random);
            assertThat(HistoryCheck.of(right, LOG)).isEmpty();
            List<Operation> late = new ArrayList<>(right);
            int which = random.nextInt(late.size());
            late.set(which, later(late.get(which), 1_000));
            found += HistoryCheck.of(late, LOG).isEmpty() ? 0 : 1;
        }
        assertThat(found).isBetween(100, 200);
    }

    /** Each operation happens at a moment between its call and its answer, and says what is so then. */
    private static List<Operation> random(Random random) {
        List<Operation> all = new ArrayList<>();
        int size = 0;
        for (long moment = 10; size < LOG.size(); moment += 10) {
            long asked = moment - random.nextInt(40);
            long answered = moment + random.nextInt(40);
            switch (random.nextInt(4)) {
                case 0 -> all.add(append(asked, answered, size++, 1));
                case 1 -> all.add(new Size(asked, answered, size));
                case 2 -> all.add(new Entries(asked, answered, 0, LOG.subList(0, size)));
                default -> all.add(new State(asked, answered, size, root(size)));
            }
        }
        return all;
    }

    private static Operation later(Operation operation, long time) {
        long asked = operation.asked() + time;
        long answered = operation.answered() + time;
        if (operation instanceof Append append) {
            return new Append(asked, answered, append.position(), append.leaves());
        } else if (operation instanceof Size read) {
            return new Size(asked, answered, read.size());
        } else if (operation instanceof Entries read) {
            return new Entries(asked, answered, read.from(), read.leaves());
        } else if (operation instanceof State read) {
            return new State(asked, answered, read.size(), read.root());
        }
        return operation;
    }
}
