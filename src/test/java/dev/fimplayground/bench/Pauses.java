package dev.fimplayground.bench;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** The time that a person takes between two keys. */
final class Pauses {
    private Pauses() {}

    static void rest(long millis) {
        until(System.nanoTime() + Duration.ofMillis(millis).toNanos());
    }

    /** @param nanos a time of {@link System#nanoTime()} */
    static void until(long nanos) {
        for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
