package dev.fimplayground.model;

import java.time.Duration;
import java.util.Optional;

/** What happens while a run is under way. The ending is not an event: it is what the call returns. */
public sealed interface CompletionEvent {

    /** The built-in engine is being started; the request goes out when it is ready. */
    record EngineStarting() implements CompletionEvent {}

    /** A request goes out. {@code attempt} counts from 1. */
    record AttemptStarted(int attempt, int attempts) implements CompletionEvent {}

    /** The attempt failed before any text came; the next starts after {@code pause}. */
    record RetryScheduled(CompletionFailure cause, int nextAttempt, int attempts, Duration pause)
            implements CompletionEvent {}

    /** The answer's head arrived. */
    record ResponseStarted(int status, Optional<String> requestId) implements CompletionEvent {}

    /** More text at the end. Never empty. */
    record Delta(String text) implements CompletionEvent {}

    /**
     * The chunks of a stream that was open to both readings turned out to be deltas: from now on nothing is rewritten.
     * Never told of a stream whose reading was given, nor of one that may still be cumulative.
     */
    record DeltasRecognised() implements CompletionEvent {}

    /** All text so far turned out to read differently (cumulative chunks): this replaces it. */
    record Rewritten(String text) implements CompletionEvent {}

    /** Something happened on the wire; says nothing that a run's other events do not say in its own words. */
    record Wire(WireEvent event) implements CompletionEvent {}
}
