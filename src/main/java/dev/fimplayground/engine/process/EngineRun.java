package dev.fimplayground.engine.process;

import dev.fimplayground.completion.ApiKey;
import dev.fimplayground.engine.EngineException;
import dev.fimplayground.engine.LocalEngine;
import dev.fimplayground.text.Texts;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * One try at running a child, shared by all who wait for it. Launched by one thread, awaited by many, ended by any.
 */
final class EngineRun {
    private final CompletableFuture<LocalEngine.Address> ready = new CompletableFuture<>();
    private @Nullable EngineProcess process;
    private boolean ended;

    /** @throws EngineException if it was ended before it began, or cannot begin */
    synchronized EngineProcess launch(EngineLaunch launch, ChildSettings settings) throws EngineException {
        if (ended) {
            throw new EngineException(Texts.get("engine.closed"));
        }
        process = EngineProcess.start(launch, settings);
        return process;
    }

    void succeed(Handshake.Listening listening, ApiKey key) {
        URI baseUrl = URI.create("http://127.0.0.1:" + listening.port() + "/v1");
        ready.complete(new LocalEngine.Address(baseUrl, key.reveal()));
    }

    void fail(EngineException failure) {
        ready.completeExceptionally(failure);
    }

    LocalEngine.Address await() throws EngineException, InterruptedException {
        try {
            return ready.get();
        } catch (ExecutionException failed) {
            // A new one for each caller: an exception carries the stack of the thread that it was made on.
            Throwable cause = Objects.requireNonNull(failed.getCause());
            throw new EngineException(String.valueOf(cause.getMessage()), cause);
        }
    }

    /** Whether it was ready once, and is no more. */
    synchronized boolean hasDied() {
        return ready.isDone() && process != null && !process.isAlive();
    }

    /** Why it died, as one plain sentence. */
    synchronized String explainEnd() {
        return process == null ? "" : process.explainEnd();
    }

    void end() {
        EngineProcess toEnd;
        synchronized (this) {
            ended = true;
            toEnd = process;
        }
        if (toEnd != null) {
            toEnd.end();
        }
    }
}
