package dev.fimplayground.engine.qwen2;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Splits work between the calling thread and a fixed number of others. Close it to end those. */
public final class Workers implements AutoCloseable {
    private final int threads;
    private final ExecutorService others;

    /** Work on the numbers from {@code from} to {@code to}, the latter excluded. */
    @FunctionalInterface
    interface Part {
        void run(int from, int to);
    }

    /** @param threads at least 1, the calling one included */
    public Workers(int threads) {
        this.threads = threads;
        this.others = Executors.newFixedThreadPool(
                Math.max(1, threads - 1),
                Thread.ofPlatform().daemon().name("matrix-", 1).factory());
    }

    /** Leaves one core to the window, if there are several. */
    public static Workers forThisMachine() {
        return new Workers(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
    }

    /** Runs {@code part} over 0 to {@code count} in as many pieces as there are threads; blocks until all are done. */
    void split(int count, Part part) {
        int piece = Math.ceilDiv(count, threads);
        List<CompletableFuture<?>> running = new ArrayList<>();
        for (int from = piece; from < count; from += piece) {
            int start = from;
            running.add(CompletableFuture.runAsync(() -> part.run(start, Math.min(count, start + piece)), others));
        }
        part.run(0, Math.min(count, piece));
        running.forEach(CompletableFuture::join);
    }

    @Override
    public void close() {
        others.shutdown();
    }
}
