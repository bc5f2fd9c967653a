package dev.fimplayground.view;

import dev.fimplayground.app.BuiltInVocabulary;
import dev.fimplayground.completion.http.RecordedAnswers;
import dev.fimplayground.example.ExampleLibrary;
import dev.fimplayground.fake.FakeEngine;
import dev.fimplayground.fake.ScriptedClient;
import dev.fimplayground.fake.ScriptedTokenizer;
import dev.fimplayground.fx.Fx;
import dev.fimplayground.fx.TestWindow;
import dev.fimplayground.history.RunHistory;
import dev.fimplayground.history.sqlite.SqliteHistory;
import dev.fimplayground.model.Endpoint;
import dev.fimplayground.prompt.KnownVocabularies;
import dev.fimplayground.prompt.VocabularySource;
import dev.fimplayground.session.CompletionRunner;
import dev.fimplayground.session.ConnectionSource;
import dev.fimplayground.session.RunRecorder;
import dev.fimplayground.session.ServerTokenizers;
import dev.fimplayground.syntax.Highlighting;
import dev.fimplayground.syntax.ParsingThreads;
import dev.fimplayground.syntax.TreeCodeReader;
import dev.fimplayground.tokenizer.QwenVocabulary;
import dev.fimplayground.viewmodel.CodeTabViewModel;
import dev.fimplayground.viewmodel.PlaygroundViewModel;
import dev.fimplayground.viewmodel.PromptTabViewModel;
import dev.fimplayground.viewmodel.WireFilesViewModel;
import dev.fimplayground.viewmodel.WireViewModel;
import dev.fimplayground.viewmodel.kept.HistoryViewModel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Labeled;

/** The whole window on fakes of the ports, with the documentation's fill-in-the-middle example loaded. */
final class PlaygroundWindow implements AutoCloseable {
    private static final VocabularySource VOCABULARIES =
            new KnownVocabularies(BuiltInVocabulary::read, QwenVocabulary::load);

    private static final int PAUSE_MILLIS = 30;

    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final ScriptedClient client = new ScriptedClient();
    private final ScriptedTokenizer tokenizer = new ScriptedTokenizer();
    private final FakeEngine engine = new FakeEngine();
    private final ExecutorService reading = Executors.newSingleThreadExecutor(new ParsingThreads("test-reading"));
    private final TreeCodeReader code = new TreeCodeReader(reading);
    private final Highlighting highlighting;
    private final PlaygroundViewModel playground;
    private final PromptTabViewModel prompt;
    private final WireViewModel wire;
    private final WireFilesViewModel wireFiles;
    private final RunHistory history;
    private final HistoryViewModel historyTab;
    private final CodeTabViewModel codeTab;
    private final TestWindow window;

    PlaygroundWindow(double width, double height) {
        this(width, height, SqliteHistory.inMemory());
    }

    /** @param history closed with the window */
    PlaygroundWindow(double width, double height, RunHistory history) {
        this.history = history;
        Fx.start();
        CompletionRunner runner = new CompletionRunner(
                client, new ConnectionSource(engine, _ -> null), new RunRecorder(history, "0.1.0"));
        highlighting = new Highlighting(background, Platform::runLater);
        playground = Fx.call(() -> new PlaygroundViewModel(
                runner, engine, Endpoint.BUILT_IN, VOCABULARIES, code, background, Platform::runLater));
        ServerTokenizers servers = new ServerTokenizers(tokenizer, new ConnectionSource(engine, _ -> null));
        prompt = Fx.call(() ->
                new PromptTabViewModel(playground, VOCABULARIES, servers, background, background, Platform::runLater));
        wire = Fx.call(
                () -> new WireViewModel(playground.run(), new RecordedAnswers(), background, Platform::runLater));
        wireFiles =
                Fx.call(() -> new WireFilesViewModel(wire, playground.run().failure(), background, Platform::runLater));
        historyTab = Fx.call(() -> new HistoryViewModel(
                playground,
                history,
                CompletableFuture.delayedExecutor(PAUSE_MILLIS, TimeUnit.MILLISECONDS, background),
                background,
                Platform::runLater));
        codeTab = Fx.call(() -> new CodeTabViewModel(playground, background, background, Platform::runLater));
        TabModels tabs = new TabModels(prompt, wire, wireFiles, codeTab, historyTab);
        window = TestWindow.show(width, height, () -> new MainWindow(playground, tabs, highlighting));
        Fx.run(() -> playground.open(ExampleLibrary::load, ExampleLibrary.FIRST));
        Fx.run(() -> ((MainWindow) window.scene().getRoot()).focusPrefix());
        Fx.awaitTrue(
                "the first example", () -> playground.prefix().lengthProperty().get() > 0);
        Fx.settle();
    }

    TestWindow window() {
        return window;
    }

    ScriptedClient client() {
        return client;
    }

    ScriptedTokenizer tokenizer() {
        return tokenizer;
    }

    FakeEngine engine() {
        return engine;
    }

    PlaygroundViewModel playground() {
        return playground;
    }

    WireViewModel wire() {
        return wire;
    }

    WireFilesViewModel wireFiles() {
        return wireFiles;
    }

    RunHistory history() {
        return history;
    }

    HistoryViewModel historyTab() {
        return historyTab;
    }

    CodeTabViewModel codeTab() {
        return codeTab;
    }

    PromptTabViewModel prompt() {
        return prompt;
    }

    Highlighting highlighting() {
        return highlighting;
    }

    Node find(String selector) {
        return window.find(selector);
    }

    String text(String selector) {
        return Fx.call(() -> ((Labeled) find(selector)).getText());
    }

    @Override
    public void close() {
        Fx.run(historyTab::close);
        window.close();
        code.close();
        reading.shutdown();
        highlighting.close();
        background.shutdownNow();
        history.close();
    }
}
