package dev.fimplayground.history.sqlite;

import java.time.Duration;

/** Something that is done now and then. Used by one thread. */
final class Pace {
    private final long every;
    private long next = System.nanoTime();

    Pace(Duration every) {
        this.every = every.toNanos();
    }

    /** Whether it is time; if so, the next time is one period later. */
    boolean isDue() {
        if (left() > 0) {
            return false;
        }
        next = System.nanoTime() + every;
        return true;
    }

    /** Nanoseconds until it is time. */
    long left() {
        return next - System.nanoTime();
    }
}
