package dev.fimplayground.viewmodel;

import dev.fimplayground.model.CompletionFailure;

/** What a run is waiting for before its first text. */
sealed interface RunProgress {
    record StartingEngine() implements RunProgress {}

    /** A request is out. */
    record Waiting(int attempt, int attempts) implements RunProgress {}

    /** The attempt before failed; the next goes out at {@code due}, in nanoseconds of the run's clock. */
    record Pausing(CompletionFailure cause, int nextAttempt, int attempts, long due) implements RunProgress {}
}
