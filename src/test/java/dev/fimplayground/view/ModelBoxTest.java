package dev.fimplayground.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.fx.Fx;
import dev.fimplayground.model.Endpoint;
import dev.fimplayground.model.FinishReason;
import dev.fimplayground.model.RunState;
import dev.fimplayground.viewmodel.ThemeChoice;
import java.util.Locale;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The toolbar's box for the model, typed into by keyboard. */
class ModelBoxTest {
    private static final String KEY = "sk-0123456789abcdef";

    private PlaygroundWindow window;

    @BeforeEach
    void open() {
        window = new PlaygroundWindow(1200, 800);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aKeyIsRefusedWithASentenceAndRunSendsNothingUntilItIsGone() {
        type(KEY);
        assertThat(window.text("#failure .sentence")).contains("like an API key");
        assertThat(Fx.call(() -> window.find("#failure").isVisible())).isTrue();
        assertThat(Fx.call(() -> box().getEditor().getAccessibleHelp())).contains("like an API key");
        Fx.run(() -> window.playground().run().failure().dismiss());
        window.window().press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(Fx.call(() -> window.find("#failure").isVisible())).isTrue();
        assertThat(Fx.call(() -> window.playground().run().stateProperty().get()))
                .isEqualTo(RunState.IDLE);
        assertThat(Fx.call(() -> window.playground().endpoint().modelProperty().get()))
                .isEqualTo("tiny-fim");

        type("other-model");
        assertThat(Fx.call(() -> window.find("#failure").isVisible())).isFalse();
        window.client().finish(FinishReason.STOP, 1, 1);
        window.window().press(KeyCode.CONTROL, KeyCode.ENTER);
        Fx.awaitTrue("sent", () -> window.client().requests().size() == 1);
        assertThat(window.client().requests().getFirst().model()).isEqualTo("other-model");
    }

    @Test
    void whatTheBuiltInModelCannotDoIsSaidBesideItsNameAndOnlyThere() {
        assertThat(Fx.call(() -> box().getEditor().getAccessibleHelp()))
                .startsWith("tiny-fim is a tiny teaching model")
                .contains("only looks like code");
        Fx.run(() -> window.playground().endpoint().selectedProperty().set(Endpoint.MODEL_STUDIO));
        assertThat(Fx.call(() -> box().getEditor().getAccessibleHelp())).isEqualTo("The model's name; free text");
    }

    @ParameterizedTest
    @EnumSource(
            value = ThemeChoice.class,
            names = {"LIGHT", "DARK"})
    void pictures(ThemeChoice theme) {
        Fx.run(() -> window.playground().appearance().themeProperty().set(theme));
        type(KEY);
        assertThat(window.window().screenshot("model-key-" + theme.name().toLowerCase(Locale.ROOT)))
                .isNotEmptyFile();
    }

    private void type(String model) {
        Fx.run(() -> box().getEditor().clear());
        window.window().focus(box()).type(model);
    }

    private ComboBox<?> box() {
        return (ComboBox<?>) window.find("#model");
    }
}
