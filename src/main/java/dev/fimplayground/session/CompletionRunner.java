package dev.fimplayground.session;

import dev.fimplayground.completion.CompletionClient;
import dev.fimplayground.completion.Connection;
import dev.fimplayground.model.Cancellation;
import dev.fimplayground.model.CompletionEnding;
import dev.fimplayground.model.CompletionEvent;
import dev.fimplayground.model.CompletionFailure.InvalidRequest;
import dev.fimplayground.model.CompletionResult;
import dev.fimplayground.model.EndpointKind;
import dev.fimplayground.model.FailureReason;
import dev.fimplayground.model.RunRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * One run from the button to its end: validate, find out where to send it, send it, record it. Holds no state; safe for use by
 * many threads at once.
 */
public final class CompletionRunner {
    private final CompletionClient client;
    private final ConnectionSource connections;
    private final RunRecorder recorder;

    /** Without a record. */
    public CompletionRunner(CompletionClient client, ConnectionSource connections) {
        this(client, connections, RunRecorder.none());
    }

    public CompletionRunner(CompletionClient client, ConnectionSource connections, RunRecorder recorder) {
        this.client = client;
        this.connections = connections;
        this.recorder = recorder;
    }

    /**
     * Blocks until the run has ended: run it on a virtual thread or a command's main thread, never on the FX thread.
     * Nothing expected is thrown: it becomes the ending.
     *
     * @param events told of everything in order, on the calling thread
     */
    public CompletionEnding run(RunRequest request, Consumer<CompletionEvent> events, Cancellation cancellation) {
        return run(UUID.randomUUID(), request, Optional.empty(), events, cancellation);
    }

    /**
     * The same for a run that can be found again.
     *
     * @param id under which it is recorded; a new one for each run. A request that is refused before sending is not
     *     recorded
     * @param parent the recorded run that this one repeats or continues
     */
    public CompletionEnding run(
            UUID id,
            RunRequest request,
            Optional<UUID> parent,
            Consumer<CompletionEvent> events,
            Cancellation cancellation) {
        Optional<InvalidRequest> problem = problemOf(request);
        if (problem.isPresent()) {
            CompletionResult nothing = CompletionResult.nothing(new RunClock(events).timings());
            return new CompletionEnding.Failed(problem.get(), nothing);
        }
        return recorder.record(id, request, parent, events, recorded -> timed(request, recorded, cancellation));
    }

    private CompletionEnding timed(RunRequest request, Consumer<CompletionEvent> events, Cancellation cancellation) {
        RunClock clock = new RunClock(events);
        try {
            boolean builtIn = request.endpoint().kind() == EndpointKind.BUILT_IN;
            return clock.time(builtIn ? runOnEngine(request, clock, cancellation) : send(request, clock, cancellation));
        } catch (UnavailableException unavailable) {
            CompletionResult nothing = CompletionResult.nothing(clock.timings());
            return cancellation.isCancelled()
                    ? new CompletionEnding.Cancelled(nothing)
                    : new CompletionEnding.Failed(unavailable.failure(), nothing);
        }
    }

    private CompletionEnding send(RunRequest request, Consumer<CompletionEvent> events, Cancellation cancellation)
            throws UnavailableException {
        Connection connection = connections.open(request.endpoint(), events, cancellation);
        return client.complete(request.toSend(), connection, events, cancellation);
    }

    private CompletionEnding runOnEngine(
            RunRequest request, Consumer<CompletionEvent> events, Cancellation cancellation)
            throws UnavailableException {
        Cancellation attempts = new Cancellation();
        EngineWatch watch = connections.watch(events, attempts);
        try (Cancellation.Registration stop = cancellation.onCancel(attempts::cancel)) {
            return watch.explain(send(request, watch, attempts), cancellation.isCancelled());
        }
    }

    private static Optional<InvalidRequest> problemOf(RunRequest request) {
        if (request.model().isBlank()) {
            return Optional.of(new InvalidRequest(FailureReason.MODEL_MISSING, ""));
        }
        return request.prompt().problem().map(problem -> new InvalidRequest(problem.reason(), ""));
    }
}
