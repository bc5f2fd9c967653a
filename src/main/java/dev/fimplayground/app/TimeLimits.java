package dev.fimplayground.app;

import dev.fimplayground.completion.Timeouts;
import java.util.function.Supplier;

/** The time limits in force, set by the window and asked for by the client before each attempt. For any thread. */
public final class TimeLimits implements Supplier<Timeouts> {
    private volatile Timeouts now;

    TimeLimits(Timeouts first) {
        now = first;
    }

    @Override
    public Timeouts get() {
        return now;
    }

    void set(Timeouts next) {
        now = next;
    }
}
