package dev.fimplayground.app;

import dev.fimplayground.completion.CompletionClient;
import dev.fimplayground.completion.Timeouts;
import dev.fimplayground.completion.http.OkHttpCompletionClient;
import dev.fimplayground.engine.LocalEngine;
import dev.fimplayground.engine.process.SupervisedEngine;
import dev.fimplayground.history.RunLog;
import dev.fimplayground.session.CompletionRunner;
import dev.fimplayground.session.ConnectionSource;
import dev.fimplayground.session.RunRecorder;
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
    private final TimeLimits timeLimits;
    private final CompletionRunner runner;

    /**
     * Records nothing.
     *
     * @param timeLimits those that {@code client} asks for
     */
    public Backend(
            CompletionClient client,
            LocalEngine engine,
            Function<String, @Nullable String> environment,
            TimeLimits timeLimits) {
        this(client, engine, environment, timeLimits, RunLog.NONE);
    }

    private Backend(
            CompletionClient client,
            LocalEngine engine,
            Function<String, @Nullable String> environment,
            TimeLimits timeLimits,
            RunLog log) {
        this.client = client;
        this.engine = engine;
        this.environment = environment;
        this.timeLimits = timeLimits;
        this.runner = new CompletionRunner(
                client, new ConnectionSource(engine, environment), new RunRecorder(log, BuildInfo.version()));
    }

    /** OkHttp with the usual timeouts, and the built-in model in a child process. */
    public static Backend real(Function<String, @Nullable String> environment) {
        return real(environment, Timeouts.DEFAULTS);
    }

    static Backend real(Function<String, @Nullable String> environment, Timeouts first) {
        TimeLimits timeLimits = new TimeLimits(first);
        return new Backend(
                new OkHttpCompletionClient(timeLimits),
                new SupervisedEngine(Optional.empty()),
                environment,
                timeLimits);
    }

    /** The same, with every run written into {@code log}; of the two only one is to be closed. */
    Backend recordingInto(RunLog log) {
        return new Backend(client, engine, environment, timeLimits, log);
    }

    public CompletionRunner runner() {
        return runner;
    }

    public LocalEngine engine() {
        return engine;
    }

    TimeLimits timeLimits() {
        return timeLimits;
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
