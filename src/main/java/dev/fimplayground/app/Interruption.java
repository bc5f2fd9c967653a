package dev.fimplayground.app;

import dev.fimplayground.model.Cancellation;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl+C during a command: cancels the run and lets the command finish telling what came, for at most two seconds,
 * before the JVM ends with the signal's own status (130 for an interrupt).
 */
final class Interruption implements AutoCloseable {
    private static final long SECONDS_TO_FINISH = 2;

    private final CountDownLatch told = new CountDownLatch(1);
    private final Thread hook;

    private Interruption(Cancellation cancellation) {
        hook = new Thread(() -> {
            cancellation.cancel();
            awaitTold();
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    static Interruption cancelling(Cancellation cancellation) {
        return new Interruption(cancellation);
    }

    private void awaitTold() {
        try {
            told.await(SECONDS_TO_FINISH, TimeUnit.SECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        told.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // The hook runs already, and was just let go.
        }
    }
}
