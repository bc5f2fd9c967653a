package dev.fimplayground.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;

/**
 * One thing that was done on the FX thread, and the first pulse after whose layout it is on screen: from there on its
 * glyphs are with the renderer. Asks for no pulse itself.
 *
 * @param elapsed milliseconds from asking for it to the end of that pulse's layout, with the wait for the FX thread and
 *     for the pulse
 * @param work milliseconds of processor time that doing it and that layout took the FX thread
 */
record Painting(double elapsed, double work) {
    private static final long LIMIT_SECONDS = 60;

    /** Any thread but the FX thread. */
    static Painting of(Scene scene, Runnable action, BooleanSupplier painted) throws InterruptedException {
        return ofEach(scene, action, List.of(painted)).getFirst();
    }

    /** When each of several things was painted, in their order. */
    static List<Painting> ofEach(Scene scene, Runnable action, List<BooleanSupplier> painted)
            throws InterruptedException {
        Watch watch = new Watch(scene, painted);
        Platform.runLater(() -> watch.start(action));
        if (!watch.seen.await(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("not painted within " + LIMIT_SECONDS + " s");
        }
        return watch.paintings;
    }

    /** Looks at every pulse of one scene until everything is painted, in its order. */
    private static final class Watch {
        private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        private final long asked = System.nanoTime();
        private final CountDownLatch seen = new CountDownLatch(1);
        private final List<Painting> paintings = new ArrayList<>();
        private final Scene scene;
        private final List<BooleanSupplier> painted;
        private final Runnable before = this::layoutBegins;
        private final Runnable after = this::layoutEnded;
        private long acting;
        private long pulse;

        Watch(Scene scene, List<BooleanSupplier> painted) {
            this.scene = scene;
            this.painted = painted;
        }

        void start(Runnable action) {
            scene.addPreLayoutPulseListener(before);
            scene.addPostLayoutPulseListener(after);
            long began = threads.getCurrentThreadCpuTime();
            action.run();
            acting = threads.getCurrentThreadCpuTime() - began;
        }

        private void layoutBegins() {
            pulse = threads.getCurrentThreadCpuTime();
        }

        private void layoutEnded() {
            long end = System.nanoTime();
            long worked = acting + threads.getCurrentThreadCpuTime() - pulse;
            while (paintings.size() < painted.size()
                    && painted.get(paintings.size()).getAsBoolean()) {
                paintings.add(new Painting((end - asked) / 1e6, worked / 1e6));
            }
            if (paintings.size() == painted.size()) {
                scene.removePreLayoutPulseListener(before);
                scene.removePostLayoutPulseListener(after);
                seen.countDown();
            }
        }
    }
}
