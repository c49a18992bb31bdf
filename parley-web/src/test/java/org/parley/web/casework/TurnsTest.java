package org.parley.web.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Requests work in turn, and none for ever waits. */
class TurnsTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void noMoreWorkAtATimeThanThereAreTurns() throws Exception {
        Turns turns = new Turns(3);
        AtomicInteger working = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            all.add(threads.submit(() -> {
                turns.take();
                most.accumulateAndGet(working.incrementAndGet(), Math::max);
                TimeUnit.MILLISECONDS.sleep(10);
                working.decrementAndGet();
                turns.give();
                return true;
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
        assertThat(most).hasValue(3);
    }

    @Test
    void whoCameFirstIsFirst() throws Exception {
        Turns turns = new Turns(1);
        List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        List<Thread> waiting = new ArrayList<>();
        turns.take();
        for (int i = 0; i < 5; i++) {
            int number = i;
            Thread thread = new Thread(() -> {
                turns.take();
                order.add(number);
                turns.give();
            });
            thread.start();
            while (thread.getState() != Thread.State.TIMED_WAITING) {
                TimeUnit.MILLISECONDS.sleep(1);
            }
            waiting.add(thread);
        }
        turns.give();
        for (Thread thread : waiting) {
            thread.join();
        }
        assertThat(order).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void whoWaitsForWorkElsewhereLetsOthersWork() throws Exception {
        Turns turns = new Turns(1);
        CompletableFuture<String> work = new CompletableFuture<>();
        CountDownLatch begun = new CountDownLatch(1);
        Future<String> first = threads.submit(() -> {
            turns.take();
            begun.countDown();
            String made = Turns.await(work, 1, TimeUnit.MINUTES);
            turns.give();
            return made;
        });
        begun.await();
        Future<?> second = threads.submit(() -> {
            turns.take();
            work.complete("made in the turn of another");
            turns.give();
        });
        assertThat(first.get(1, TimeUnit.MINUTES)).isEqualTo("made in the turn of another");
        second.get();
        assertThat(isFree(turns)).isTrue();
    }

    @Test
    void whoWaitsLongWorksNeverthelessAndGivesNothingBack() throws Exception {
        Turns turns = new Turns(1);
        turns.take();
        threads.submit(() -> {
                    turns.take();
                    turns.give();
                })
                .get(1, TimeUnit.MINUTES);
        assertThat(isFree(turns)).isFalse();
        turns.give();
        turns.give();
        assertThat(isFree(turns)).isTrue();
        assertThat(isFree(turns)).isTrue();
    }

    /** Whether another gets a turn at once. */
    private boolean isFree(Turns turns) throws Exception {
        return threads.submit(() -> {
                    long begin = System.nanoTime();
                    turns.take();
                    boolean soon = System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(1);
                    turns.give();
                    return soon;
                })
                .get();
    }
}
