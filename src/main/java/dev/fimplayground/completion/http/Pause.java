package dev.fimplayground.completion.http;

import dev.fimplayground.model.Cancellation;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How the client waits between two attempts. */
@FunctionalInterface
public interface Pause {
    /** Really waits; a cancellation or an interruption ends it at once. */
    Pause REAL = (duration, cancellation) -> {
        CountDownLatch cancelled = new CountDownLatch(1);
        try (Cancellation.Registration registration = cancellation.onCancel(cancelled::countDown)) {
            return !cancelled.await(duration.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    };

    /** @return whether the whole time has passed; false when the wait was cancelled */
    boolean await(Duration duration, Cancellation cancellation);
}
