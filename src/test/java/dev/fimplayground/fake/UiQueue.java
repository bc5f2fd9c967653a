package dev.fimplayground.fake;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The test's own thread as the {@code ui} executor: what is handed to it runs when the test says so. */
public final class UiQueue implements Executor {
    private static final long TIMEOUT_SECONDS = 10;

    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }

    /** Runs tasks, waiting for more, until {@code condition} holds. */
    public void runUntil(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS);
        while (!condition.getAsBoolean()) {
            Runnable task = next(deadline);
            if (task == null) {
                throw new AssertionError("not within " + TIMEOUT_SECONDS + " s: " + what);
            }
            task.run();
        }
    }

    /** Runs {@code count} tasks, waiting for each. */
    public void run(int count) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS);
        for (int i = 0; i < count; i++) {
            Runnable task = next(deadline);
            if (task == null) {
                throw new AssertionError("only " + i + " of " + count + " tasks came");
            }
            task.run();
        }
    }

    private @Nullable Runnable next(long deadline) {
        try {
            return tasks.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }
}
