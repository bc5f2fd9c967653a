package dev.fimplayground.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.fx.Fx;
import dev.fimplayground.fx.TestWindow;
import java.lang.Thread.UncaughtExceptionHandler;
import javafx.application.Platform;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The app as the toolkit starts it. */
class FimPlaygroundTest {
    private final UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    private FimPlayground app;
    private TestWindow window;

    @BeforeEach
    void start() {
        Fx.start();
        app = new FimPlayground();
        window = TestWindow.of(Fx.call(() -> {
            Stage stage = new Stage();
            app.start(stage);
            return stage;
        }));
        Fx.awaitTrue("the first example", () -> shownCounts().startsWith("14 lines"));
    }

    private String shownCounts() {
        return ((Labeled) window.find(".pane-header .fact")).getText();
    }

    @AfterEach
    void stop() {
        window.close();
        Fx.run(app::stop);
        Thread.setDefaultUncaughtExceptionHandler(before);
    }

    @Test
    void opensOnTheBuiltInModelWithAnExampleAndTheCaretInThePrefix() {
        assertThat(Fx.call(() -> ((Labeled) window.find("#endpoint")).getText()))
                .isEqualTo("Built-in model (offline)");
        assertThat(Fx.call(() -> window.find(".code-editor").isFocusWithin())).isTrue();
        assertThat(window.stage().getTitle()).isEqualTo("FIM Playground");
    }

    @Test
    void anExceptionOnTheWindowsThreadIsReportedAndTheWindowLivesOn() {
        Platform.runLater(() -> {
            throw new IllegalStateException("a defect on purpose");
        });
        Fx.awaitTrue("the report", () -> window.find("#failure").isVisible());
        window.type("x");
        assertThat(Fx.call(this::shownCounts)).isEqualTo("14 lines · 350 characters");
        window.focus(window.find("#dismiss")).press(KeyCode.SPACE);
        assertThat(window.find("#failure").isVisible()).isFalse();
    }
}
