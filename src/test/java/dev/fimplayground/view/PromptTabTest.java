package dev.fimplayground.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.fx.Fx;
import dev.fimplayground.model.SamplingParameter;
import dev.fimplayground.viewmodel.CheckViewModel;
import dev.fimplayground.viewmodel.TextRange;
import dev.fimplayground.viewmodel.TextSelection;
import dev.fimplayground.viewmodel.ThemeChoice;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PromptTabTest {
    private PlaygroundWindow window;

    @BeforeEach
    void open() {
        window = new PlaygroundWindow(1440, 900);
        awaitCount("1,024");
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theExactPromptIsShownWithItsCountBesideTheLimit() {
        assertThat(drawn())
                .startsWith("<|fim_prefix|>def reverse_words_with_special_chars(s):↵\n")
                .endsWith("<|fim_middle|>");
        assertThat(window.text("#prompt-tokens")).matches("\\d+ of 1,024 tokens");
    }

    @Test
    void whatIsTypedInTheSuffixIsCheckedAndOneClickMendsItAsOneUndoStep() {
        Fx.run(() -> {
            window.playground().prefix().setText("def f(x):\n    y = x\n");
            window.playground().suffix().setText("    return y");
        });
        awaitCheck("No line break before the suffix");
        window.window().click(button("Add a line break"));
        assertThat(suffix()).isEqualTo("\n    return y");
        Fx.awaitTrue("no finding", () -> window.prompt().checks().isEmpty());
        window.window().focus(suffixEditor()).press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(suffix()).isEqualTo("    return y");
    }

    @Test
    void aSelectionInTheEditorIsShownInThePromptAndBack() {
        Fx.run(() -> window.playground().prefix().reveal(new TextRange(4, 11)));
        TextRange shown = Fx.call(() -> window.prompt().highlightProperty().get());
        assertThat(drawn().substring(shown.start(), shown.end())).isEqualTo("reverse");
        int at = drawn().indexOf("return result");
        Fx.run(() -> window.prompt().select(new TextRange(at, at + 6)));
        TextSelection selected =
                Fx.call(() -> window.playground().suffix().selectionProperty().get());
        assertThat(suffix().substring(selected.start(), selected.end())).isEqualTo("return");
    }

    @ParameterizedTest
    @EnumSource(
            value = ThemeChoice.class,
            names = {"LIGHT", "DARK"})
    void pictures(ThemeChoice theme) {
        String name = theme.name().toLowerCase(Locale.ROOT);
        Fx.run(() -> window.playground().appearance().themeProperty().set(theme));
        assertThat(window.window().screenshot("prompt-" + name)).isNotEmptyFile();
        Fx.run(() -> {
            window.playground().prefix().setText("def f(x):\n\tif x:\n        y = '<|im_end|> \u200b'\n    ");
            window.playground().suffix().setText("    return y");
            window.playground().template().familyProperty().set(Optional.empty());
            window.playground()
                    .sampling()
                    .parameter(SamplingParameter.TOP_P)
                    .sentProperty()
                    .set(true);
        });
        awaitCheck("top_p");
        assertThat(window.window().screenshot("prompt-findings-" + name)).isNotEmptyFile();
    }

    private void awaitCount(String limit) {
        Fx.awaitTrue(
                "a count",
                () -> ((Labeled) window.find("#prompt-tokens")).getText().contains(limit));
    }

    private void awaitCheck(String beginning) {
        Fx.awaitTrue(
                "the check " + beginning,
                () -> window.prompt().checks().stream()
                        .map(CheckViewModel::sentence)
                        .anyMatch(sentence -> sentence.contains(beginning)));
        Fx.settle();
    }

    private Button button(String text) {
        Set<Node> buttons = Fx.call(() -> window.find("#checks").lookupAll(".button"));
        List<Button> named = buttons.stream()
                .map(Button.class::cast)
                .filter(button -> button.getText().equals(text))
                .toList();
        assertThat(named).hasSize(1);
        return named.getFirst();
    }

    private Node suffixEditor() {
        Set<Node> editors = Fx.call(() -> window.window().scene().getRoot().lookupAll(".code-editor .code-area"));
        return List.copyOf(editors).getLast();
    }

    private String suffix() {
        return Fx.call(() -> window.playground().suffix().text());
    }

    private String drawn() {
        StringBuilder drawn = new StringBuilder();
        Fx.call(() -> window.prompt().drawingProperty().get()).pieces().forEach(piece -> drawn.append(piece.shown()));
        return drawn.toString();
    }
}
