package dev.fimplayground.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.fimplayground.fx.Fx;
import dev.fimplayground.history.SampleRuns;
import dev.fimplayground.model.FinishReason;
import dev.fimplayground.model.RunState;
import dev.fimplayground.viewmodel.ThemeChoice;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A window made small and large again shows everything in both sizes, and its dividers are where they were. */
class ResizedWindowTest {
    private PlaygroundWindow window;

    @BeforeEach
    void open() {
        window = new PlaygroundWindow(1440, 900);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = ThemeChoice.class,
            names = {"LIGHT", "DARK"})
    void theButtonsOfAKeptRunStayInTheWindowAndItsShareComesBack(ThemeChoice theme) {
        Fx.run(() -> window.playground().appearance().themeProperty().set(theme));
        showARun();
        double before = share(".history-tab");
        picture("resized-history-1440", theme);
        resize(900, 600);
        picture("resized-history-900", theme);
        for (String button : List.of("#history-restore", "#history-wire", "#history-star", "#history-delete")) {
            assertWhole(button, ".history-tab");
        }
        for (String filter : List.of("#history-search", "#history-tag", "#history-starred", "#history-export")) {
            assertWhole(filter, ".history-tab");
        }
        assertThat(width("#history-details")).isGreaterThan(120);
        resize(1440, 900);
        assertThat(share(".history-tab")).isCloseTo(before, within(0.003));
        assertThat(((Labeled) window.find("#history-restore")).getText()).isNotEmpty();
    }

    @Test
    void aLongCountOfTokensSqueezesNoPaneAndIsWholeInItsTip() {
        Fx.run(() -> window.prompt().repository().shownProperty().set(true));
        Fx.settle();
        SplitPane tab = (SplitPane) window.find(".prompt-tab");
        double[] before = Fx.call(tab::getDividerPositions);
        Labeled tokens = (Labeled) window.find("#prompt-tokens");
        resize(900, 600);
        String words = "About 63 tokens · estimated, this model's vocabulary is not known, and more words still";
        Fx.run(() -> {
            tokens.textProperty().unbind();
            tokens.setText(words);
        });
        Fx.settle();
        picture("resized-prompt-900", ThemeChoice.LIGHT);
        assertWhole("#context-add", "#repository");
        assertWhole("#prompt-tokens", ".prompt-tab");
        Fx.run(() -> tokens.setText("63 tokens"));
        resize(1440, 900);
        assertThat(Fx.call(tab::getDividerPositions)).containsExactly(before, within(0.003));
        picture("resized-prompt-1440", ThemeChoice.LIGHT);
    }

    @ParameterizedTest
    @EnumSource(
            value = ThemeChoice.class,
            names = {"LIGHT", "DARK"})
    void theFitIsAWholeLineAndTheTabsComeBackWhateverBarsCameAndWent(ThemeChoice theme) {
        Fx.run(() -> window.playground().appearance().themeProperty().set(theme));
        generate("words = s.split(\n    result.append((word\n");
        double before = share("#window-split");
        List<Double> kept = window.playground().appearance().dividers().getOrDefault("tabs", List.of());
        window.window().press(KeyCode.CONTROL, KeyCode.F);
        resize(900, 600);
        picture("resized-bars-900", theme);
        assertWhole("#fit", ".middle-section");
        assertThat(height("#fit")).isGreaterThanOrEqualTo(24);
        window.window().press(KeyCode.ESCAPE);
        resize(1440, 900);
        assertThat(share("#window-split")).isCloseTo(before, within(0.003));
        assertThat(window.playground().appearance().dividers().getOrDefault("tabs", List.of()))
                .isEqualTo(kept);
    }

    @Test
    void aDragMovesTheTabsForGoodAndIsKept() {
        Node divider = window.find("#window-split > .split-pane-divider");
        double before = share("#window-split");
        window.window().drag(divider, window.find("#prompt"));
        double dragged = share("#window-split");
        assertThat(dragged).isGreaterThan(before + 0.05);
        resize(900, 600);
        resize(1440, 900);
        assertThat(share("#window-split")).isCloseTo(dragged, within(0.003));
        assertThat(window.playground()
                        .appearance()
                        .dividers()
                        .getOrDefault("tabs", List.of())
                        .getFirst())
                .isCloseTo(dragged, within(0.003));
    }

    private void showARun() {
        window.history().add(SampleRuns.variety()).join();
        Fx.run(() -> ((TabPane) window.find("#tabs")).getSelectionModel().select(3));
        Fx.awaitTrue("the runs", () -> !window.historyTab().rows().isEmpty());
        TableView<?> table = (TableView<?>) window.find(".run-table");
        Fx.run(() -> table.getSelectionModel().clearAndSelect(4));
        Fx.awaitTrue(
                "the run",
                () -> window.historyTab()
                        .selection()
                        .details()
                        .runProperty()
                        .getValue()
                        .isPresent());
        Fx.settle();
    }

    private void generate(String middle) {
        window.client().delta(middle);
        window.client().finish(FinishReason.STOP, 138, 61);
        Fx.run(window.playground()::start);
        Fx.awaitTrue("the end", () -> window.playground().run().stateProperty().get() == RunState.FINISHED);
        Fx.awaitTrue("judged", () -> !window.playground().fit().findings().isEmpty());
        Fx.settle();
    }

    private void resize(double width, double height) {
        Stage stage = window.window().stage();
        Fx.run(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
        Fx.settle();
        Fx.settle();
    }

    private double share(String split) {
        return Fx.call(() -> ((SplitPane) window.find(split)).getDividerPositions()[0]);
    }

    private double width(String selector) {
        return Fx.call(() -> window.find(selector).getLayoutBounds().getWidth());
    }

    private double height(String selector) {
        return Fx.call(() -> window.find(selector).getLayoutBounds().getHeight());
    }

    private void assertWhole(String selector, String around) {
        Bounds inner = bounds(selector);
        assertThat(bounds(around).contains(inner.getMinX() + 0.5, inner.getMinY() + 0.5))
                .as(selector + " begins in " + around)
                .isTrue();
        assertThat(bounds(around).contains(inner.getMaxX() - 0.5, inner.getMaxY() - 0.5))
                .as(selector + " ends in " + around)
                .isTrue();
        assertThat(bounds(".main-window").contains(inner.getMaxX() - 0.5, inner.getMaxY() - 0.5))
                .as(selector + " ends in the window")
                .isTrue();
    }

    private Bounds bounds(String selector) {
        Node node = window.find(selector);
        return Fx.call(() -> node.localToScene(node.getLayoutBounds()));
    }

    private void picture(String name, ThemeChoice theme) {
        assertThat(window.window().screenshot(name + "-" + theme.name().toLowerCase(Locale.ROOT)))
                .isNotEmptyFile();
    }
}
