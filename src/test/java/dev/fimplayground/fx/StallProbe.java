package dev.fimplayground.fx;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/**
 * Measures how long the FX thread was busy: a task is queued every 2 ms, and the time until it runs is what a key press
 * at that moment would have waited.
 */
public final class StallProbe implements AutoCloseable {
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());
    private final ConcurrentLinkedQueue<Long> waits = new ConcurrentLinkedQueue<>();
    private volatile boolean queued;

    private StallProbe() {}

    public static StallProbe start() {
        StallProbe probe = new StallProbe();
        probe.clock.scheduleAtFixedRate(probe::ask, 0, 2, TimeUnit.MILLISECONDS);
        return probe;
    }

    private void ask() {
        if (queued) {
            return;
        }
        queued = true;
        long asked = System.nanoTime();
        Platform.runLater(() -> {
            waits.add(System.nanoTime() - asked);
            queued = false;
        });
    }

    /** The longest wait so far, in milliseconds. */
    public double longestMillis() {
        return waits.stream().mapToLong(Long::longValue).max().orElse(0) / 1e6;
    }

    /** For the test's output: how many were asked, the median, the 99th percentile and the longest wait. */
    public String report(String what) {
        long[] sorted = waits.stream().mapToLong(Long::longValue).sorted().toArray();
        if (sorted.length == 0) {
            return what + ": the FX thread never answered";
        }
        return String.format(
                Locale.ROOT,
                "%s: FX thread waits p50 %.1f ms, p99 %.1f ms, longest %.1f ms (%d probes, over 50 ms: %d)",
                what,
                sorted[sorted.length / 2] / 1e6,
                sorted[(int) (sorted.length * 0.99)] / 1e6,
                sorted[sorted.length - 1] / 1e6,
                sorted.length,
                Arrays.stream(sorted).filter(wait -> wait > 50_000_000).count());
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
