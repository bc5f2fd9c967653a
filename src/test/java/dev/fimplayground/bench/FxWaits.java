package dev.fimplayground.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;

/**
 * How long the FX thread keeps others waiting: a task is queued every 2 ms unless one waits already, and its wait is what
 * a key press at that moment would have felt; the longest is the longest task, to within 2 ms.
 */
final class FxWaits implements AutoCloseable {
    private static final int EVERY_MILLIS = 2;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());
    private final List<Double> millis = new ArrayList<>();
    private final AtomicBoolean queued = new AtomicBoolean();

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
                synchronized (millis) {
                    millis.add((System.nanoTime() - asked) / 1e6);
                }
                queued.set(false);
            });
        }
    }

    void tell(String name) {
        Figures figures;
        synchronized (millis) {
            figures = Figures.of(millis);
        }
        Probe.tell(name + ": FX thread p50, ms", figures.percentile(0.5));
        Probe.tell(name + ": FX thread p99, ms", figures.percentile(0.99));
        Probe.tell(name + ": FX thread longest, ms", figures.percentile(1));
        Probe.tell(name + ": FX thread waits over 50 ms", figures.over(50));
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
