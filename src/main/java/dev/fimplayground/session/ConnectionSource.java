package dev.fimplayground.session;

import dev.fimplayground.completion.ApiKey;
import dev.fimplayground.completion.Connection;
import dev.fimplayground.engine.EngineException;
import dev.fimplayground.engine.EngineState;
import dev.fimplayground.engine.LocalEngine;
import dev.fimplayground.model.Cancellation;
import dev.fimplayground.model.CompletionEvent;
import dev.fimplayground.model.CompletionFailure.EngineFailure;
import dev.fimplayground.model.CompletionFailure.InvalidRequest;
import dev.fimplayground.model.Endpoint;
import dev.fimplayground.model.EndpointKind;
import dev.fimplayground.model.FailureReason;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes an endpoint concrete just before a send: starts the built-in engine, or reads the key from the environment.
 * Keys are read at each send and kept nowhere.
 */
public final class ConnectionSource {
    private final LocalEngine engine;
    private final Function<String, @Nullable String> environment;
    private final EngineDeaths deaths = new EngineDeaths();

    /** @param environment the value of an environment variable, or null; {@code System::getenv} outside tests */
    public ConnectionSource(LocalEngine engine, Function<String, @Nullable String> environment) {
        this.engine = engine;
        this.environment = environment;
    }

    /** To be called before {@link #open}, so that no death of the engine goes unseen. */
    EngineWatch watch(Consumer<CompletionEvent> events, Cancellation attempts) {
        return new EngineWatch(deaths, deaths.countOf(engine), events, attempts);
    }

    /** Blocks while the engine starts; a cancellation ends the wait, and the engine goes on starting. */
    Connection open(Endpoint endpoint, Consumer<CompletionEvent> events, Cancellation cancellation)
            throws UnavailableException {
        if (endpoint.kind() == EndpointKind.BUILT_IN) {
            LocalEngine.Address address = startEngine(events, cancellation);
            return new Connection(address.baseUrl(), Optional.of(new ApiKey(address.key())), endpoint.reading(), false);
        }
        URI baseUrl = endpoint.baseUrl().orElseThrow(() -> refused(FailureReason.BASE_URL_INVALID, endpoint.name()));
        return new Connection(baseUrl, keyOf(endpoint), endpoint.reading(), endpoint.plainHttpAllowed());
    }

    private LocalEngine.Address startEngine(Consumer<CompletionEvent> events, Cancellation cancellation)
            throws UnavailableException {
        if (!(engine.state() instanceof EngineState.Ready)) {
            events.accept(new CompletionEvent.EngineStarting());
        }
        Thread waiting = Thread.currentThread();
        try (Cancellation.Registration interruption = cancellation.onCancel(waiting::interrupt)) {
            return engine.start();
        } catch (EngineException failed) {
            throw new UnavailableException(new EngineFailure(FailureReason.ENGINE_START_FAILED, failed.sentence()));
        } catch (InterruptedException cancelled) {
            throw new UnavailableException(new EngineFailure(FailureReason.ENGINE_START_FAILED, "interrupted"));
        } finally {
            forgetLateInterrupt();
        }
    }

    /** A cancellation just after the engine was ready leaves the thread interrupted; the client hears of it itself. */
    @SuppressWarnings("ResultOfMethodCallIgnored")
    private static void forgetLateInterrupt() {
        Thread.interrupted();
    }

    private Optional<ApiKey> keyOf(Endpoint endpoint) throws UnavailableException {
        if (endpoint.keyVariable().isEmpty()) {
            return Optional.empty();
        }
        String variable = endpoint.keyVariable().get();
        String secret = environment.apply(variable);
        if (secret == null || secret.isBlank()) {
            throw refused(FailureReason.KEY_MISSING, variable);
        }
        try {
            return Optional.of(new ApiKey(secret));
        } catch (IllegalArgumentException malformed) {
            throw refused(FailureReason.KEY_MALFORMED, variable);
        }
    }

    private static UnavailableException refused(FailureReason reason, String detail) {
        return new UnavailableException(new InvalidRequest(reason, detail));
    }
}
