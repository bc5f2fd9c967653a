package dev.fimplayground.viewmodel.kept;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.document.DraftFolder;
import dev.fimplayground.document.experiment.ExperimentReader;
import dev.fimplayground.example.ExampleLibrary;
import dev.fimplayground.fake.FakeEngine;
import dev.fimplayground.fake.NoCode;
import dev.fimplayground.fake.Pairs;
import dev.fimplayground.fake.ScriptedClient;
import dev.fimplayground.fake.UiQueue;
import dev.fimplayground.history.HistoryException;
import dev.fimplayground.history.RunHistory;
import dev.fimplayground.history.RunQuery;
import dev.fimplayground.history.SampleRuns;
import dev.fimplayground.history.sqlite.SqliteHistory;
import dev.fimplayground.model.Endpoint;
import dev.fimplayground.model.FinishReason;
import dev.fimplayground.model.Run;
import dev.fimplayground.model.RunState;
import dev.fimplayground.session.CompletionRunner;
import dev.fimplayground.session.ConnectionSource;
import dev.fimplayground.session.RunRecorder;
import dev.fimplayground.viewmodel.DraftViewModel;
import dev.fimplayground.viewmodel.PlaygroundViewModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two starts of a window without a view, on one history file and one folder of drafts. */
class DraftRunsTest {
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final UiQueue ui = new UiQueue();

    @TempDir
    private Path folder;

    private RunHistory history;

    private final class Window {
        private final ScriptedClient client = new ScriptedClient();
        private final Queue<Runnable> pauses = new ArrayDeque<>();
        private final FakeEngine engine = new FakeEngine();
        private final PlaygroundViewModel playground = new PlaygroundViewModel(
                new CompletionRunner(
                        client, new ConnectionSource(engine, _ -> null), new RunRecorder(history, "0.1.0")),
                engine,
                Endpoint.BUILT_IN,
                new Pairs(),
                new NoCode(),
                background,
                ui);
        private final DraftViewModel draft = new DraftViewModel(playground, pauses::add, Runnable::run, Runnable::run);
        private final List<Future<?>> lookUps = new CopyOnWriteArrayList<>();
        private final DraftRuns runs =
                new DraftRuns(playground, history, task -> lookUps.add(background.submit(task)), ui);

        Window() {
            draft.open(
                    () -> new DraftFolder(folder.resolve("drafts")).take(),
                    taken -> taken.draft().ifPresent(runs::recognise));
        }

        /** Writes the draft as it is, and no more. */
        void save() {
            List<Runnable> due = new ArrayList<>(pauses);
            pauses.clear();
            due.forEach(Runnable::run);
        }

        Window reopened() {
            save();
            draft.close();
            return new Window();
        }

        /** Until what the history told has been taken in. */
        void awaitLookUp() throws Exception {
            history.size();
            lookUps.getFirst().get(10, TimeUnit.SECONDS);
            boolean[] taken = new boolean[1];
            ui.execute(() -> taken[0] = true);
            ui.runUntil("all", () -> taken[0]);
        }

        Run run(String middle) throws HistoryException {
            int before = history.find(RunQuery.EVERYTHING).size();
            client.delta(middle);
            client.finish(FinishReason.STOP, 30, 7);
            playground.start();
            ui.runUntil("the end", () -> playground.run().stateProperty().get() == RunState.FINISHED);
            history.add(List.of()).join();
            assertThat(history.find(RunQuery.EVERYTHING).size()).isEqualTo(before + 1);
            return newest();
        }

        String tokens() {
            return playground.run().usage().totalProperty().get();
        }
    }

    @BeforeEach
    void open() {
        history = new SqliteHistory(folder.resolve("history.db"));
    }

    @AfterEach
    void close() {
        history.close();
        background.shutdownNow();
    }

    private Run keptRun() {
        Run run = SampleRuns.variety().getFirst();
        history.add(List.of(run)).join();
        return run;
    }

    private Run newest() throws HistoryException {
        return history.run(history.summaries(history.find(RunQuery.EVERYTHING), 0, 1)
                        .getFirst()
                        .id())
                .orElseThrow();
    }

    @Test
    void aMiddleThatCameBackHasTheTokensTheResultAndTheParentOfItsRunAgain() throws Exception {
        Run parent = keptRun();
        Window window = new Window();
        window.playground.restore(parent);
        Run run = window.run("    return total\n");
        assertThat(run.start().parent()).contains(parent.id());
        String tokens = window.tokens();

        Window again = window.reopened();
        assertThat(again.tokens()).isNotEqualTo(tokens);
        history.open();
        ui.runUntil("known again", () -> again.tokens().equals(tokens));

        Path file = folder.resolve("a.fim.json");
        again.playground.experiment().saveAs(file);
        ui.runUntil("saved", () -> again.playground.experiment().file().isPresent());
        assertThat(ExperimentReader.read(Files.readString(file))
                        .experiment()
                        .recording()
                        .orElseThrow()
                        .result()
                        .text())
                .isEqualTo("    return total\n");
        assertThat(again.run("pass").start().parent()).contains(parent.id());
    }

    @Test
    void whatIsKnownOfTheRunOutlivesAStartAtWhichTheHistoryWasNotOpened() throws Exception {
        Window window = new Window();
        window.playground.prefix().setText("def f():");
        Run run = window.run("    pass");
        history.close();
        history = new SqliteHistory(folder.resolve("history.db"));
        Window second = window.reopened();
        second.playground.suffix().setText("# typed before the history was open");
        Window third = second.reopened();
        history.open();
        ui.runUntil("known again", () -> third.tokens().equals("37"));
        assertThat(run.text()).isEqualTo(third.playground.middle().text());
    }

    @Test
    void aMiddleThatWasReplacedMeanwhileIsNotTakenForTheRuns() throws Exception {
        Window window = new Window();
        window.playground.prefix().setText("def f():");
        window.run("    pass");
        String tokens = window.tokens();
        Window again = window.reopened();
        again.playground.middle().show("written by somebody else");
        again.awaitLookUp();
        assertThat(again.tokens()).isNotEqualTo(tokens);
    }

    @Test
    void anotherPromptThatWasLoadedMeanwhileHasNoParent() throws Exception {
        Run parent = keptRun();
        Window window = new Window();
        window.playground.restore(parent);
        Window again = window.reopened();
        again.playground.load(ExampleLibrary.load().getFirst());
        again.awaitLookUp();
        assertThat(again.run("pass").start().parent()).isEmpty();
        Window third = again.reopened();
        third.awaitLookUp();
        assertThat(third.run("pass").start().parent()).isEmpty();
    }

    @Test
    void aRunThatHasGoneIsNoParent() throws Exception {
        Run parent = keptRun();
        Window window = new Window();
        window.playground.restore(parent);
        history.delete(List.of(parent.id())).join();
        Window again = window.reopened();
        again.awaitLookUp();
        assertThat(again.run("pass").start().parent()).isEmpty();
    }
}
