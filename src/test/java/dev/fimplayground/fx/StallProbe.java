package dev.fimplayground.fx;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.application.Platform;

/**
 * Measures how long the FX thread was busy: a task is queued every 2 ms, and the time until it runs is what a key press
 * at that moment would have waited.
 */
public final class StallProbe implements AutoCloseable {
    private static final long LONG_NANOS = 50_000_000;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());
    private final ConcurrentLinkedQueue<Long> waits = new ConcurrentLinkedQueue<>();
    private final Thread fxThread = Fx.call(Thread::currentThread);
    private volatile long askedAt;
    private volatile boolean queued;
    private StackTraceElement[] longestStack = {};
    private long longestSeen = LONG_NANOS;

    private StallProbe() {}

    public static StallProbe start() {
        StallProbe probe = new StallProbe();
        probe.clock.scheduleAtFixedRate(probe::ask, 0, 2, TimeUnit.MILLISECONDS);
        return probe;
    }

    private void ask() {
        if (queued) {
            look();
            return;
        }
        queued = true;
        long asked = System.nanoTime();
        askedAt = asked;
        Platform.runLater(() -> {
            waits.add(System.nanoTime() - asked);
            queued = false;
        });
    }

    /** Remembers where the FX thread was when its longest stall so far had lasted longest. */
    private void look() {
        long wait = System.nanoTime() - askedAt;
        if (wait > longestSeen) {
            longestSeen = wait;
            longestStack = fxThread.getStackTrace();
        }
    }

    /** Where the FX thread was in its longest stall of more than 50 ms; empty if there was none. */
    public String longestStall() {
        return Arrays.stream(longestStack)
                .map(frame -> "    at " + frame)
                .limit(45)
                .collect(Collectors.joining("\n"));
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
