package dev.fimplayground.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.fx.Fx;
import dev.fimplayground.model.CompletionFailure.ServerRefusal;
import dev.fimplayground.model.FailureReason;
import dev.fimplayground.model.FinishReason;
import dev.fimplayground.model.RunState;
import dev.fimplayground.model.SamplingParameter;
import dev.fimplayground.viewmodel.ThemeChoice;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pictures for eyes, in target/screenshots. What is asserted is only that the window got into the state they show. */
class WindowScreenshotTest {
    @ParameterizedTest
    @EnumSource(
            value = ThemeChoice.class,
            names = {"LIGHT", "DARK"})
    void pictures(ThemeChoice theme) {
        String name = theme.name().toLowerCase(Locale.ROOT);
        try (PlaygroundWindow window = new PlaygroundWindow(1440, 900)) {
            Fx.run(() -> window.playground().appearance().themeProperty().set(theme));
            assertThat(window.window().screenshot("window-start-" + name)).isNotEmptyFile();
            fill(window);
            assertThat(window.window().screenshot("window-" + name)).isNotEmptyFile();
        }
        try (PlaygroundWindow window = new PlaygroundWindow(1100, 700)) {
            Fx.run(() -> window.playground().appearance().themeProperty().set(theme));
            assertThat(troubled(window, "window-trouble-" + name)).isNotEmptyFile();
        }
    }

    private static void fill(PlaygroundWindow window) {
        for (String line :
                "result = []\n    for word in s.split():\n        result.append(word[::-1])".split("(?<=\n)")) {
            window.client().delta(line);
        }
        Fx.run(window.playground()::start);
        Fx.awaitTrue(
                "streaming", () -> window.playground().run().stateProperty().get() == RunState.STREAMING);
        assertThat(window.window().screenshot("window-streaming")).isNotEmptyFile();
        window.client().finish(FinishReason.STOP, 138, 61);
        Fx.awaitTrue("finished", () -> window.playground().run().stateProperty().get() == RunState.FINISHED);
        Fx.settle();
    }

    private static Path troubled(PlaygroundWindow window, String name) {
        window.client()
                .fail(new ServerRefusal(
                        FailureReason.WRONG_KEY,
                        401,
                        Optional.of("invalid_api_key"),
                        "Incorrect API key provided.",
                        Optional.of("7d1c9a52-6f2b-9d36-a5c7-0d9f2b4e8a11"),
                        Optional.empty()));
        Fx.run(() -> {
            var sampling = window.playground().sampling();
            sampling.parameter(SamplingParameter.TOP_P).sentProperty().set(true);
            sampling.stop().typedProperty().set("\\n\\n");
            sampling.stop().add();
            sampling.stop().typedProperty().set("<|endoftext|>");
            sampling.stop().add();
            window.playground().start();
        });
        Fx.awaitTrue("failed", () -> window.playground().run().stateProperty().get() == RunState.FAILED);
        Fx.run(() -> window.playground()
                .sampling()
                .parameter(SamplingParameter.MAX_TOKENS)
                .textProperty()
                .set("1,000"));
        window.window().focus(window.find("#temperature-field"));
        return window.window().screenshot(name);
    }
}
