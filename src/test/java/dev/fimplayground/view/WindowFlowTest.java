package dev.fimplayground.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.fimplayground.fx.Fx;
import dev.fimplayground.model.CompletionEvent;
import dev.fimplayground.model.CompletionFailure.ConnectionFailure;
import dev.fimplayground.model.CompletionRequest;
import dev.fimplayground.model.Endpoint;
import dev.fimplayground.model.FailureReason;
import dev.fimplayground.model.FinishReason;
import dev.fimplayground.model.RunState;
import dev.fimplayground.model.SamplingParameter;
import dev.fimplayground.viewmodel.TextSelection;
import dev.fimplayground.viewmodel.ThemeChoice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The window as a person drives it, with mouse and keyboard, over a server that the test plays. */
class WindowFlowTest {
    private PlaygroundWindow window;

    @BeforeEach
    void show() {
        window = new PlaygroundWindow(1200, 800);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void awaitState(RunState state) {
        Fx.awaitTrue(
                state.name(), () -> window.playground().run().stateProperty().get() == state);
        Fx.settle();
    }

    private boolean hasFocus(Node pane) {
        return Fx.call(pane::isFocusWithin);
    }

    @Test
    void runStreamsAMiddleAndTellsTheUsage() {
        window.window().click(window.find("#run"));
        window.client().delta("result = []");
        awaitState(RunState.STREAMING);
        assertThat(window.find("#run").isDisabled()).isTrue();
        assertThat(window.text("#progress")).startsWith("Streaming");
        window.client().delta("\n    for word in s.split():");
        window.client().finish(FinishReason.LENGTH, 138, 61);
        awaitState(RunState.FINISHED);
        assertThat(middleOnScreen()).isEqualTo("result = []\n    for word in s.split():");
        assertThat(window.text(".big-number.total")).isEqualTo("199");
        assertThat(window.text(".facts .value")).isEqualTo("length · cut at max_tokens");
        assertThat(window.find("#run").isDisabled()).isFalse();
    }

    @Test
    void stopKeepsTheTextThatCame() {
        window.client().ignoreCancellation();
        window.window().press(KeyCode.CONTROL, KeyCode.ENTER);
        window.client().delta("kept");
        awaitState(RunState.STREAMING);
        window.window().click(window.find("#stop"));
        assertThat(Fx.call(() -> window.playground().run().stateProperty().get()))
                .isEqualTo(RunState.CANCELLED);
        window.client().delta(" and late");
        Fx.settle();
        assertThat(middleOnScreen()).isEqualTo("kept");
    }

    @Test
    void stopEndsARunThatWaitsForItsFirstToken() {
        window.client().ignoreCancellation();
        window.window().click(window.find("#run"));
        window.client().tell(new CompletionEvent.AttemptStarted(1, 3));
        awaitProgress("Waiting for the first token");
        stopAndExpectANewRunToWork();
    }

    @Test
    void stopEndsThePauseBeforeARetry() {
        window.client().ignoreCancellation();
        window.window().click(window.find("#run"));
        ConnectionFailure lost = new ConnectionFailure(FailureReason.CONNECTION_LOST, "127.0.0.1:9");
        window.client().tell(new CompletionEvent.RetryScheduled(lost, 2, 3, Duration.ofMinutes(5)));
        awaitProgress("Attempt 2 of 3 in");
        stopAndExpectANewRunToWork();
    }

    @Test
    void stopEndsTheWaitForTheEngine() {
        window.engine().holdTheStart();
        window.window().click(window.find("#run"));
        awaitProgress("Starting the built-in engine");
        window.window().click(window.find("#stop"));
        assertThat(state()).isEqualTo(RunState.CANCELLED);
        window.engine().awaitGivenUpStart();
        Fx.settle();
        assertThat(window.client().requests()).isEmpty();
        assertThat(window.find("#failure").isVisible()).isFalse();
    }

    private void awaitProgress(String beginning) {
        Fx.awaitTrue(
                beginning, () -> ((Labeled) window.find("#progress")).getText().startsWith(beginning));
    }

    private RunState state() {
        return Fx.call(() -> window.playground().run().stateProperty().get());
    }

    private void stopAndExpectANewRunToWork() {
        window.window().click(window.find("#stop"));
        assertThat(state()).isEqualTo(RunState.CANCELLED);
        assertThat(window.find("#failure").isVisible()).isFalse();
        window.client().finish(FinishReason.STOP, 1, 1);
        window.client().awaitReturn();
        window.client().delta("next");
        window.client().finish(FinishReason.STOP, 1, 1);
        window.window().click(window.find("#run"));
        awaitState(RunState.FINISHED);
        assertThat(middleOnScreen()).isEqualTo("next");
    }

    @Test
    void anExampleIsShownFromItsHole() {
        Fx.run(() -> window.playground().prefix().setText("pass\n".repeat(300)));
        Fx.settle();
        Fx.run(() -> window.playground()
                .load(window.playground().examples().examples().get(3)));
        Fx.settle();
        String prefix = Fx.call(() -> window.playground().prefix().text());
        assertThat(Fx.call(
                        () -> window.playground().prefix().selectionProperty().get()))
                .isEqualTo(new TextSelection(prefix.length(), prefix.length()));
        window.window().focus(window.find(".code-editor")).type("x");
        assertThat(Fx.call(() -> window.playground().prefix().text())).isEqualTo(prefix + "x");
    }

    @Test
    void theEndpointChosenAgainKeepsItsTick() {
        window.window().focus(window.find("#endpoint")).press(KeyCode.SPACE);
        window.window().press(KeyCode.DOWN).press(KeyCode.ENTER);
        MenuButton menu = (MenuButton) window.find("#endpoint");
        assertThat(Fx.call(() -> menu.getItems().stream()
                        .filter(item -> item instanceof RadioMenuItem radio && radio.isSelected())
                        .map(MenuItem::getText)
                        .toList()))
                .containsExactly(Endpoint.BUILT_IN.name() + " · tiny teaching model");
    }

    @Test
    void aWholeRunNeedsNoMouse() {
        window.window().press(KeyCode.CONTROL, KeyCode.ENTER);
        window.client().delta("one");
        awaitState(RunState.STREAMING);
        window.window().press(KeyCode.ESCAPE);
        awaitState(RunState.CANCELLED);
        window.window().press(KeyCode.F6).press(KeyCode.F6);
        assertThat(hasFocus(window.find(".code-editor"))).isFalse();
        window.window().type("x");
        assertThat(Fx.call(() -> window.playground().suffix().text())).startsWith("x");
    }

    @Test
    void f6GoesRoundThePanesAndBack() {
        List<Node> panes = List.of(
                window.find(".code-editor"),
                window.find(".middle-pane"),
                Fx.call(() -> List.copyOf(window.window().scene().getRoot().lookupAll(".code-editor")))
                        .get(1),
                window.find(".sampling"),
                window.find("#tabs"),
                window.find(".toolbar"));
        for (int i = 1; i <= panes.size(); i++) {
            window.window().press(KeyCode.F6);
            assertThat(hasFocus(panes.get(i % panes.size()))).as("stop %s", i).isTrue();
        }
        window.window().press(KeyCode.SHIFT, KeyCode.F6);
        assertThat(hasFocus(panes.getLast())).isTrue();
    }

    @Test
    void aFailureIsToldUnderTheButtonWithDetailsToCopyAndGoesAway() {
        window.client().fail(new ConnectionFailure(FailureReason.CONNECTION_REFUSED, "127.0.0.1:9"));
        window.window().click(window.find("#run"));
        awaitState(RunState.FAILED);
        assertThat(window.find("#failure").isVisible()).isTrue();
        assertThat(window.text("#failure .sentence")).contains("127.0.0.1:9");
        window.window().click(window.find("#copy-details"));
        assertThat(Fx.call(() -> Clipboard.getSystemClipboard().getString())).contains("CONNECTION_REFUSED");
        assertThat(window.text("#copy-details")).isEqualTo("Copied");
        window.window().click(window.find("#dismiss"));
        assertThat(window.find("#failure").isVisible()).isFalse();
    }

    @Test
    void whatIsSetInTheSamplingPaneIsWhatIsSent() {
        typeInto("#temperature-field", "1.25");
        window.window().click(window.find("#top-p-sent"));
        assertThat(window.find("#advice").isVisible()).isTrue();
        window.window().click(window.find("#dice"));
        window.window().click(window.find("#stream"));
        typeInto("#stop-field", "x");
        window.window().press(KeyCode.ENTER);
        window.client().finish(FinishReason.STOP, 1, 1);
        window.window().press(KeyCode.CONTROL, KeyCode.ENTER);
        awaitState(RunState.FINISHED);
        CompletionRequest sent = window.client().requests().getFirst();
        assertThat(sent.sampling().value(SamplingParameter.TEMPERATURE)).hasValue(1.25);
        assertThat(sent.sampling().value(SamplingParameter.TOP_P)).hasValue(0.8);
        assertThat(sent.sampling().isSent(SamplingParameter.PRESENCE_PENALTY)).isFalse();
        assertThat(sent.sampling().isSent(SamplingParameter.SEED)).isTrue();
        assertThat(sent.sampling().stop()).containsExactly("x");
        assertThat(sent.stream()).isFalse();
    }

    @Test
    void aWrongNumberIsToldAtItsFieldAndNothingIsSent() {
        typeInto("#max-tokens-field", "1,000");
        assertThat(problems()).anyMatch(text -> text.contains("without commas"));
        window.window().press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(window.text("#failure .sentence")).contains("max_tokens");
        assertThat(window.client().requests()).isEmpty();
    }

    @Test
    void arrowKeysMoveASlider() {
        window.window().focus(window.find("#temperature-slider")).press(KeyCode.RIGHT);
        assertThat(field("#temperature-field")).isEqualTo("0.21");
    }

    @Test
    void resetBringsEverythingBack() {
        typeInto("#temperature-field", "1");
        window.window().click(window.find("#top-p-sent")).click(window.find("#reset-sampling"));
        assertThat(field("#temperature-field")).isEqualTo("0.20");
        assertThat(field("#top-p-field")).isEmpty();
    }

    @Test
    void stopStringsAreTakenAwayByTheirButton() {
        typeInto("#stop-field", "x");
        window.window().press(KeyCode.ENTER).click(window.find(".stop-chip .button"));
        assertThat(Fx.call(() -> window.playground().sampling().stop().strings().size()))
                .isZero();
        assertThat(hasFocus(window.find("#stop-field"))).isTrue();
    }

    @Test
    void samplingFoldsAwayAndComesBackAsWide() {
        double width =
                Fx.call(() -> window.find(".sampling-scroll").getLayoutBounds().getWidth());
        window.window().press(KeyCode.CONTROL, KeyCode.B);
        assertThat(Fx.call(() -> window.window().scene().lookup(".sampling-scroll") == null))
                .isTrue();
        window.window().press(KeyCode.CONTROL, KeyCode.B);
        assertThat(Fx.call(
                        () -> window.find(".sampling-scroll").getLayoutBounds().getWidth()))
                .isCloseTo(width, within(2.0));
    }

    @Test
    void controlPlusAndZeroZoom() {
        int before = Fx.call(
                () -> window.playground().appearance().editorFontSizeProperty().get());
        window.window().press(KeyCode.CONTROL, KeyCode.EQUALS);
        assertThat(Fx.call(() -> window.playground()
                        .appearance()
                        .editorFontSizeProperty()
                        .get()))
                .isEqualTo(before + 1);
        window.window().press(KeyCode.CONTROL, KeyCode.DIGIT0);
        assertThat(Fx.call(() -> window.playground()
                        .appearance()
                        .editorFontSizeProperty()
                        .get()))
                .isEqualTo(before);
    }

    @Test
    void theKeysOfAnInputMethodsCandidateDoNotRun() {
        Node editor = window.find(".code-editor");
        compose(editor, List.of(new InputMethodTextRun("你好", InputMethodHighlight.UNSELECTED_RAW)));
        window.window().press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(Fx.call(() -> window.playground().run().stateProperty().get()))
                .isEqualTo(RunState.IDLE);
        compose(editor, List.of());
        window.window().press(KeyCode.ENTER);
        assertThat(Fx.call(() -> window.playground().run().stateProperty().get()))
                .isEqualTo(RunState.IDLE);
        window.window().press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(Fx.call(() -> window.playground().run().stateProperty().get()))
                .isEqualTo(RunState.WAITING);
    }

    private static void compose(Node editor, List<InputMethodTextRun> composed) {
        Fx.run(() -> editor.fireEvent(new InputMethodEvent(
                InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, FXCollections.observableArrayList(composed), "", 0)));
    }

    @Test
    void undoBringsBackThePromptBeforeAnExample() {
        window.window().type("y");
        String before = Fx.call(() -> window.playground().prefix().text());
        Fx.run(() -> window.playground()
                .load(window.playground().examples().examples().get(3)));
        window.window().focus(window.find(".code-editor")).press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(Fx.call(() -> window.playground().prefix().text())).isEqualTo(before);
    }

    @Test
    void theCaretIsToldForTheEditorThatHasIt() {
        window.window().press(KeyCode.F6).press(KeyCode.F6).press(KeyCode.DOWN);
        assertThat(window.text("#caret")).isEqualTo("Ln 2, Col 1");
    }

    @Test
    void endpointAndModelAreChosenByKeyboard() {
        Fx.run(() -> window.playground().appearance().themeProperty().set(ThemeChoice.DARK));
        window.window().focus(window.find("#endpoint")).press(KeyCode.SPACE);
        assertThat(Fx.call(() -> popUp().getUserAgentStylesheet()))
                .as("pop-ups are as dark as the window")
                .contains("primer-dark");
        window.window().press(KeyCode.DOWN).press(KeyCode.DOWN).press(KeyCode.ENTER);
        assertThat(Fx.call(
                        () -> window.playground().endpoint().selectedProperty().get()))
                .isEqualTo(Endpoint.MODEL_STUDIO);
        assertThat(Fx.call(() -> window.playground().endpoint().modelProperty().get()))
                .isEqualTo("qwen-coder-turbo");
        window.window().focus(Fx.call(() -> ((ComboBox<?>) window.find("#model")).getEditor()));
        window.window().press(KeyCode.CONTROL, KeyCode.A).type("mine");
        assertThat(Fx.call(() -> window.playground().endpoint().modelProperty().get()))
                .isEqualTo("mine");
    }

    private static Scene popUp() {
        return Window.getWindows().stream()
                .filter(PopupWindow.class::isInstance)
                .findFirst()
                .orElseThrow()
                .getScene();
    }

    @Test
    void theModelPickedFromTheListIsTheModelSent() {
        Fx.run(() -> window.playground().endpoint().selectedProperty().set(Endpoint.MODEL_STUDIO));
        ComboBox<?> box = (ComboBox<?>) window.find("#model");
        window.window().focus(Fx.call(box::getEditor));
        Fx.run(box::show);
        window.window().press(KeyCode.DOWN).press(KeyCode.DOWN).press(KeyCode.ENTER);
        assertThat(Fx.call(() -> window.playground().endpoint().modelProperty().get()))
                .isIn(Endpoint.MODEL_STUDIO.models())
                .isNotEqualTo("qwen-coder-turbo");
    }

    @Test
    void everyControlHasWordsForAScreenReader() {
        List<String> silent = new ArrayList<>();
        Fx.run(() -> collectSilent(window.window().scene().getRoot(), silent));
        assertThat(silent).isEmpty();
    }

    private static void collectSilent(Node node, List<String> silent) {
        boolean hasWords = node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank();
        boolean spoken = node.getAccessibleText() != null || hasWords;
        boolean control = node.isFocusTraversable() && node.getAccessibleRole() != AccessibleRole.NODE;
        if (control && !spoken) {
            silent.add(node.toString());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collectSilent(child, silent));
        }
    }

    private void typeInto(String field, String text) {
        window.window()
                .focus(window.find(field))
                .press(KeyCode.CONTROL, KeyCode.A)
                .type(text);
    }

    private String field(String selector) {
        return Fx.call(() -> ((TextInputControl) window.find(selector)).getText());
    }

    private List<String> problems() {
        return Fx.call(() -> window.window().scene().getRoot().lookupAll(".problem").stream()
                .filter(Node::isVisible)
                .map(node -> ((Labeled) node).getText())
                .toList());
    }

    /** What the pane shows, which is drained from the buffer once per pulse. */
    private String middleOnScreen() {
        String received = Fx.call(() -> window.playground().middle().text());
        Fx.awaitTrue("the middle is drained", () -> shownInMiddle().contains(received));
        return received;
    }

    private String shownInMiddle() {
        return String.valueOf(
                window.find(".middle-pane .code-area").queryAccessibleAttribute(AccessibleAttribute.TEXT));
    }
}
