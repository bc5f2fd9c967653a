package dev.fimplayground.app;

import dev.fimplayground.completion.CompletionClient;
import dev.fimplayground.completion.Timeouts;
import dev.fimplayground.completion.http.OkHttpCompletionClient;
import dev.fimplayground.engine.LocalEngine;
import dev.fimplayground.engine.process.SupervisedEngine;
import dev.fimplayground.session.CompletionRunner;
import dev.fimplayground.session.ConnectionSource;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the window and the commands share: the client, the built-in engine, the runner. Cheap to make: nothing is
 * started before it is used. Closes in reverse order.
 */
public final class Backend implements AutoCloseable {
    private final CompletionClient client;
    private final LocalEngine engine;
    private final Function<String, @Nullable String> environment;
    private final CompletionRunner runner;

    public Backend(CompletionClient client, LocalEngine engine, Function<String, @Nullable String> environment) {
        this.client = client;
        this.engine = engine;
        this.environment = environment;
        this.runner = new CompletionRunner(client, new ConnectionSource(engine, environment));
    }

    /** OkHttp with the usual timeouts, and the built-in model in a child process. */
    public static Backend real(Function<String, @Nullable String> environment) {
        return real(environment, Timeouts.DEFAULTS);
    }

    static Backend real(Function<String, @Nullable String> environment, Timeouts timeouts) {
        return new Backend(
                new OkHttpCompletionClient(() -> timeouts), new SupervisedEngine(Optional.empty()), environment);
    }

    public CompletionRunner runner() {
        return runner;
    }

    public LocalEngine engine() {
        return engine;
    }

    /** The value of an environment variable, or null. */
    public Function<String, @Nullable String> environment() {
        return environment;
    }

    @Override
    public void close() {
        try {
            client.close();
        } finally {
            engine.close();
        }
    }
}
