package dev.fimplayground.app;

import dev.fimplayground.model.Endpoint;
import dev.fimplayground.syntax.Highlighting;
import dev.fimplayground.viewmodel.PlaygroundViewModel;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Builds what the window stands on, and closes it in reverse order. Cheap: nothing is started, connected or read before
 * it is used. To be made on the FX thread.
 */
public final class AppGraph implements AutoCloseable {
    private final Backend backend;
    private final ExecutorService background;
    private final Highlighting highlighting;
    private final PlaygroundViewModel playground;

    /** @param ui runs a task on the FX thread */
    public AppGraph(Backend backend, Executor ui) {
        this.backend = backend;
        background = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("background-", 0).factory());
        highlighting = new Highlighting(background, ui);
        playground = new PlaygroundViewModel(
                backend.runner(), backend.engine(), Endpoint.defaultWith(backend.environment()), background, ui);
    }

    public PlaygroundViewModel playground() {
        return playground;
    }

    public Highlighting highlighting() {
        return highlighting;
    }

    @Override
    public void close() {
        playground.stop();
        highlighting.close();
        background.shutdownNow();
        backend.close();
    }
}
