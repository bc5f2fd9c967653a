package dev.fimplayground.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.fx.Fx;
import dev.fimplayground.viewmodel.ThemeChoice;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TabPane;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the keys go is to be seen, at every stop of F6 and in the find bar. */
class SeenFocusTest {
    /** A blinking caret has some twenty; it is not to be counted on. */
    private static final int LEAST_PIXELS = 150;

    @ParameterizedTest
    @CsvSource({"LIGHT,0", "DARK,0", "LIGHT,1", "LIGHT,2", "LIGHT,3", "DARK,3"})
    void everyStopOfF6LooksOtherThanWithoutTheFocus(ThemeChoice theme, int tab) {
        try (PlaygroundWindow window = new PlaygroundWindow(1280, 800)) {
            Fx.run(() -> window.playground().appearance().themeProperty().set(theme));
            Fx.run(() -> ((TabPane) window.find("#tabs")).getSelectionModel().select(tab));
            Fx.run(() -> ((MainWindow) window.window().scene().getRoot()).focusPrefix());
            Fx.settle();
            List<Node> panes = List.of(
                    window.find(".code-editor").getParent(),
                    window.find(".middle-section"),
                    Fx.call(() -> List.copyOf(window.window().scene().getRoot().lookupAll(".code-editor")))
                            .get(1)
                            .getParent(),
                    window.find(".sampling"),
                    window.find("#tabs"),
                    window.find(".toolbar"));
            for (int i = 0; i < panes.size(); i++) {
                Node pane = panes.get(i);
                WritableImage with = look(window);
                window.window()
                        .screenshot(
                                "focus-" + tab + "-" + i + "-" + theme.name().toLowerCase(Locale.ROOT));
                window.window().press(KeyCode.F6);
                assertThat(differing(with, look(window), pane)).as("stop %s", i).isGreaterThan(LEAST_PIXELS);
            }
        }
    }

    @Test
    void tabInTheFindBarGoesFromWhatIsSearchedToItsReplacementAndBack() {
        try (PlaygroundWindow window = new PlaygroundWindow(1280, 800)) {
            window.window().press(KeyCode.CONTROL, KeyCode.F).type("s").press(KeyCode.TAB);
            assertThat(Fx.call(() -> window.find("#find-replacement").isFocused()))
                    .isTrue();
            window.window().press(KeyCode.SHIFT, KeyCode.TAB);
            assertThat(Fx.call(() -> window.find("#find-query").isFocused())).isTrue();
        }
    }

    private static WritableImage look(PlaygroundWindow window) {
        Fx.settle();
        return Fx.call(() -> window.window().scene().snapshot(null));
    }

    private static long differing(WritableImage one, WritableImage other, Node within) {
        Bounds bounds = Fx.call(() -> within.localToScene(within.getLayoutBounds()));
        PixelReader ones = one.getPixelReader();
        PixelReader others = other.getPixelReader();
        return IntStream.range((int) bounds.getMinX(), (int) bounds.getMaxX())
                .mapToLong(x -> IntStream.range((int) bounds.getMinY(), (int) bounds.getMaxY())
                        .filter(y -> ones.getArgb(x, y) != others.getArgb(x, y))
                        .count())
                .sum();
    }
}
