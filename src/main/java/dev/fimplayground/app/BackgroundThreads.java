package dev.fimplayground.app;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A virtual thread for each task until it is closed, which interrupts them. A task that comes later is dropped: it would
 * tell a window that is gone. Safe for many threads.
 */
final class BackgroundThreads implements Executor, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundThreads.class);

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("background-", 0).factory());

    @Override
    public void execute(Runnable task) {
        try {
            threads.execute(task);
        } catch (RejectedExecutionException closed) {
            LOG.debug("a task came after the end");
        }
    }

    /** Does not wait for the tasks under way. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
