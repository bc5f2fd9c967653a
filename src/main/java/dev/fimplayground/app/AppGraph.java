package dev.fimplayground.app;

import dev.fimplayground.completion.TokenizerClient;
import dev.fimplayground.completion.http.OkHttpTokenizerClient;
import dev.fimplayground.completion.http.RecordedAnswers;
import dev.fimplayground.history.RunHistory;
import dev.fimplayground.history.sqlite.SqliteHistory;
import dev.fimplayground.model.Endpoint;
import dev.fimplayground.prompt.KnownVocabularies;
import dev.fimplayground.prompt.VocabularySource;
import dev.fimplayground.session.ConnectionSource;
import dev.fimplayground.session.ServerTokenizers;
import dev.fimplayground.syntax.Highlighting;
import dev.fimplayground.syntax.ParsingThreads;
import dev.fimplayground.syntax.TreeCodeReader;
import dev.fimplayground.tokenizer.QwenVocabulary;
import dev.fimplayground.update.ReleaseSource;
import dev.fimplayground.update.http.OkHttpReleaseSource;
import dev.fimplayground.view.TabModels;
import dev.fimplayground.viewmodel.CodeTabViewModel;
import dev.fimplayground.viewmodel.PlaygroundViewModel;
import dev.fimplayground.viewmodel.PromptTabViewModel;
import dev.fimplayground.viewmodel.UpdateViewModel;
import dev.fimplayground.viewmodel.WireFilesViewModel;
import dev.fimplayground.viewmodel.WireViewModel;
import dev.fimplayground.viewmodel.kept.HistoryViewModel;
import dev.fimplayground.viewmodel.kept.KeptTranscripts;
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

    private static final int SEARCH_PAUSE_MILLIS = 200;

    private static final int HISTORY_WAIT_MILLIS = 1_500;

    private static final int PREPARING_WAIT_MILLIS = 4_000;

    private final Backend backend;
    private final Executor ui;
    private final RunHistory history;
    private final BackgroundThreads background = new BackgroundThreads();
    private final ExecutorService parsing;

    private final ExecutorService reading;

    private final Highlighting highlighting;
    private final TreeCodeReader code;
    private final PlaygroundViewModel playground;
    private final TokenizerClient tokenizers = new OkHttpTokenizerClient();
    private final TabModels tabs;
    private final ReleaseSource releases = new OkHttpReleaseSource();
    private final UpdateViewModel updates;

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
        this.ui = ui;
        this.history = history;
        parsing = Executors.newSingleThreadExecutor(new ParsingThreads("syntax"));
        reading = Executors.newSingleThreadExecutor(new ParsingThreads("code-reader"));
        highlighting = new Highlighting(parsing, ui);
        code = new TreeCodeReader(reading);
        VocabularySource vocabularies = new KnownVocabularies(BuiltInVocabulary::read, QwenVocabulary::load);
        playground = new PlaygroundViewModel(
                backend.recordingInto(history).runner(),
                backend.engine(),
                Endpoint.defaultWith(backend.environment()),
                vocabularies,
                code,
                background,
                ui);
        playground.run().onRecorded(new KeptTranscripts(history));
        playground.endpoint().timeoutsProperty().subscribe(backend.timeLimits()::set);
        PromptTabViewModel prompt = new PromptTabViewModel(
                playground,
                vocabularies,
                new ServerTokenizers(tokenizers, new ConnectionSource(backend.engine(), backend.environment())),
                typingPause(),
                background,
                ui);
        WireViewModel wire = new WireViewModel(
                playground.run(),
                new RecordedAnswers(),
                CompletableFuture.delayedExecutor(WIRE_PAUSE_MILLIS, TimeUnit.MILLISECONDS, background),
                ui);
        WireFilesViewModel wireFiles =
                new WireFilesViewModel(wire, playground.run().failure(), background, ui);
        HistoryViewModel kept = new HistoryViewModel(
                playground,
                history,
                wire::show,
                CompletableFuture.delayedExecutor(SEARCH_PAUSE_MILLIS, TimeUnit.MILLISECONDS, background),
                background,
                ui);
        CodeTabViewModel codeTab = new CodeTabViewModel(playground, typingPause(), background, ui);
        tabs = new TabModels(prompt, wire, wireFiles, codeTab, kept);
        updates = new UpdateViewModel(releases, BuildInfo.version(), BuildInfo.releases(), background, ui);
    }

    private Executor typingPause() {
        return CompletableFuture.delayedExecutor(TYPING_PAUSE_MILLIS, TimeUnit.MILLISECONDS, background);
    }

    public PlaygroundViewModel playground() {
        return playground;
    }

    public TabModels tabs() {
        return tabs;
    }

    UpdateViewModel updates() {
        return updates;
    }

    /** The runs that are kept. */
    public RunHistory history() {
        return history;
    }

    /** Opens the history a moment later, and reads for its tab later still: what the first run needs comes before. */
    void openHistory() {
        CompletableFuture.delayedExecutor(HISTORY_WAIT_MILLIS, TimeUnit.MILLISECONDS)
                .execute(history::open);
        CompletableFuture.delayedExecutor(PREPARING_WAIT_MILLIS, TimeUnit.MILLISECONDS)
                .execute(() -> ui.execute(tabs.history()::prepare));
    }

    public Highlighting highlighting() {
        return highlighting;
    }

    /** Runs what blocks, on virtual threads. */
    Executor background() {
        return background;
    }

    @Override
    public void close() {
        playground.stop();
        tabs.history().close();
        code.close();
        reading.shutdown();
        highlighting.close();
        parsing.shutdown();
        background.close();
        tokenizers.close();
        releases.close();
        backend.close();
        history.close();
    }
}
