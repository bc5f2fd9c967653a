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
import java.util.function.Consumer;

/**
 * One run from the button to its end: validate, find out where to send it, send it. Holds no state; safe for use by
 * many threads at once.
 */
public final class CompletionRunner {
    private final CompletionClient client;
    private final ConnectionSource connections;

    public CompletionRunner(CompletionClient client, ConnectionSource connections) {
        this.client = client;
        this.connections = connections;
    }

    /**
     * Blocks until the run has ended: run it on a virtual thread or a command's main thread, never on the FX thread.
     * Nothing expected is thrown: it becomes the ending.
     *
     * @param events told of everything in order, on the calling thread
     */
    public CompletionEnding run(RunRequest request, Consumer<CompletionEvent> events, Cancellation cancellation) {
        RunClock clock = new RunClock(events);
        Optional<InvalidRequest> problem = problemOf(request);
        if (problem.isPresent()) {
            return new CompletionEnding.Failed(problem.get(), CompletionResult.nothing(clock.timings()));
        }
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
