package dev.fimplayground.engine.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class TurnsTest {
    private final Turns turns = new Turns();

    @Test
    void callersAreServedInTheOrderOfTheirArrival() throws Exception {
        List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        Object first = new Object();
        turns.await(first, () -> false);
        List<Thread> waiting = new ArrayList<>();
        for (int caller = 0; caller < 20; caller++) {
            CountDownLatch queued = new CountDownLatch(1);
            int number = caller;
            waiting.add(Thread.startVirtualThread(() -> serve(number, queued, order)));
            queued.await();
        }
        turns.end(first);
        for (Thread thread : waiting) {
            thread.join();
        }
        assertThat(order)
                .containsExactlyElementsOf(IntStream.range(0, 20).boxed().toList());
    }

    private void serve(int number, CountDownLatch queued, List<Integer> order) {
        Object ticket = new Object();
        // Asked for the first time when the ticket is in the queue.
        boolean came = turns.await(ticket, () -> {
            queued.countDown();
            return false;
        });
        assertThat(came).isTrue();
        order.add(number);
        turns.end(ticket);
    }

    @Test
    void cancelledCallerLeavesAtOnceAndTheNextOneIsServed() throws Exception {
        Object first = new Object();
        turns.await(first, () -> false);
        AtomicBoolean cancelled = new AtomicBoolean();
        Object second = new Object();
        CountDownLatch queued = new CountDownLatch(1);
        CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(
                () -> turns.await(second, () -> {
                    queued.countDown();
                    return cancelled.get();
                }),
                Thread::startVirtualThread);
        queued.await();
        cancelled.set(true);
        assertThat(waiting.get(1, TimeUnit.SECONDS)).isFalse();
        turns.end(second);
        turns.end(first);
        assertThat(turns.await(new Object(), () -> false)).isTrue();
    }

    @Test
    void interruptedCallerLeavesAndStaysInterrupted() throws Exception {
        turns.await(new Object(), () -> false);
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Thread waiting = Thread.startVirtualThread(() -> {
            boolean came = turns.await(new Object(), () -> false);
            interrupted.complete(!came && Thread.currentThread().isInterrupted());
        });
        waiting.interrupt();
        assertThat(interrupted.get(5, TimeUnit.SECONDS)).isTrue();
    }
}
