package dev.fimplayground.engine.process;

import dev.fimplayground.engine.EngineState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The engine's state, told to whoever wants to know: every change, in order, on a virtual thread that lives only while
 * there is something to tell. Safe for use by many threads at once.
 */
final class StateBroadcast {
    private static final Logger LOG = LoggerFactory.getLogger(StateBroadcast.class);

    private final List<Consumer<EngineState>> listeners = new ArrayList<>();
    private final Queue<Runnable> news = new ArrayDeque<>();
    private EngineState state = new EngineState.Stopped();
    private boolean telling;

    synchronized EngineState state() {
        return state;
    }

    synchronized void change(EngineState next) {
        state = next;
        listeners.forEach(listener -> tell(listener, next));
    }

    synchronized void add(Consumer<EngineState> listener) {
        listeners.add(listener);
        tell(listener, state);
    }

    private void tell(Consumer<EngineState> listener, EngineState told) {
        news.add(() -> listener.accept(told));
        if (!telling) {
            telling = true;
            Thread.ofVirtual().name("engine-state").start(this::tellAll);
        }
    }

    private void tellAll() {
        for (Runnable next = nextNews(); next != null; next = nextNews()) {
            try {
                next.run();
            } catch (RuntimeException defect) {
                LOG.error("A listener of the engine's state failed", defect);
            }
        }
    }

    private synchronized @Nullable Runnable nextNews() {
        Runnable next = news.poll();
        telling = next != null;
        return next;
    }
}
