package dev.fimplayground.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;

/**
 * How long the FX thread keeps others waiting: a task is queued every 2 ms unless one waits already, and its wait is what
 * a key press at that moment would have felt; the longest is the longest task, to within 2 ms. The processor time that
 * the FX thread took between two of them says the same of a machine that has other work.
 */
final class FxWaits implements AutoCloseable {
    private static final int EVERY_MILLIS = 2;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());
    private final List<Double> millis = new ArrayList<>();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final AtomicBoolean queued = new AtomicBoolean();

    private long cpuBefore = Long.MAX_VALUE;
    private long mostCpu;

    private FxWaits() {}

    static FxWaits measure() {
        FxWaits waits = new FxWaits();
        waits.clock.scheduleAtFixedRate(waits::ask, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        return waits;
    }

    private void ask() {
        if (queued.compareAndSet(false, true)) {
            long asked = System.nanoTime();
            Platform.runLater(() -> {
                answer(asked);
                queued.set(false);
            });
        }
    }

    private void answer(long asked) {
        synchronized (millis) {
            millis.add((System.nanoTime() - asked) / 1e6);
            long cpu = threads.getCurrentThreadCpuTime();
            mostCpu = Math.max(mostCpu, cpu - cpuBefore);
            cpuBefore = cpu;
        }
    }

    void tellLongest(String name) {
        Probe.tell(name + ": FX thread longest, ms", figures().percentile(1));
        synchronized (millis) {
            Probe.tell(name + ": FX thread longest, CPU ms", mostCpu / 1e6);
        }
    }

    void tell(String name) {
        Figures figures = figures();
        Probe.tell(name + ": FX thread p50, ms", figures.percentile(0.5));
        Probe.tell(name + ": FX thread p99, ms", figures.percentile(0.99));
        tellLongest(name);
        Probe.tell(name + ": FX thread waits over 50 ms", figures.over(50));
    }

    private Figures figures() {
        synchronized (millis) {
            return Figures.of(millis);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
