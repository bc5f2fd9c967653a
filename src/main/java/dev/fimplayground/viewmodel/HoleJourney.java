package dev.fimplayground.viewmodel;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/**
 * The moves of the hole that take time to find: found one after another on {@code background}, made in their order. If
 * the texts change meanwhile, those not yet made are forgotten. FX thread only.
 */
final class HoleJourney {
    /** A key held down asks faster than a large text answers. */
    private static final int MOST_WAITING = 20;

    private final HoleSearch search;
    private final Executor background;
    private final Executor ui;
    private final Deque<HoleMove> waiting = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper searching = new ReadOnlyBooleanWrapper();

    HoleJourney(HoleSearch search, Executor background, Executor ui) {
        this.search = search;
        this.background = background;
        this.ui = ui;
    }

    /** What a journey goes through. FX thread only. */
    interface Ground {
        HoleQuestion question(HoleMove move);

        /** Whether the texts are still those of the question. */
        boolean isAsIn(HoleQuestion question);

        void go(HoleAnswer answer);
    }

    /** Whether a move is under way. */
    ReadOnlyBooleanProperty searchingProperty() {
        return searching.getReadOnlyProperty();
    }

    void go(HoleMove move, Ground ground) {
        if (waiting.size() < MOST_WAITING) {
            waiting.add(move);
        }
        searchNext(ground);
    }

    private void searchNext(Ground ground) {
        if (searching.get() || waiting.isEmpty()) {
            return;
        }
        searching.set(true);
        HoleQuestion question = ground.question(waiting.remove());
        background.execute(() -> {
            HoleAnswer answer = search.answer(question);
            ui.execute(() -> arrive(question, answer, ground));
        });
    }

    private void arrive(HoleQuestion question, HoleAnswer answer, Ground ground) {
        if (ground.isAsIn(question)) {
            ground.go(answer);
        } else {
            waiting.clear();
        }
        searching.set(false);
        searchNext(ground);
    }
}
