package dev.fimplayground.session;

import dev.fimplayground.engine.EngineState;
import dev.fimplayground.engine.LocalEngine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Counts how often the built-in engine has died, so that a run can tell a death of its own time from an older one.
 * Safe for use by many threads at once.
 */
final class EngineDeaths implements Consumer<EngineState> {
    private boolean listening;
    private int count;
    private String latest = "";

    /** Listens from the first call on. */
    synchronized int countOf(LocalEngine engine) {
        if (!listening) {
            listening = true;
            engine.onState(this);
        }
        return count;
    }

    @Override
    public synchronized void accept(EngineState state) {
        if (state instanceof EngineState.Crashed(String detail)) {
            count++;
            latest = detail;
            notifyAll();
        }
    }

    /**
     * Why the engine has died since there were {@code before} deaths. A connection breaks a little before the death of
     * the process is known: so long is waited for it.
     */
    synchronized Optional<String> since(int before, Duration longest) {
        long deadline = System.nanoTime() + longest.toNanos();
        try {
            while (count == before && deadline - System.nanoTime() > 0) {
                TimeUnit.NANOSECONDS.timedWait(this, deadline - System.nanoTime());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return count == before ? Optional.empty() : Optional.of(latest);
    }
}
