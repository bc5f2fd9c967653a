package dev.fimplayground.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.document.experiment.ExperimentReader;
import dev.fimplayground.fx.Fx;
import dev.fimplayground.fx.TestWindow;
import dev.fimplayground.model.FinishReason;
import dev.fimplayground.model.RunState;
import dev.fimplayground.viewmodel.ExperimentViewModel;
import dev.fimplayground.viewmodel.ThemeChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Experiments in the window, by keyboard; only the system's own file dialog is left out. */
class ExperimentFlowTest {
    @TempDir
    private Path folder;

    @Test
    void savedByKeyOpenedAgainAndTheMarkComesAndGoes() throws Exception {
        try (PlaygroundWindow window = new PlaygroundWindow(1200, 800)) {
            ExperimentViewModel experiment = window.playground().experiment();
            Path file = folder.resolve("lesson.fim.json");
            Fx.run(() -> experiment.saveAs(file));
            Fx.awaitTrue("saved", () -> experiment.titleProperty().get().equals("lesson.fim.json – FIM Playground"));

            window.window().type("x");
            assertThat(Fx.call(() -> experiment.titleProperty().get())).isEqualTo("*lesson.fim.json – FIM Playground");
            window.window().press(KeyCode.CONTROL, KeyCode.S);
            Fx.awaitTrue("saved again", () -> !experiment.changedProperty().get());

            String prefix = Fx.call(() -> window.playground().prefix().text());
            assertThat(ExperimentReader.read(Files.readString(file))
                            .experiment()
                            .prompt()
                            .prefix())
                    .isEqualTo(prefix);
            Fx.run(() -> window.playground().prefix().setText("something else"));
            Fx.run(() -> window.playground().files().open(file));
            Fx.awaitTrue("opened", () -> window.playground().prefix().text().equals(prefix));
            window.window().press(KeyCode.CONTROL, KeyCode.Z);
            assertThat(Fx.call(() -> window.playground().prefix().text())).isEqualTo("something else");
        }
    }

    @Test
    void theConflictIsSettledByKeyboard() throws IOException {
        try (PlaygroundWindow window = new PlaygroundWindow(1200, 800)) {
            ExperimentViewModel experiment = window.playground().experiment();
            Path file = folder.resolve("lesson.fim.json");
            Fx.run(() -> experiment.saveAs(file));
            Fx.awaitTrue("saved", () -> experiment.file().isPresent());
            Files.writeString(file, "{\"formatVersion\": 1, \"prefix\": [\"theirs\"]}");

            window.window().press(KeyCode.CONTROL, KeyCode.S);
            Fx.awaitTrue("the notice", () -> window.find("#notice").isVisible());
            window.window().focus(window.find("#overwrite")).press(KeyCode.SPACE);

            Fx.awaitTrue("written", () -> !window.find("#notice").isVisible());
            Fx.awaitTrue("on disk", () -> content(file).contains("reverse_words"));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ThemeChoice.class,
            names = {"LIGHT", "DARK"})
    void pictures(ThemeChoice theme) throws IOException {
        String name = theme.name().toLowerCase(Locale.ROOT);
        Path request = Files.writeString(folder.resolve("request.json"), """
                {"model": "qwen2.5-coder-32b-instruct", "prompt": "<|fim_prefix|>def add(a, b):\\n    <|fim_suffix|>\\n\\nprint(add(1, 2))\\n<|fim_middle|>",
                 "temperature": 0.5, "max_tokens": 64, "frequency_penalty": 0.5, "n": 2, "best_of": 3, "echo": true, "user": "me",
                 "logit_bias": {"50256": -100}, "top_k": 40, "min_p": 0.05}
                """);
        try (PlaygroundWindow window = new PlaygroundWindow(1200, 800)) {
            Fx.run(() -> window.playground().appearance().themeProperty().set(theme));
            Fx.run(() -> window.playground().files().open(request));
            Fx.awaitTrue("the report", () -> window.find("#notice").isVisible());
            assertThat(window.window().screenshot("import-report-" + name)).isNotEmptyFile();

            window.client().delta("return a + b");
            window.client().finish(FinishReason.STOP, 12, 5);
            Fx.run(window.playground()::start);
            Fx.awaitTrue(
                    "finished", () -> window.playground().run().stateProperty().get() == RunState.FINISHED);
            Path file = folder.resolve("add.fim.json");
            Fx.run(() -> window.playground().experiment().saveAs(file));
            Fx.awaitTrue("saved", () -> window.playground().experiment().file().isPresent());
            assertThat(Fx.call(() -> window.find("#notice").isVisible())).isFalse();
            SplitMenuButton menu = (SplitMenuButton) window.find("#open");
            assertThat(Fx.call(() -> menu.getItems().stream()
                            .map(MenuItem::getId)
                            .limit(3)
                            .toList()))
                    .containsExactly("save", "save-as", "keep-result");
            Fx.run(menu::show);
            Fx.settle();
            assertThat(TestWindow.popUpScreenshot("file-menu-" + name)).isNotEmptyFile();
            Fx.run(menu::hide);

            Files.writeString(file, "{\"formatVersion\": 1, \"prefix\": [\"theirs\"]}");
            window.window().press(KeyCode.CONTROL, KeyCode.S);
            Fx.awaitTrue("the conflict", () -> window.find("#notice").isVisible());
            window.window().focus(window.find("#reload"));
            assertThat(window.window().screenshot("save-conflict-" + name)).isNotEmptyFile();
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            return "";
        }
    }
}
