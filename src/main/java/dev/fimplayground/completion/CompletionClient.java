package dev.fimplayground.completion;

import dev.fimplayground.model.Cancellation;
import dev.fimplayground.model.CompletionEnding;
import dev.fimplayground.model.CompletionEvent;
import dev.fimplayground.model.CompletionRequest;
import java.util.function.Consumer;

/** Sends prompts to a Completions API. Safe for use by many threads at once. */
public interface CompletionClient extends AutoCloseable {

    /**
     * Sends one request, with the retries of the client's policy, and blocks until it has ended: run it on a virtual
     * thread, never on the FX thread.
     *
     * <p>Nothing that can happen on the wire is thrown: it becomes a {@link CompletionEnding.Failed} that keeps what
     * came before. After {@code cancellation} the call returns {@link CompletionEnding.Cancelled} within 100 ms and
     * the connection is freed, whether it was connecting, waiting for a retry, or in mid-stream.
     *
     * @param events told of everything on the calling thread, in order; an exception thrown by it is a defect and
     *     passes through
     */
    CompletionEnding complete(
            CompletionRequest request,
            Connection connection,
            Consumer<CompletionEvent> events,
            Cancellation cancellation);

    /** Frees connections and threads; calls under way end as cancelled. */
    @Override
    void close();
}
