package dev.fimplayground.viewmodel.kept;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.fake.FakeEngine;
import dev.fimplayground.fake.NoCode;
import dev.fimplayground.fake.Pairs;
import dev.fimplayground.fake.ScriptedClient;
import dev.fimplayground.fake.UiQueue;
import dev.fimplayground.history.HistoryException;
import dev.fimplayground.history.HistoryState;
import dev.fimplayground.history.RunHistory;
import dev.fimplayground.history.SampleRuns;
import dev.fimplayground.history.sqlite.SqliteHistory;
import dev.fimplayground.model.Endpoint;
import dev.fimplayground.model.Run;
import dev.fimplayground.model.RunMarks;
import dev.fimplayground.session.CompletionRunner;
import dev.fimplayground.session.ConnectionSource;
import dev.fimplayground.viewmodel.PlaygroundViewModel;
import dev.fimplayground.viewmodel.kept.TransferViewModel.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a real history; the test's own thread stands for the FX thread. */
class HistoryViewModelTest {
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final UiQueue ui = new UiQueue();
    private final FakeEngine engine = new FakeEngine();
    private final PlaygroundViewModel playground = new PlaygroundViewModel(
            new CompletionRunner(new ScriptedClient(), new ConnectionSource(engine, _ -> null)),
            engine,
            Endpoint.BUILT_IN,
            new Pairs(),
            new NoCode(),
            Runnable::run,
            Runnable::run);
    private RunHistory history = SqliteHistory.inMemory();
    private HistoryViewModel tab = tab();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        tab.close();
        history.close();
        background.shutdownNow();
    }

    @Test
    void theHistoryIsNotEvenOpenedBeforeTheTabIsShown() {
        assertThat(history.state()).isEqualTo(new HistoryState.Unopened());
        tab.shown(true);
        ui.runUntil("the empty history", () -> tab.countProperty().get().equals("no runs"));
        assertThat(history.state()).isEqualTo(new HistoryState.Ready(Optional.empty()));
        assertThat(tab.emptinessProperty().get()).startsWith("Every run is kept here");
    }

    @Test
    void anyFilterNarrowsAndOneClearWidens() {
        List<Run> runs = fill(SampleRuns.variety());
        tab.filter().endingProperty().set(Optional.of(Ending.CUT));
        awaitRows(1);
        tab.filter().endingProperty().set(Optional.of(Ending.FINISHED));
        awaitRows(3);
        tab.filter().modelProperty().set(Optional.of("tiny-fim"));
        awaitRows(2);
        tab.filter().textProperty().set("total");
        awaitRows(1);
        assertThat(tab.countProperty().get()).isNotEmpty();
        tab.filter().clear();
        awaitRows(runs.size());
        tab.filter().spanProperty().set(Optional.of(TimeSpan.HOUR));
        awaitRows(0);
        tab.filter().clear();
        awaitRows(runs.size());
        assertThat(tab.filter().active().get()).isFalse();
    }

    @Test
    void manySelectedRunsAreDeletedAndComeBack() {
        List<Run> runs = fill(IntStream.range(0, 2_500)
                .mapToObj(i -> SampleRuns.finished(i, "return " + i, 0.2))
                .toList());
        tab.selection().select(IntStream.range(100, 1_600).boxed().toList());
        assertThat(tab.selection().wordsProperty().get()).isEqualTo("1,500 runs selected");
        tab.delete();
        awaitRows(1_000);
        ui.runUntil("the bar", () -> tab.deletion().wordsProperty().get().equals("1,500 runs deleted"));
        tab.deletion().undo();
        awaitRows(runs.size());
    }

    @Test
    void aNoteTypedJustBeforeTheEndIsKept() throws HistoryException {
        Run run = fill(List.of(SampleRuns.finished(0, "pass", 0.2))).getFirst();
        tab.selection().select(List.of(0));
        RunDetailsViewModel details = tab.selection().details();
        ui.runUntil("the run", () -> details.runProperty().get().isPresent());
        details.noteProperty().set("last words");
        tab.close();
        history.mark(UUID.randomUUID(), RunMarks.NONE).join();
        assertThat(history.run(run.id()).orElseThrow().marks().note()).isEqualTo("last words");
    }

    @Test
    void aNoteGoesToTheRunItWasTypedForWhenAnotherIsSelected() throws HistoryException {
        List<Run> runs = fill(List.of(SampleRuns.finished(0, "older", 0.2), SampleRuns.finished(1, "newer", 0.2)));
        RunDetailsViewModel details = tab.selection().details();
        tab.selection().select(List.of(1));
        ui.runUntil("the older", () -> details.runProperty().get().isPresent());
        details.noteProperty().set("of the older");
        tab.selection().select(List.of(0));
        ui.runUntil(
                "the newer",
                () -> details.runProperty()
                        .get()
                        .map(Run::id)
                        .equals(Optional.of(runs.get(1).id())));
        assertThat(details.noteProperty().get()).isEmpty();
        history.mark(UUID.randomUUID(), RunMarks.NONE).join();
        assertThat(history.run(runs.getFirst().id()).orElseThrow().marks().note())
                .isEqualTo("of the older");
        assertThat(history.run(runs.get(1).id()).orElseThrow().marks().note()).isEmpty();
    }

    @Test
    void limitsDropTheOldestAtOnceAndNonsenseIsNotUsed() {
        fill(SampleRuns.variety());
        tab.retention().runsProperty().set("two");
        tab.retention().apply();
        assertThat(tab.retention().problem().get()).startsWith("A limit is a whole number");
        assertThat(tab.retention().limitsProperty().get().runs()).isEmpty();
        tab.retention().runsProperty().set("2");
        tab.retention().apply();
        awaitRows(2);
        assertThat(tab.rows().getFirst().lineProperty().get().ending()).isEqualTo("interrupted");
    }

    @Test
    void whatIsExportedIsImportedAgainAndATableHasEveryRun() throws IOException {
        List<Run> runs = fill(SampleRuns.variety());
        Path lines = folder.resolve("runs.jsonl");
        Path table = folder.resolve("runs.csv");
        tab.transfer().exportFound(lines, Format.JSON_LINES);
        awaitTransfer("6 runs were written to runs.jsonl.");
        tab.selection().select(List.of(0, 1));
        tab.transfer().exportSelected(table, Format.CSV);
        awaitTransfer("2 runs were written to runs.csv.");
        assertThat(Files.readString(table))
                .contains("interrupted", "RATE_LIMIT")
                .doesNotContain("sum(values)");
        tab.selection().select(List.of(0, 1, 2, 3, 4, 5));
        tab.delete();
        awaitRows(0);
        RunHistory other = SqliteHistory.inMemory();
        use(other);
        tab.shown(true);
        tab.transfer().importFrom(lines);
        awaitTransfer("6 new runs, none here already, no line passed over.");
        awaitRows(runs.size());
    }

    @Test
    void aFileThatCannotBeWrittenIsNamed() {
        fill(SampleRuns.variety());
        Path nowhere = folder.resolve("no").resolve("such").resolve("folder.csv");
        tab.transfer().exportFound(nowhere, Format.CSV);
        ui.runUntil(
                "the refusal", () -> playground.run().failure().shownProperty().get());
        assertThat(playground.run().failure().sentenceProperty().get())
                .isEqualTo(nowhere + " could not be read or written.");
    }

    @Test
    void aHistoryThatCannotBeWrittenIsToldInTheTabAndOnceOverTheWindow() throws IOException {
        Path plain = Files.writeString(folder.resolve("plain"), "a file where a folder should be");
        use(new SqliteHistory(plain.resolve("history.db")));
        tab.shown(true);
        ui.runUntil("the sentence", () -> !tab.stateProperty().get().isEmpty());
        assertThat(history.state()).isInstanceOf(HistoryState.InMemory.class);
        assertThat(tab.stateProperty().get()).endsWith("new runs are kept in memory only.");
        assertThat(playground.run().failure().shownProperty().get()).isTrue();
        playground.run().failure().dismiss();
        history.add(SampleRuns.variety()).join();
        awaitRows(6);
        assertThat(playground.run().failure().shownProperty().get()).isFalse();
    }

    private HistoryViewModel tab() {
        return new HistoryViewModel(
                playground,
                history,
                CompletableFuture.delayedExecutor(10, TimeUnit.MILLISECONDS, background),
                background,
                ui);
    }

    private void use(RunHistory other) {
        tab.close();
        history.close();
        history = other;
        tab = tab();
    }

    private List<Run> fill(List<Run> runs) {
        history.add(runs).join();
        tab.shown(true);
        awaitRows(runs.size());
        return runs;
    }

    /** The rows, and what stands in the first. */
    private void awaitRows(int count) {
        ui.runUntil(
                count + " rows",
                () -> tab.rows().size() == count
                        && (count == 0 || tab.rows().getFirst().summary().isPresent()));
    }

    private void awaitTransfer(String words) {
        ui.runUntil("a transfer", () -> !tab.transfer().wordsProperty().get().isEmpty());
        assertThat(tab.transfer().wordsProperty().get()).isEqualTo(words);
        tab.transfer().dismiss();
    }
}
