package dev.fimplayground.viewmodel.kept;

import dev.fimplayground.document.Draft;
import dev.fimplayground.history.HistoryException;
import dev.fimplayground.history.HistoryState;
import dev.fimplayground.history.RunHistory;
import dev.fimplayground.model.Run;
import dev.fimplayground.viewmodel.PlaygroundViewModel;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks up the runs that a draft names once the history is open, which it does not hurry, so that a middle that came back
 * is known as what they wrote. Any thread; reads on {@code background}.
 */
public final class DraftRuns {
    private static final Logger LOG = LoggerFactory.getLogger(DraftRuns.class);

    private final PlaygroundViewModel playground;
    private final RunHistory history;
    private final Executor background;
    private final Executor ui;

    /** @param ui runs a task on the FX thread */
    public DraftRuns(PlaygroundViewModel playground, RunHistory history, Executor background, Executor ui) {
        this.playground = playground;
        this.history = history;
        this.background = background;
        this.ui = ui;
    }

    /** To be called when the draft is in the window. */
    public void recognise(Draft draft) {
        Draft.Runs named = draft.runs();
        AtomicBoolean asked = new AtomicBoolean(named.equals(Draft.Runs.NONE));
        history.onState(state -> {
            if (isOpen(state) && asked.compareAndSet(false, true)) {
                background.execute(() -> lookUp(named));
            }
        });
    }

    private static boolean isOpen(HistoryState state) {
        return switch (state) {
            case HistoryState.Unopened(), HistoryState.Closed() -> false;
            case HistoryState.Ready _, HistoryState.ReadOnly _, HistoryState.InMemory _ -> true;
        };
    }

    private void lookUp(Draft.Runs named) {
        try {
            Optional<Run> shown = find(named.shown());
            Optional<Run> parent = find(named.parent());
            ui.execute(() -> playground.recognise(shown, parent));
        } catch (HistoryException unreadable) {
            LOG.warn("the runs of the draft cannot be looked up: {}", unreadable.trouble());
        }
    }

    private Optional<Run> find(Optional<UUID> id) throws HistoryException {
        return id.isPresent() ? history.run(id.get()) : Optional.empty();
    }
}
