package dev.fimplayground.app;

import dev.fimplayground.completion.http.RecordedAnswers;
import dev.fimplayground.model.Endpoint;
import dev.fimplayground.prompt.KnownVocabularies;
import dev.fimplayground.syntax.Highlighting;
import dev.fimplayground.tokenizer.QwenVocabulary;
import dev.fimplayground.viewmodel.PlaygroundViewModel;
import dev.fimplayground.viewmodel.PromptTabViewModel;
import dev.fimplayground.viewmodel.WireFilesViewModel;
import dev.fimplayground.viewmodel.WireViewModel;
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
    private static final int WIRE_PAUSE_MILLIS = 40;

    private final Backend backend;
    private final ExecutorService background;
    /** A thread of its own: a parse is a native call, and would hold up the carrier of a virtual thread. */
    private final ExecutorService parsing;

    private final Highlighting highlighting;
    private final PlaygroundViewModel playground;
    private final PromptTabViewModel prompt;
    private final WireViewModel wire;
    private final WireFilesViewModel wireFiles;

    /** @param ui runs a task on the FX thread */
    public AppGraph(Backend backend, Executor ui) {
        this.backend = backend;
        background = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("background-", 0).factory());
        parsing = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("syntax").factory());
        highlighting = new Highlighting(parsing, ui);
        playground = new PlaygroundViewModel(
                backend.runner(), backend.engine(), Endpoint.defaultWith(backend.environment()), background, ui);
        playground.endpoint().timeoutsProperty().subscribe(backend.timeLimits()::set);
        prompt = new PromptTabViewModel(
                playground,
                new KnownVocabularies(BuiltInVocabulary::read, QwenVocabulary::load),
                CompletableFuture.delayedExecutor(TYPING_PAUSE_MILLIS, TimeUnit.MILLISECONDS, background),
                background,
                ui);
        wire = new WireViewModel(
                playground.run(),
                new RecordedAnswers(),
                CompletableFuture.delayedExecutor(WIRE_PAUSE_MILLIS, TimeUnit.MILLISECONDS, background),
                ui);
        wireFiles = new WireFilesViewModel(wire, playground.run().failure(), background, ui);
    }

    public PlaygroundViewModel playground() {
        return playground;
    }

    public PromptTabViewModel prompt() {
        return prompt;
    }

    public WireViewModel wire() {
        return wire;
    }

    public WireFilesViewModel wireFiles() {
        return wireFiles;
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
    }
}
