package dev.fimplayground.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.fx.Fx;
import dev.fimplayground.model.CompletionFailure.ConnectionFailure;
import dev.fimplayground.model.FailureReason;
import dev.fimplayground.model.FinishReason;
import dev.fimplayground.model.RunState;
import dev.fimplayground.syntax.Language;
import dev.fimplayground.viewmodel.PlaygroundViewModel;
import dev.fimplayground.viewmodel.ThemeChoice;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The hole moved by keys, the middle judged by its syntax, and failures that come and go, in the real window. */
class HoleFlowTest {
    private PlaygroundWindow window;
    private PlaygroundViewModel playground;

    @BeforeEach
    void show() {
        window = new PlaygroundWindow(1300, 860);
        playground = window.playground();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void keysMoveTheHoleByTokensAndTypeNothing() {
        texts("total = ", "subtotal + tax\n");
        window.window().press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.PERIOD);
        Fx.awaitTrue(
                "the point moved over a token",
                () -> playground.prefix().lengthProperty().get() > 8);
        String moved = prefix();
        assertThat(moved + suffix()).isEqualTo("total = subtotal + tax\n");
        window.window().press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.COMMA);
        Fx.awaitTrue("and back", () -> playground.prefix().lengthProperty().get() < moved.length());
        assertThat(prefix() + suffix()).isEqualTo("total = subtotal + tax\n");
    }

    @Test
    void keysMoveGrowAndShrinkTheHoleBySyntaxNodes() {
        texts("def f(a):\n    return g(", "a, 1)\n");
        window.window().press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.PAGE_DOWN);
        awaitReference("a");
        window.window().press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.PAGE_DOWN);
        awaitReference("1");
        window.window().press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.EQUALS);
        awaitReference("(a, 1)");
        window.window().press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.MINUS);
        awaitReference("a");
        window.window().press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.PAGE_UP);
        awaitReference("g");
        assertThat(prefix()).isEqualTo("def f(a):\n    return ");
        window.window().press(KeyCode.CONTROL, KeyCode.Z);
        awaitReference("a");
        Fx.run(() -> playground.prefix().languageProperty().set(Language.PLAIN));
        window.window().press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.PAGE_UP);
        Fx.awaitTrue("a sentence", () -> window.find("#failure").isVisible());
        assertThat(window.text("#failure .sentence")).startsWith("There are no syntax nodes");
    }

    @Test
    void growingToTheWholeTextIsRefusedInTheWindow() {
        texts("f(", "a)\n");
        window.window().press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.PAGE_DOWN);
        awaitReference("a");
        window.window().press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.EQUALS);
        awaitReference("(a)");
        window.window().press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.EQUALS);
        Fx.awaitTrue("a sentence", () -> window.find("#failure").isVisible());
        assertThat(window.text("#failure .sentence")).startsWith("The hole cannot grow to the whole text");
        assertThat(prefix()).isEqualTo("f");
        assertThat(window.window().screenshot("hole-whole-light")).isNotEmptyFile();
        Fx.run(() -> playground.appearance().themeProperty().set(ThemeChoice.DARK));
        assertThat(window.window().screenshot("hole-whole-dark")).isNotEmptyFile();
    }

    @Test
    void aPrefixThatIsPastedOverForgetsWhatStoodInTheHoleAndUndoBringsItBack() {
        texts("f(", "a)\n");
        window.window().press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.PAGE_DOWN);
        awaitReference("a");
        Fx.run(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, "f = g(")));
        window.window().press(KeyCode.CONTROL, KeyCode.A);
        window.window().press(KeyCode.CONTROL, KeyCode.V);
        Fx.awaitTrue("the pasted text", () -> playground.prefix().text().equals("f = g("));
        assertThat(Fx.call(() -> playground.editing().referenceProperty().get()))
                .isEmpty();
        window.window().press(KeyCode.CONTROL, KeyCode.Z);
        awaitReference("a");
        assertThat(prefix()).isEqualTo("f(");
    }

    @Test
    void aMiddleThatDoesNotParseIsToldAndShown() {
        texts("def mean(values):\n    ", "\n    return total / len(values)\n");
        generate("total = 0\n    for v in values\n        total += v");
        Fx.awaitTrue("a finding", () -> !playground.fit().findings().isEmpty());
        assertThat(playground.fit().findings().getFirst().sentence()).contains("Python");
        assertThat(window.window().screenshot("fit-parse-light")).isNotEmptyFile();
        Fx.run(() -> playground.appearance().themeProperty().set(ThemeChoice.DARK));
        Fx.run(() -> ((Hyperlink) window.find("#fit .hyperlink")).fire());
        Fx.settle();
        assertThat(Fx.call(() -> window.find(".middle-pane").isFocusWithin())).isTrue();
        assertThat(window.window().screenshot("fit-parse-shown-dark")).isNotEmptyFile();
    }

    @Test
    void aFailureMovesNothingAndEscapeTakesItAway() {
        Bounds before = editor();
        window.client().fail(new ConnectionFailure(FailureReason.CONNECTION_REFUSED, "refused"));
        window.window().click(window.find("#run"));
        Fx.awaitTrue("the failure", () -> window.find("#failure").isVisible());
        Fx.settle();
        assertThat(editor()).isEqualTo(before);
        assertThat(window.window().screenshot("failure-over-light")).isNotEmptyFile();
        Fx.run(() -> playground.appearance().themeProperty().set(ThemeChoice.DARK));
        assertThat(window.window().screenshot("failure-over-dark")).isNotEmptyFile();
        window.window().press(KeyCode.ESCAPE);
        assertThat(Fx.call(() -> window.find("#failure").isVisible())).isFalse();
        assertThat(editor()).isEqualTo(before);
    }

    @Test
    void anEmptiedFieldOfAParameterThatIsSentDoesNotSayThatItIsNot() {
        TextField field = (TextField) window.find("#temperature-field");
        Fx.run(() -> field.setText(""));
        assertThat(Fx.call(field::getPromptText)).isEmpty();
        assertThat(Fx.call(() -> ((TextField) window.find("#top-p-field")).getPromptText()))
                .isEqualTo("not sent");
    }

    @Test
    void anEmptyMiddleIsNumberedByWhatStandsBeforeIt() {
        texts("a\nb\n", "c\n");
        awaitMiddleNumber("3");
        generate("x\ny");
        texts("a\nb\nc\nd\n", "e\n");
        awaitMiddleNumber("5");
        Fx.run(() -> playground.prefix().setText("a"));
        awaitMiddleNumber("1");
    }

    private void awaitMiddleNumber(String number) {
        Fx.awaitTrue(
                "the middle's line has the number " + number,
                () -> window.find(".middle-pane .line-number").lookupAll(".text").stream()
                        .anyMatch(text -> ((Text) text).getText().equals(number)));
    }

    private void texts(String prefix, String suffix) {
        Fx.run(() -> playground.editing().replacePrompt(prefix, suffix));
        Fx.settle();
    }

    private void generate(String middle) {
        window.client().delta(middle);
        window.client().finish(FinishReason.STOP, 10, 20);
        Fx.run(playground::start);
        Fx.awaitTrue("the run's end", () -> playground.run().stateProperty().get() == RunState.FINISHED);
    }

    private void awaitReference(String reference) {
        Fx.awaitTrue(
                "the hole holds " + reference,
                () -> playground.editing().referenceProperty().get().equals(Optional.of(reference)));
        Fx.settle();
    }

    private Bounds editor() {
        Node editor = window.find(".code-editor");
        return Fx.call(() -> editor.localToScene(editor.getBoundsInLocal()));
    }

    private String prefix() {
        return Fx.call(() -> playground.prefix().text());
    }

    private String suffix() {
        return Fx.call(() -> playground.suffix().text());
    }
}
