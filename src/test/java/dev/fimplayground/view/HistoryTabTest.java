package dev.fimplayground.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.fimplayground.fx.Fx;
import dev.fimplayground.fx.TestWindow;
import dev.fimplayground.history.HistoryException;
import dev.fimplayground.history.RunQuery;
import dev.fimplayground.history.SampleRuns;
import dev.fimplayground.model.EndpointKind;
import dev.fimplayground.model.FinishReason;
import dev.fimplayground.model.Run;
import dev.fimplayground.model.RunMarks;
import dev.fimplayground.model.RunState;
import dev.fimplayground.model.SamplingParameter;
import dev.fimplayground.viewmodel.ThemeChoice;
import dev.fimplayground.viewmodel.kept.RunLine;
import dev.fimplayground.viewmodel.kept.RunRow;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The history tab in the whole window, by keyboard and mouse, on a history in memory. */
class HistoryTabTest {
    private PlaygroundWindow window;
    private final List<Run> runs = SampleRuns.variety();

    @BeforeEach
    void open() {
        window = new PlaygroundWindow(1440, 900);
        window.history().add(runs).join();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void nothingIsListedBeforeTheTabIsShownAndThenEveryRunNewestFirst() {
        assertThat(Fx.call(() -> window.historyTab().rows().size())).isZero();
        showTab();
        List<RunLine> lines = lines();
        assertThat(lines)
                .extracting(RunLine::ending)
                .containsExactly(
                        "interrupted",
                        "Too many requests in a minute.",
                        "stopped",
                        "cut at max_tokens",
                        "finished",
                        "finished");
        assertThat(lines.getLast().middle()).isEqualTo("return sum(values) / len(values)");
        assertThat(lines.getLast().where()).isEqualTo("Built-in model (offline) · tiny-fim");
        assertThat(window.text("#history-count")).isEqualTo("6 runs");
    }

    @Test
    void typedWordsAreSearchedAndEscapeClearsThem() {
        showTab();
        window.window().focus(table()).press(KeyCode.CONTROL, KeyCode.F);
        window.window().type("total range");
        await("one hit", () -> window.historyTab().rows().size() == 1);
        await("its count", () -> window.text("#history-count").equals("1 of 6"));
        assertThat(((TextInputControl) window.find("#history-search")).getText())
                .isEqualTo("total range");
        window.window().type("zzz");
        await("no hit", () -> window.text("#history-emptiness").startsWith("No run is like this."));
        window.window().press(KeyCode.ESCAPE);
        await("all", () -> window.historyTab().rows().size() == 6);
    }

    @Test
    void ctrlFElsewhereStillFindsInThePrompt() {
        showTab();
        Fx.run(() -> ((MainWindow) window.window().scene().getRoot()).focusPrefix());
        window.window().press(KeyCode.CONTROL, KeyCode.F);
        assertThat(window.find("#find").isVisible()).isTrue();
    }

    @Test
    void aStarATagAndANoteAreKeptAsTheyAreGiven() {
        showTab();
        select(5);
        window.window().focus(table()).press(KeyCode.S);
        awaitMarks(runs.getFirst(), "a star", RunMarks::starred);
        await("a star in the list", () -> lines().get(5).starred());
        window.window().click(window.find("#history-tag-field")).type("mean").press(KeyCode.ENTER);
        awaitMarks(runs.getFirst(), "a tag", marks -> marks.tags().equals(List.of("mean")));
        window.window().focus(window.find("#history-note")).type("the short one");
        awaitMarks(runs.getFirst(), "a note", marks -> marks.note().equals("the short one"));
        assertThat(marks(runs.getFirst())).isEqualTo(new RunMarks(List.of("mean"), "the short one", true));
        await("the tag to choose", () -> window.historyTab().filter().tags().equals(List.of("mean")));
        Fx.run(() -> window.historyTab().filter().tagProperty().set(Optional.of("mean")));
        await("only the tagged", () -> window.historyTab().rows().size() == 1);
    }

    @Test
    void enterRestoresEverythingAndOneUndoTakesItBack() {
        showTab();
        String prefixBefore = Fx.call(() -> window.playground().prefix().text());
        var samplingBefore = Fx.call(() -> sampled(SamplingParameter.SEED));
        select(3);
        window.window().focus(table()).press(KeyCode.ENTER);
        Run kept = runs.get(2);
        await(
                "the prefix",
                () -> window.playground()
                        .prefix()
                        .text()
                        .equals(kept.request().prompt().prefix()));
        Fx.run(() -> {
            assertThat(window.playground().suffix().text()).isEqualTo("\n}\n");
            assertThat(window.playground().middle().text()).isEqualTo(kept.text());
            assertThat(window.playground().endpoint().selectedProperty().get().kind())
                    .isEqualTo(EndpointKind.MODEL_STUDIO);
            assertThat(window.playground().endpoint().modelProperty().get()).isEqualTo("qwen2.5-coder-32b-instruct");
            assertThat(sampled(SamplingParameter.SEED)).isTrue();
            assertThat(window.playground().sampling().stop().strings()).containsExactly("\n\n");
        });
        window.window().press(KeyCode.CONTROL, KeyCode.Z);
        Fx.run(() -> {
            assertThat(window.playground().prefix().text()).isEqualTo(prefixBefore);
            assertThat(window.playground().middle().text()).isEmpty();
            assertThat(window.playground().endpoint().selectedProperty().get().kind())
                    .isEqualTo(EndpointKind.BUILT_IN);
            assertThat(sampled(SamplingParameter.SEED)).isEqualTo(samplingBefore);
            assertThat(window.playground().sampling().stop().strings()).isEmpty();
        });
    }

    @Test
    void deletedRunsComeBackByOneClick() {
        showTab();
        select(1, 2, 4);
        window.window().focus(table()).press(KeyCode.DELETE);
        await("three left", () -> window.historyTab().rows().size() == 3);
        await("the bar", () -> window.find("#history-deleted").isVisible());
        Fx.settle();
        window.window().click(window.find("#history-undo-delete"));
        await("all back", () -> window.historyTab().rows().size() == 6);
        assertThat(window.find("#history-deleted").isVisible()).isFalse();
    }

    @Test
    void undoPressedAmongTheRunsTakesTheDeletionBackAndLeavesTheEditorsAlone() {
        window.window().type("typed");
        String prefix = Fx.call(() -> window.playground().prefix().text());
        showTab();
        select(1);
        window.window().focus(table()).press(KeyCode.DELETE);
        await("the bar", () -> window.find("#history-deleted").isVisible());
        window.window().press(KeyCode.CONTROL, KeyCode.Z);
        await("all back", () -> window.historyTab().rows().size() == 6);
        assertThat(Fx.call(() -> window.playground().prefix().text())).isEqualTo(prefix);
    }

    @Test
    void twoSelectedRunsAreComparedInMiddleAndParameters() {
        showTab();
        select(4, 5);
        await("a comparison", () -> window.find("#history-comparison").isVisible());
        assertThat(window.text("#history-compare-summary"))
                .startsWith("The middles differ: 1 line only in the older, 4 lines");
        var differences = Fx.call(() -> window.historyTab()
                .selection()
                .comparisonProperty()
                .get()
                .orElseThrow()
                .differences());
        assertThat(differences).singleElement().satisfies(each -> {
            assertThat(each.name()).isEqualTo("temperature");
            assertThat(each.older()).isEqualTo("0.2");
            assertThat(each.newer()).isEqualTo("0.9");
        });
        select(3, 4);
        await(
                "another",
                () -> window.historyTab().selection().comparisonProperty().get().stream()
                        .anyMatch(two -> two.differences().size() > 3));
        assertThat(Fx.call(() -> window.historyTab()
                        .selection()
                        .comparisonProperty()
                        .get()
                        .orElseThrow()
                        .differences()))
                .extracting(each -> each.name())
                .contains("prefix", "suffix", "endpoint", "model", "seed", "stop");
    }

    @Test
    void aRunUnderWayIsOnTopWithItsTextAndWhatIsSelectedStaysSelected() {
        showTab();
        select(2);
        window.window().press(KeyCode.CONTROL, KeyCode.ENTER);
        window.client().delta("result = []");
        await("the run", () -> lines().getFirst().ending().equals("under way"));
        await("its text", () -> lines().getFirst().middle().equals("result = []"));
        assertThat(Fx.call(() ->
                        tableView().getSelectionModel().getSelectedIndices().getFirst()))
                .isEqualTo(3);
        assertThat(Fx.call(() -> window.historyTab()
                        .selection()
                        .details()
                        .runProperty()
                        .get()
                        .orElseThrow()
                        .id()))
                .isEqualTo(runs.get(3).id());
        window.client().finish(FinishReason.STOP, 10, 5);
        await("its end", () -> lines().getFirst().ending().equals("finished"));
        assertThat(Fx.call(() -> window.playground().run().stateProperty().get()))
                .isEqualTo(RunState.FINISHED);
    }

    @Test
    void aRunAfterARestoreNamesItsParent() throws HistoryException {
        showTab();
        select(5);
        window.window().focus(table()).press(KeyCode.ENTER);
        await("restored", () -> window.playground().prefix().text().equals(SampleRuns.PREFIX));
        window.window().press(KeyCode.CONTROL, KeyCode.ENTER);
        window.client().delta("pass");
        window.client().finish(FinishReason.STOP, 10, 5);
        await("kept", () -> lines().size() == 7 && lines().getFirst().ending().equals("finished"));
        var newest = window.history()
                .summaries(window.history().find(RunQuery.EVERYTHING), 0, 1)
                .getFirst();
        assertThat(window.history().run(newest.id()).orElseThrow().start().parent())
                .contains(runs.getFirst().id());
    }

    @Test
    void whatIsLookedAtFurtherDownStaysInPlaceWhenRunsComeOnTop() {
        window.history()
                .add(IntStream.range(10, 400)
                        .mapToObj(minute -> SampleRuns.finished(minute, "return " + minute, 0.2))
                        .toList())
                .join();
        Fx.run(() -> ((TabPane) window.find("#tabs")).getSelectionModel().selectLast());
        await("the runs", () -> window.historyTab().rows().size() == 396);
        Fx.settle();
        Fx.run(() -> tableView().scrollTo(100));
        Fx.settle();
        Fx.run(() -> tableView().getSelectionModel().clearAndSelect(102));
        RunRow looked = Fx.call(() -> window.historyTab().rows().get(102));
        double before = Fx.call(() -> top(102));
        window.history()
                .add(List.of(SampleRuns.finished(500, "a", 0.2), SampleRuns.finished(501, "b", 0.2)))
                .join();
        await("two more", () -> window.historyTab().rows().size() == 398);
        Fx.settle();
        assertThat(Fx.call(() -> window.historyTab().rows().get(104))).isEqualTo(looked);
        assertThat(Fx.call(() -> top(104))).isCloseTo(before, within(1.0));
        assertThat(Fx.call(() -> tableView().getSelectionModel().getSelectedIndices()))
                .containsExactly(104);
    }

    @Test
    void aListFarDownIsReadWhenItIsScrolledTo() {
        window.history()
                .add(IntStream.range(10, 3_000)
                        .mapToObj(minute -> SampleRuns.finished(minute, "return " + minute, 0.2))
                        .toList())
                .join();
        Fx.run(() -> ((TabPane) window.find("#tabs")).getSelectionModel().selectLast());
        await("the runs", () -> window.historyTab().rows().size() == 2_996);
        Fx.run(() -> tableView().scrollTo(2_990));
        await(
                "the last",
                () -> window.find("#history-runs").lookupAll(".run-cell.run-middle").stream()
                        .anyMatch(cell -> "return sum(values) / len(values)".equals(((Labeled) cell).getText())));
    }

    @Test
    void theFormForLimitsTellsWhatIsKeptAndSetsThem() {
        showTab();
        window.window().click(window.find("#history-retention"));
        Stage form = Fx.call(() -> (Stage) Window.getWindows().getLast());
        TestWindow dialog = TestWindow.of(form);
        assertThat(((Labeled) dialog.find("#history-size")).getText()).isEqualTo("6 runs kept, 0.0 MB on disk");
        dialog.screenshot("history-retention");
        dialog.type("0");
        assertThat(dialog.find("#use-retention").isDisabled()).isTrue();
        dialog.press(KeyCode.BACK_SPACE).type("4").press(KeyCode.ENTER);
        await("four left", () -> window.historyTab().rows().size() == 4);
    }

    @ParameterizedTest
    @EnumSource(
            value = ThemeChoice.class,
            names = {"LIGHT", "DARK"})
    void pictures(ThemeChoice theme) {
        String name = theme.name().toLowerCase(Locale.ROOT);
        Fx.run(() -> window.playground().appearance().themeProperty().set(theme));
        window.history()
                .mark(runs.getFirst().id(), new RunMarks(List.of("mean", "short"), "The one to show.", true))
                .join();
        showTab();
        await("the star", () -> lines().get(5).starred());
        assertThat(window.window().screenshot("history-none-" + name)).isNotEmptyFile();
        select(5);
        await(
                "details",
                () -> window.historyTab()
                        .selection()
                        .details()
                        .runProperty()
                        .get()
                        .isPresent());
        assertThat(window.window().screenshot("history-one-" + name)).isNotEmptyFile();
        Fx.run(() -> ((SplitPane) window.find(".split-pane")).setDividerPositions(0.35));
        assertThat(window.window().screenshot("history-tall-" + name)).isNotEmptyFile();
        select(4, 5);
        await("a comparison", () -> window.find("#history-comparison").isVisible());
        assertThat(window.window().screenshot("history-two-" + name)).isNotEmptyFile();
        select(1, 2);
        window.window().focus(table()).press(KeyCode.DELETE);
        await("the bar", () -> window.find("#history-deleted").isVisible());
        Fx.run(() -> window.historyTab().filter().textProperty().set("nothing like this"));
        await("no hit", () -> window.text("#history-emptiness").startsWith("No run"));
        assertThat(window.window().screenshot("history-nohit-" + name)).isNotEmptyFile();
    }

    /** In pixels below the table's heading. */
    private double top(int row) {
        return ((VirtualFlow<?>) tableView().lookup(".virtual-flow"))
                .getVisibleCell(row)
                .getLayoutY();
    }

    private void showTab() {
        Fx.run(() -> ((TabPane) window.find("#tabs")).getSelectionModel().selectLast());
        await(
                "the runs",
                () -> lines().size() == runs.size()
                        && lines().stream().noneMatch(line -> line.time().isEmpty())
                        && window.text("#history-count").startsWith("6"));
        Fx.settle();
    }

    private List<RunLine> lines() {
        return Fx.call(() -> window.historyTab().rows().stream()
                .map(RunRow::lineProperty)
                .map(line -> line.get())
                .toList());
    }

    private void select(int first, int... others) {
        Fx.run(() -> {
            tableView().getSelectionModel().clearSelection();
            tableView().getSelectionModel().selectIndices(first, others);
        });
        Fx.settle();
    }

    private boolean sampled(SamplingParameter parameter) {
        return window.playground()
                .sampling()
                .parameter(parameter)
                .sentProperty()
                .get();
    }

    private Node table() {
        return window.find("#history-runs");
    }

    @SuppressWarnings("unchecked")
    private TableView<RunRow> tableView() {
        return (TableView<RunRow>) table();
    }

    private RunMarks marks(Run run) {
        try {
            return window.history().run(run.id()).orElseThrow().marks();
        } catch (HistoryException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private void awaitMarks(Run run, String what, Predicate<RunMarks> wanted) {
        await(what, () -> wanted.test(marks(run)));
    }

    private static void await(String what, Callable<Boolean> condition) {
        Fx.awaitTrue(what, condition);
    }
}
