package dev.fimplayground.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.fx.Fx;
import dev.fimplayground.fx.TestWindow;
import dev.fimplayground.model.CompletionFailure.ConnectionFailure;
import dev.fimplayground.model.FailureReason;
import dev.fimplayground.model.FinishReason;
import dev.fimplayground.model.RunState;
import dev.fimplayground.viewmodel.FailureViewModel;
import dev.fimplayground.viewmodel.ThemeChoice;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where the window says what happened, and for how long. */
class TellingTest {
    private PlaygroundWindow window;

    @BeforeEach
    void open() {
        window = new PlaygroundWindow(1280, 800);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aFailureLiesOverNothingAndTheTabsKeepTheirPlace() {
        Bounds tabs = bounds("#tabs");
        fail();
        assertThat(bounds("#failure").getMinY())
                .isGreaterThanOrEqualTo(bounds("#tabs").getMaxY() - 0.5);
        assertThat(bounds("#failure").getMaxY())
                .isLessThanOrEqualTo(bounds(".status-bar").getMinY() + 0.5);
        assertThat(bounds("#tabs").getMinY()).isEqualTo(tabs.getMinY());
    }

    @Test
    void aFailureThatWasReadIsALineOfTheStatusBarThatShowsItAgain() {
        fail();
        Fx.run(window.playground().run().failure()::fold);
        Fx.settle();
        assertThat(window.find("#failure").isVisible()).isFalse();
        assertThat(window.text("#failure-folded")).isEqualTo("Nobody listens there: refused");
        assertThat(window.find("#failure-folded").getAccessibleText()).contains("Start the server");
        window.window().screenshot("failure-folded-light");
        window.window().focus(window.find("#failure-folded")).press(KeyCode.SPACE);
        assertThat(window.find("#failure").isVisible()).isTrue();
        window.window().press(KeyCode.ESCAPE);
        assertThat(window.find("#failure").isVisible()).isFalse();
        assertThat(window.find("#failure-folded").isVisible()).isFalse();
    }

    @Test
    void aFailureFoldsByItselfAfterItsTime() {
        FailureViewModel failure = Fx.call(FailureViewModel::new);
        TestWindow alone = TestWindow.show(
                600,
                200,
                () -> new VBox(
                        new Button("elsewhere"),
                        new FailureBanner(failure, Duration.millis(50)),
                        new FailureLine(failure)));
        Fx.run(() -> failure.inform("It broke.", "Mend it."));
        Fx.awaitTrue("folded", () -> alone.find("#failure-folded").isVisible());
        assertThat(alone.find("#failure").isVisible()).isFalse();
        Fx.run(failure::dismiss);
        assertThat(alone.find("#failure-folded").isVisible()).isFalse();
        alone.close();
    }

    @Test
    void aClickOnItsWordsTakesAFailureAway() {
        fail();
        window.window().click(window.find("#failure .sentence"));
        assertThat(window.find("#failure").isVisible()).isFalse();
        assertThat(Fx.call(() ->
                        window.playground().run().failure().shownProperty().get()))
                .isFalse();
    }

    @Test
    void aRemarkMovesNothingAndGoesByEscapeAndByAClick() {
        Bounds tabs = bounds("#tabs");
        remark();
        assertThat(window.text("#remark .sentence")).startsWith("Nothing is selected");
        assertThat(window.find("#failure").isVisible()).isFalse();
        assertThat(bounds("#tabs")).isEqualTo(tabs);
        window.window().press(KeyCode.ESCAPE);
        assertThat(window.find("#remark").isVisible()).isFalse();
        remark();
        window.window().click(window.find("#remark"));
        assertThat(window.find("#remark").isVisible()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = ThemeChoice.class,
            names = {"LIGHT", "DARK"})
    void aModelThatWritesNothingIsToldInWordsAndNothingIsDrawn(ThemeChoice theme) {
        Fx.run(() -> window.playground().appearance().themeProperty().set(theme));
        window.client().finish(FinishReason.STOP, 115, 0);
        Fx.run(window.playground()::start);
        awaitState(RunState.FINISHED);
        assertThat(window.text("#invitation")).startsWith("The model wrote nothing: it ended its text at once");
        assertThat(Fx.call(() -> window.find(".middle-pane").lookupAll(".fresh")))
                .isEmpty();
        window.window().screenshot("nothing-" + theme.name().toLowerCase(Locale.ROOT));
        window.client().finish(FinishReason.LENGTH, 115, 1);
        Fx.run(window.playground()::start);
        Fx.awaitTrue("the other reason", () -> window.text("#invitation").contains("max_tokens"));
    }

    @Test
    void aMiddleThatWasAcceptedIsNotCalledNothing() {
        window.client().delta("x");
        window.client().finish(FinishReason.STOP, 115, 1);
        Fx.run(window.playground()::start);
        awaitState(RunState.FINISHED);
        Fx.run(window.playground().editing()::acceptAll);
        Fx.settle();
        assertThat(window.text("#invitation")).startsWith("Press Run");
    }

    @Test
    void everyDividerHasAtLeastSixPixelsToGrab() {
        for (Node divider : Fx.call(() -> window.window().scene().getRoot().lookupAll(".split-pane-divider"))) {
            Bounds size = Fx.call(divider::getLayoutBounds);
            if (size.getWidth() > 0 && size.getHeight() > 0) {
                assertThat(Math.min(size.getWidth(), size.getHeight())).isGreaterThanOrEqualTo(6);
            }
        }
        double before = bounds("#tabs").getMinY();
        Node above = Fx.call(() -> window.find("#window-split").lookupAll(".split-pane-divider").stream()
                .filter(divider ->
                        Math.abs(divider.localToScene(divider.getLayoutBounds()).getMaxY() - before) < 1)
                .findFirst()
                .orElseThrow());
        window.window().drag(above, window.find(".middle-section .pane-header"));
        assertThat(bounds("#tabs").getMinY()).isLessThan(before - 50);
    }

    private void fail() {
        window.client().fail(new ConnectionFailure(FailureReason.CONNECTION_REFUSED, "refused"));
        Fx.run(window.playground()::start);
        awaitState(RunState.FAILED);
    }

    private void remark() {
        window.window().focus(window.find(".code-editor .code-area"));
        window.window().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.X);
        Fx.awaitTrue("a remark", () -> window.find("#remark").isVisible());
        Fx.settle();
    }

    private void awaitState(RunState state) {
        Fx.awaitTrue(
                state.name(), () -> window.playground().run().stateProperty().get() == state);
        Fx.settle();
    }

    private Bounds bounds(String selector) {
        Node node = window.find(selector);
        return Fx.call(() -> node.localToScene(node.getLayoutBounds()));
    }
}
