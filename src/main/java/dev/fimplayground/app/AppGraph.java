package dev.fimplayground.app;

import dev.fimplayground.history.RunHistory;
import dev.fimplayground.history.sqlite.SqliteHistory;
import dev.fimplayground.model.Endpoint;
import dev.fimplayground.prompt.KnownVocabularies;
import dev.fimplayground.syntax.Highlighting;
import dev.fimplayground.tokenizer.QwenVocabulary;
import dev.fimplayground.viewmodel.PlaygroundViewModel;
import dev.fimplayground.viewmodel.PromptTabViewModel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Builds what the window stands on, and closes it in reverse order. Cheap: nothing is started, connected or read before
 * it is used. To be made on the FX thread.
 */
public final class AppGraph implements AutoCloseable {
    private static final int TYPING_PAUSE_MILLIS = 60;

    private static final int HISTORY_WAIT_MILLIS = 1_500;

    private final Backend backend;
    private final RunHistory history;
    private final ExecutorService background;
    /** A thread of its own: a parse is a native call, and would hold up the carrier of a virtual thread. */
    private final ExecutorService parsing;

    private final Highlighting highlighting;
    private final PlaygroundViewModel playground;
    private final PromptTabViewModel prompt;

    /**
     * Runs are kept in memory only.
     *
     * @param ui runs a task on the FX thread
     */
    public AppGraph(Backend backend, Executor ui) {
        this(backend, SqliteHistory.inMemory(), ui);
    }

    /**
     * @param history opened at the first run, or by {@link #openHistory}
     * @param ui runs a task on the FX thread
     */
    public AppGraph(Backend backend, RunHistory history, Executor ui) {
        this.backend = backend;
        this.history = history;
        background = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("background-", 0).factory());
        parsing = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("syntax").factory());
        highlighting = new Highlighting(parsing, ui);
        playground = new PlaygroundViewModel(
                backend.recordingInto(history).runner(),
                backend.engine(),
                Endpoint.defaultWith(backend.environment()),
                background,
                ui);
        playground.endpoint().timeoutsProperty().subscribe(backend.timeLimits()::set);
        prompt = new PromptTabViewModel(
                playground,
                new KnownVocabularies(BuiltInVocabulary::read, QwenVocabulary::load),
                CompletableFuture.delayedExecutor(TYPING_PAUSE_MILLIS, TimeUnit.MILLISECONDS, background),
                background,
                ui);
    }

    public PlaygroundViewModel playground() {
        return playground;
    }

    public PromptTabViewModel prompt() {
        return prompt;
    }

    /** The runs that are kept. */
    public RunHistory history() {
        return history;
    }

    /** Opens the history a moment later: what the first run needs comes before it. */
    void openHistory() {
        CompletableFuture.delayedExecutor(HISTORY_WAIT_MILLIS, TimeUnit.MILLISECONDS)
                .execute(history::open);
    }

    public Highlighting highlighting() {
        return highlighting;
    }

    @Override
    public void close() {
        playground.stop();
        highlighting.close();
        parsing.shutdown();
        background.shutdownNow();
        backend.close();
        history.close();
    }
}
