package dev.fimplayground.fx;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/** The toolkit, started once for the whole test process, and ways to work on its thread from a test. */
public final class Fx {
    public static final long TIMEOUT_SECONDS = 20;
    private static final AtomicBoolean STARTED = new AtomicBoolean();

    private Fx() {}

    /** Starts the toolkit if no test has yet. */
    public static synchronized void start() {
        if (STARTED.compareAndSet(false, true)) {
            Platform.setImplicitExit(false);
            CountDownLatch started = new CountDownLatch(1);
            Platform.startup(started::countDown);
            await(started);
        }
    }

    /** Runs on the FX thread, waits for the end and throws what it threw. */
    public static void run(ThrowingRunnable action) {
        call(() -> {
            action.run();
            return null;
        });
    }

    /** Calls on the FX thread, waits for the answer and throws what it threw. */
    public static <T extends @Nullable Object> T call(Callable<T> action) {
        start();
        FutureTask<T> task = new FutureTask<>(action);
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
        try {
            return task.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException thrown) {
            throw new AssertionError("thrown on the FX thread", thrown.getCause());
        } catch (TimeoutException late) {
            throw new AssertionError("the FX thread did not answer within " + TIMEOUT_SECONDS + " s", late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }

    /** Waits until {@code condition}, asked on the FX thread once per pulse, is true. */
    public static void awaitTrue(String what, Callable<Boolean> condition) {
        CountDownLatch fulfilled = new CountDownLatch(1);
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (holds(condition)) {
                    stop();
                    fulfilled.countDown();
                }
            }
        };
        run(timer::start);
        try {
            if (!fulfilled.await(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("not within " + TIMEOUT_SECONDS + " s: " + what);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        } finally {
            run(timer::stop);
        }
    }

    /** Waits until everything queued so far was run, laid out and drawn. */
    public static void settle() {
        CountDownLatch pulses = new CountDownLatch(3);
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                pulses.countDown();
            }
        };
        run(timer::start);
        await(pulses);
        run(timer::stop);
    }

    private static boolean holds(Callable<Boolean> condition) {
        try {
            return condition.call();
        } catch (Exception thrown) {
            return false;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("no answer of the FX thread within " + TIMEOUT_SECONDS + " s");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }

    /** Work that may throw. */
    @FunctionalInterface
    public interface ThrowingRunnable {
        void run() throws Exception;
    }
}
