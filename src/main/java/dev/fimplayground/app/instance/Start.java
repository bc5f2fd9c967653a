package dev.fimplayground.app.instance;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What came of the wish to open a window. */
public sealed interface Start {
    /** Asked again after so long, while the first is on its way up or down. */
    Duration PAUSE = Duration.ofMillis(20);

    /** This process opens the window, and hears from those that start later. */
    record First(FirstInstance instance) implements Start {}

    /** Another process has the window and was told. */
    record HandedOver() implements Start {}

    /** Another process has the folder but does not answer: better a second window than none. */
    record Unanswered() implements Start {}

    /** Tells the first, if there is one; false if there is none or it does not answer. */
    static boolean handOver(Path folder, Optional<Path> file, Duration patience) {
        return InstanceCall.to(folder, file, patience);
    }

    /**
     * Becomes the first, or tells the first; blocks until one of both is certain.
     *
     * @param folder the data folder; starts with different ones know nothing of each other
     * @param file what the window is to open; empty: it is to come to the front
     * @param patience how long the first may take to answer
     */
    static Start of(Path folder, Optional<Path> file, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        do {
            Optional<FirstInstance> first = FirstInstance.claim(folder);
            if (first.isPresent()) {
                return new First(first.get());
            }
            if (InstanceCall.to(folder, file, Duration.ofNanos(deadline - System.nanoTime()))) {
                return new HandedOver();
            }
            Thread.sleep(PAUSE);
        } while (System.nanoTime() < deadline);
        return new Unanswered();
    }
}
