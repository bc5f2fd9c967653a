package dev.fimplayground.fake;

import dev.fimplayground.completion.CompletionClient;
import dev.fimplayground.model.Endpoint;
import dev.fimplayground.session.CompletionRunner;
import dev.fimplayground.session.ConnectionSource;
import dev.fimplayground.syntax.CodeReader;
import dev.fimplayground.viewmodel.PlaygroundViewModel;

/** Playgrounds without a window, without keys and without threads: all that is asked for happens at once. */
public final class Playgrounds {
    private Playgrounds() {}

    /** One that knows nothing of code. */
    public static PlaygroundViewModel of(CompletionClient client, FakeEngine engine) {
        return of(client, engine, new NoCode());
    }

    public static PlaygroundViewModel of(CompletionClient client, FakeEngine engine, CodeReader code) {
        return new PlaygroundViewModel(
                new CompletionRunner(client, new ConnectionSource(engine, _ -> null)),
                engine,
                Endpoint.BUILT_IN,
                new Pairs(),
                code,
                Runnable::run,
                Runnable::run);
    }
}
