package dev.fimplayground.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.fx.Fx;
import dev.fimplayground.fx.TestWindow;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

class TipsTest {
    @Test
    void helpComesUnderThePointerAndOnlyThere() {
        Button helped = Fx.call(() -> new Button("helped"));
        Button silent = Fx.call(() -> new Button("silent"));
        try (TestWindow window = TestWindow.show(300, 200, () -> new StackPane(new VBox(60, helped, silent)))) {
            window.hover(silent);
            Fx.run(() -> {
                Tips.on(helped, "First words");
                Tips.on(helped, "What it does");
                Tips.on(silent, "Nothing");
                Tips.off(silent);
            });
            assertThat(Fx.call(helped::getAccessibleHelp)).isEqualTo("What it does");
            assertThat(Fx.call(helped::getTooltip)).isNull();
            window.hover(helped);
            Fx.awaitTrue("the help", () -> shown().isPresent());
            assertThat(Fx.call(() -> shown().orElseThrow().getText())).isEqualTo("What it does");
            window.hover(silent);
            Fx.awaitTrue("the help is gone", () -> shown().isEmpty());
            assertThat(Fx.call(silent::getTooltip)).isNull();
        }
    }

    private static Optional<Tooltip> shown() {
        return Window.getWindows().stream()
                .filter(window -> window.isShowing() && window instanceof Tooltip)
                .map(Tooltip.class::cast)
                .findFirst();
    }
}
