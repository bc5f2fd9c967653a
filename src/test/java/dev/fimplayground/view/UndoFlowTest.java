package dev.fimplayground.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.fx.Fx;
import dev.fimplayground.model.FinishReason;
import dev.fimplayground.viewmodel.EditHistory;
import dev.fimplayground.viewmodel.RandomEditing;
import java.util.List;
import java.util.Random;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Undo, redo and accepting by keys, in the real editors. */
class UndoFlowTest {
    private PlaygroundWindow window;

    @BeforeEach
    void show() {
        window = new PlaygroundWindow(1200, 800);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void anExampleIsShownAtTheHoleWithTheCaretThere() {
        Fx.run(() -> window.playground()
                .load(window.playground().examples().examples().get(3)));
        window.window().type("xyz");
        assertThat(prefix()).endsWith("xyz");
    }

    @Test
    void editsOfAllPanesAreUndoneAcrossThemWithTheFocusFollowing() {
        String prefix = prefix();
        window.window().type("one");
        generate("two");
        window.window().press(KeyCode.F6).press(KeyCode.F6).type("three");
        window.window().press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(suffix()).doesNotContain("three");
        window.window().press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(middle()).isEmpty();
        assertThat(Fx.call(() -> window.find(".middle-pane").isFocusWithin())).isTrue();
        window.window().press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(prefix()).isEqualTo(prefix);
        assertThat(Fx.call(() -> window.find(".code-editor").isFocusWithin())).isTrue();
        window.window().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z).press(KeyCode.CONTROL, KeyCode.Y);
        assertThat(prefix()).isEqualTo(prefix + "one");
        assertThat(middle()).isEqualTo("two");
    }

    @Test
    void controlZInAFieldIsTheFields() {
        window.window().type("one");
        window.window()
                .focus(window.find("#temperature-field"))
                .press(KeyCode.CONTROL, KeyCode.A)
                .type("1");
        window.window().press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(prefix()).endsWith("one");
    }

    @Test
    void theMiddleIsAcceptedByWordLineAndWhole() {
        String before = prefix();
        generate("a = b\n    c\n    d");
        window.window().press(KeyCode.F6).press(KeyCode.CONTROL, KeyCode.RIGHT);
        assertThat(prefix()).isEqualTo(before + "a");
        window.window().press(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(prefix()).isEqualTo(before + "a = b\n");
        assertThat(middle()).isEqualTo("    c\n    d");
        window.window().press(KeyCode.TAB);
        assertThat(prefix()).isEqualTo(before + "a = b\n    c\n    d");
        assertThat(middle()).isEmpty();
        window.window().type("!".replace("!", "x"));
        assertThat(prefix()).endsWith("    dx");
        window.window().press(KeyCode.CONTROL, KeyCode.Z).press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(prefix()).isEqualTo(before + "a = b\n");
        assertThat(middle()).isEqualTo("    c\n    d");
    }

    @Test
    void tabInAnEmptyMiddleMovesOn() {
        window.window().press(KeyCode.F6).press(KeyCode.TAB);
        assertThat(Fx.call(() -> window.find(".middle-pane").isFocusWithin())).isFalse();
    }

    @Test
    void theButtonAcceptsWhatCameOnceTheRunHasEnded() {
        assertThat(window.find("#accept").isDisabled()).isTrue();
        generate("two");
        window.window().click(window.find("#accept"));
        assertThat(prefix()).endsWith("two");
    }

    @Test
    void aRandomSequenceOfEverythingIsUndoneAndRedoneInTheEditors() {
        long seed = System.nanoTime();
        System.out.println("random editing in the window, seed " + seed);
        EditHistory history = window.playground().editing().history();
        RandomEditing editing = Fx.call(() -> new RandomEditing(window.playground(), this::send, new Random(seed)));
        List<String> start = texts();
        for (int i = 0; i < 150; i++) {
            Fx.run(editing::act);
            awaitEnd();
            assertThat(textsInEditors()).as("step %d, seed %d", i, seed).isEqualTo(List.of(prefix(), suffix()));
        }
        Fx.run(() -> whileTrue(history.redoableProperty()::get, history::redo));
        List<String> end = texts();
        Fx.run(() -> whileTrue(history.undoableProperty()::get, history::undo));
        assertThat(texts()).as("seed %d", seed).isEqualTo(start);
        assertThat(textsInEditors()).as("seed %d", seed).isEqualTo(List.of(prefix(), suffix()));
        Fx.run(() -> whileTrue(history.redoableProperty()::get, history::redo));
        assertThat(texts()).as("seed %d", seed).isEqualTo(end);
        assertThat(textsInEditors()).as("seed %d", seed).isEqualTo(List.of(prefix(), suffix()));
    }

    private static void whileTrue(java.util.function.BooleanSupplier condition, Runnable action) {
        while (condition.getAsBoolean()) {
            action.run();
        }
    }

    private void generate(String text) {
        Fx.run(() -> send(text));
        awaitEnd();
    }

    private void send(String text) {
        window.client().delta(text);
        window.client().finish(FinishReason.STOP, 1, 1);
        window.playground().start();
    }

    private void awaitEnd() {
        Fx.awaitTrue(
                "the run's end",
                () -> !window.playground().run().active().get()
                        && !window.playground().hole().movingProperty().get());
    }

    private List<String> texts() {
        return List.of(prefix(), middle(), suffix());
    }

    private String prefix() {
        return Fx.call(() -> window.playground().prefix().text());
    }

    private String middle() {
        return Fx.call(() -> window.playground().middle().text());
    }

    private String suffix() {
        return Fx.call(() -> window.playground().suffix().text());
    }

    private List<String> textsInEditors() {
        return Fx.call(() -> window.window().scene().getRoot().lookupAll(".code-editor .code-area").stream()
                .map(UndoFlowTest::textOf)
                .toList());
    }

    private static String textOf(Node area) {
        return (String) area.queryAccessibleAttribute(AccessibleAttribute.TEXT);
    }
}
