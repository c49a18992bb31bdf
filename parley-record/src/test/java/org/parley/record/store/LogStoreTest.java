package org.parley.record.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.record.log.Audience;
import org.parley.record.log.Checkpoint;
import org.parley.record.log.ConsistencyProof;
import org.parley.record.log.InclusionProof;
import org.parley.record.log.Key;
import org.parley.record.log.Leaf;
import org.parley.record.log.MerkleTree;
import org.parley.record.log.Sealed;
import org.parley.record.log.Signer;
import org.parley.record.log.TreeHead;

/** The same on SQLite and PostgreSQL. */
class LogStoreTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final Signer KEY = Signer.create("parley.example/talks", Key.Use.LOG);
    private static final int WRITERS = 8;
    private static final int EACH = 25;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void entriesAreThereWhenTheLogIsOpenedAgain(Stores stores) throws CaseProblem {
        Sealed first = sealed(0);
        try (CaseStore store = stores.open(folder)) {
            LogStore log = store.log(CLOCK);
            assertThat(log.size()).isZero();
            Leaf leaf = log.append(Draft.of(Audience.EVERYBODY, first));
            assertThat(leaf).isEqualTo(new Leaf(0, NOON, Audience.EVERYBODY, first.commitment()));
        }
        try (CaseStore store = stores.open(folder)) {
            LogStore log = store.log(CLOCK);
            assertThat(log.size()).isEqualTo(1);
            assertThat(log.findPayload(0)).contains(first);
            log.append(List.of(draft(1), draft(2)));
            assertThat(log.size()).isEqualTo(3);
            List<Long> walked = new ArrayList<>();
            log.walk(1, 3, kept -> walked.add(kept.leaf().position()));
            assertThat(walked).containsExactly(1L, 2L);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyEntryIsProvedUnderEveryLaterState(Stores stores) throws CaseProblem {
        try (CaseStore store = stores.open(folder)) {
            LogStore log = store.log(CLOCK);
            log.settle("parley.example/talks", KEY.key());
            List<Leaf> leaves = new ArrayList<>();
            List<TreeHead> heads = new ArrayList<>(List.of(log.head()));
            for (int i = 0; i < 13; i++) {
                leaves.add(log.append(draft(i)));
                heads.add(log.head());
            }
            for (int size = 1; size <= leaves.size(); size++) {
                TreeHead head = heads.get(size);
                for (int position = 0; position < size; position++) {
                    int at = position;
                    InclusionProof proof = log.withTree(size, tree -> tree.inclusion(at));
                    assertThat(proof.proves(
                                    MerkleTree.leafHash(leaves.get(position).bytes()), head.root()))
                            .isTrue();
                }
                for (int before = 0; before <= size; before++) {
                    int then = before;
                    ConsistencyProof proof = log.withTree(size, tree -> tree.consistency(then));
                    assertThat(proof.proves(heads.get(before).root(), head.root()))
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPayloadMayComeLaterButNoOther(Stores stores) throws CaseProblem {
        Sealed secret = sealed(1);
        try (CaseStore store = stores.open(folder)) {
            LogStore log = store.log(CLOCK);
            log.append(Draft.withheld(Audience.of("north"), secret.commitment()));
            assertThat(log.findPayload(0)).isEmpty();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> log.disclose(0, sealed(1)))
                    .withMessage("This is not the payload that entry 0 is committed to.");
            log.disclose(0, secret);
            log.disclose(0, secret);
            assertThat(log.findPayload(0)).contains(secret);
        }
    }

    @ParameterizedTest
    @EnumSource
    void timeNeverGoesBack(Stores stores) throws CaseProblem {
        try (CaseStore store = stores.open(folder)) {
            store.log(CLOCK).append(draft(0));
        }
        try (CaseStore store = stores.open(folder)) {
            Clock slow = Clock.fixed(NOON.minusSeconds(3_600), ZoneOffset.UTC);
            assertThat(store.log(slow).append(draft(1)).time()).isEqualTo(NOON);
        }
    }

    @ParameterizedTest
    @EnumSource
    void checkpointsGatherSignatures(Stores stores) throws Exception {
        Signer north = Signer.create("north.example", Key.Use.COSIGNER);
        Signer south = Signer.create("south.example", Key.Use.COSIGNER);
        try (CaseStore store = stores.open(folder)) {
            LogStore log = store.log(CLOCK);
            log.settle("parley.example/talks", KEY.key());
            log.append(draft(0));
            assertThat(log.findCheckpoint()).isEmpty();
            Checkpoint signed = log.keep(Checkpoint.of(log.head(), KEY));
            log.keep(signed.cosigned(north, NOON));
            log.keep(signed.cosigned(south, NOON));
            log.keep(signed.cosigned(south, NOON));

            Checkpoint kept = log.findCheckpoint().orElseThrow();
            assertThat(kept.signatures()).hasSize(3);
            assertThat(kept.find(KEY.key())).isPresent();
            assertThat(kept.find(north.key())).contains(new Checkpoint.Seen(north.key(), Optional.of(NOON)));
            assertThat(kept.find(south.key())).isPresent();

            Checkpoint other = Checkpoint.of(
                    new TreeHead("parley.example/talks", 2, signed.head().root()), KEY);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> log.keep(other))
                    .withMessage("The checkpoint of parley.example/talks at 2 entries is not one of this log.");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLogKeepsItsName(Stores stores) throws CaseProblem {
        try (CaseStore store = stores.open(folder)) {
            LogStore log = store.log(CLOCK);
            log.settle("parley.example/talks", KEY.key());
            log.settle("parley.example/talks", KEY.key());
            assertThat(log.findNamed()).contains(new LogName("parley.example/talks", KEY.key()));
            assertThatIllegalStateException().isThrownBy(() -> log.settle("other.example", KEY.key()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void manyWritersGiveOneUnbrokenLog(Stores stores) throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try (CaseStore store = stores.open(folder)) {
            LogStore log = store.log(CLOCK);
            log.settle("parley.example/talks", KEY.key());
            List<Future<List<Leaf>>> work = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                work.add(writers.submit(() -> {
                    List<Leaf> mine = new ArrayList<>();
                    for (int i = 0; i < EACH; i++) {
                        mine.add(log.append(draft(i)));
                    }
                    return mine;
                }));
            }
            List<Leaf> all = new ArrayList<>();
            for (Future<List<Leaf>> one : work) {
                List<Leaf> mine = one.get();
                assertThat(mine).isSortedAccordingTo(Comparator.comparingLong(Leaf::position));
                all.addAll(mine);
            }
            all.sort(Comparator.comparingLong(Leaf::position));
            List<Leaf> kept = new ArrayList<>();
            log.walk(0, log.size(), entry -> kept.add(entry.leaf()));
            assertThat(kept).isEqualTo(all).hasSize(WRITERS * EACH);
            assertThat(log.head().size()).isEqualTo(WRITERS * EACH);
        } finally {
            writers.shutdown();
        }
    }

    private static Draft draft(int number) {
        return Draft.of(Audience.EVERYBODY, sealed(number));
    }

    private static Sealed sealed(int number) {
        return Sealed.of(("{\"note\":" + number + "}").getBytes(StandardCharsets.UTF_8));
    }
}
