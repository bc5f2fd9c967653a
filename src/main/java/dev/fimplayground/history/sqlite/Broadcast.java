package dev.fimplayground.history.sqlite;

import dev.fimplayground.history.HistoryState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The history's state, and who wants to hear of it. Every listener hears the states in their order. */
final class Broadcast {
    private final List<Consumer<HistoryState>> listeners = new ArrayList<>();
    private HistoryState state = new HistoryState.Unopened();

    synchronized HistoryState state() {
        return state;
    }

    synchronized void listen(Consumer<HistoryState> listener) {
        listeners.add(listener);
        listener.accept(state);
    }

    /** Tells a state that is another than the last. */
    synchronized void become(HistoryState next) {
        if (!next.equals(state)) {
            state = next;
            listeners.forEach(listener -> listener.accept(next));
        }
    }
}
