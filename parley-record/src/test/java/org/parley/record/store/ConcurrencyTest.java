package org.parley.record.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.record.history.History;
import org.parley.record.history.HistoryCheck;
import org.parley.record.history.Operation;
import org.parley.record.log.Audience;
import org.parley.record.log.Hash;
import org.parley.record.log.Key;
import org.parley.record.log.Leaf;
import org.parley.record.log.MerkleTree;
import org.parley.record.log.Sealed;
import org.parley.record.log.Signer;
import org.parley.record.log.TreeHead;

/** Eight writers and eight readers at the same time, some of them by a connection of their own as another process would. */
class ConcurrencyTest {

    private static final int WRITERS = 8;
    private static final int READERS = 8;
    private static final int APPENDS = 40;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private final History history = new History();
    private final AtomicInteger writing = new AtomicInteger(WRITERS);

    @ParameterizedTest
    @EnumSource
    void appendsAndReadsAreLinearizable(Stores stores) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(WRITERS + READERS);
        try (CaseStore store = stores.open(folder);
                CaseStore other = stores.openBeside(folder)) {
            LogStore log = store.log(Clock.systemUTC());
            log.settle(
                    "parley.example/talks",
                    Signer.create("parley.example/talks", Key.Use.LOG).key());
            LogStore beside = other.log(Clock.systemUTC());
            List<Callable<Integer>> work = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                LogStore mine = i % 2 == 1 && other.writable() ? beside : log;
                int seed = i;
                work.add(() -> {
                    try {
                        return write(mine, new Random(seed));
                    } finally {
                        writing.decrementAndGet();
                    }
                });
            }
            for (int i = 0; i < READERS; i++) {
                LogStore mine = i % 2 == 0 ? beside : log;
                int seed = WRITERS + i;
                work.add(() -> read(mine, new Random(seed)));
            }
            int done = 0;
            for (Future<Integer> one : clients.invokeAll(work)) {
                done += one.get();
            }
            List<Hash> leaves = new ArrayList<>();
            log.walk(0, log.size(), kept -> leaves.add(MerkleTree.leafHash(kept.bytes())));
            assertThat(HistoryCheck.of(history.operations(), leaves)).isEmpty();
            assertThat(done).isEqualTo(history.operations().size()).isGreaterThan(WRITERS * APPENDS + READERS);
        } finally {
            clients.shutdown();
        }
    }

    private int write(LogStore log, Random random) throws CaseProblem {
        for (int i = 0; i < APPENDS; i++) {
            List<Draft> drafts = new ArrayList<>();
            for (int more = random.nextInt(3); more >= 0; more--) {
                Sealed sealed = Sealed.of(("{\"note\":" + random.nextInt() + "}").getBytes(StandardCharsets.UTF_8));
                drafts.add(Draft.of(Audience.EVERYBODY, sealed));
            }
            boolean asSeen = random.nextInt(4) == 0;
            long size = asSeen ? log.size() : 0;
            long asked = System.nanoTime();
            Optional<List<Leaf>> leaves = asSeen ? log.appendAt(size, drafts) : Optional.of(log.append(drafts));
            long answered = System.nanoTime();
            history.add(leaves.<Operation>map(added -> new Operation.Append(
                            asked,
                            answered,
                            added.get(0).position(),
                            added.stream()
                                    .map(leaf -> MerkleTree.leafHash(leaf.bytes()))
                                    .toList()))
                    .orElse(new Operation.Refused(asked, answered, size)));
        }
        return APPENDS;
    }

    private int read(LogStore log, Random random) throws CaseProblem {
        int reads = 0;
        while (writing.get() > 0) {
            long asked = System.nanoTime();
            switch (random.nextInt(3)) {
                case 0 -> {
                    long size = log.size();
                    history.add(new Operation.Size(asked, System.nanoTime(), size));
                }
                case 1 -> {
                    TreeHead head = log.head();
                    history.add(new Operation.State(asked, System.nanoTime(), head.size(), head.root()));
                }
                default -> {
                    long size = log.size();
                    long from = Math.max(0, size - 20);
                    List<Hash> leaves = new ArrayList<>();
                    log.walk(from, size, kept -> leaves.add(MerkleTree.leafHash(kept.bytes())));
                    history.add(new Operation.Entries(asked, System.nanoTime(), from, leaves));
                }
            }
            reads++;
        }
        return reads;
    }
}
