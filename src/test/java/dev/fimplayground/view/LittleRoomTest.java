package dev.fimplayground.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.fx.Fx;
import dev.fimplayground.model.FinishReason;
import dev.fimplayground.model.RunState;
import dev.fimplayground.viewmodel.ThemeChoice;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is to be read stays whole, in the smallest window too. */
class LittleRoomTest {
    private static final String LONG = IntStream.range(0, 14)
            .mapToObj(i -> "    line_" + i + " = g((" + i + "\n")
            .reduce("x = 1\n", String::concat)
            .stripTrailing();

    @ParameterizedTest
    @EnumSource(
            value = ThemeChoice.class,
            names = {"LIGHT", "DARK"})
    void theEndOfTheMiddleStaysInSightWhenTheFitIsToldBelowIt(ThemeChoice theme) {
        try (PlaygroundWindow window = window(1280, 800, theme)) {
            generate(window, LONG);
            assertThat(isWhole(window, "line_13 = g((13")).isTrue();
            assertThat(wholeRows(window)).hasSize(3);
            picture(window, "little-room-1280", theme);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ThemeChoice.class,
            names = {"LIGHT", "DARK"})
    void inTheSmallestWindowTheFitIsOneLineWithItsRemarksInAMenu(ThemeChoice theme) {
        try (PlaygroundWindow window = window(900, 560, theme)) {
            generate(window, "words = s.split(\n    result.append((word\n");
            MenuButton remarks = (MenuButton) window.find("#fit-remarks");
            assertThat(remarks.getText()).isEqualTo("4 remarks");
            assertThat(wholeRows(window)).hasSize(1);
            picture(window, "little-room-900", theme);
            assertThat(isWhole(window, "result.append((word")).isTrue();
            assertThat(right(window, "#sampling-toggle")).isLessThanOrEqualTo(900);
            assertThat(right(window, "#reset-sampling")).isLessThanOrEqualTo(900);
            assertThat(right(window, "#caret")).isLessThanOrEqualTo(900);
            Fx.run(() -> remarks.getItems().getFirst().fire());
            Node middle = window.find(".middle-pane .code-area");
            assertThat(Fx.call(middle::isFocused)).isTrue();
            assertThat(number(middle, AccessibleAttribute.SELECTION_END))
                    .isGreaterThan(number(middle, AccessibleAttribute.SELECTION_START));
        }
    }

    @Test
    void theRowsUnfoldAsSoonAsThereIsRoom() {
        try (PlaygroundWindow window = window(900, 560, ThemeChoice.LIGHT)) {
            generate(window, "words = s.split(\n    result.append((word\n");
            assertThat(window.window().scene().lookup("#fit-remarks")).isNotNull();
            Fx.run(() -> window.window().stage().setHeight(900));
            Fx.awaitTrue("unfolded", () -> window.window().scene().lookup("#fit-remarks") == null);
            Fx.settle();
            assertThat(wholeRows(window)).hasSize(3);
        }
    }

    private static PlaygroundWindow window(double width, double height, ThemeChoice theme) {
        PlaygroundWindow window = new PlaygroundWindow(width, height);
        Fx.run(() -> window.playground().appearance().themeProperty().set(theme));
        return window;
    }

    private static void generate(PlaygroundWindow window, String middle) {
        window.client().delta(middle);
        window.client().finish(FinishReason.STOP, 138, 61);
        Fx.run(window.playground()::start);
        Fx.awaitTrue("the end", () -> window.playground().run().stateProperty().get() == RunState.FINISHED);
        Fx.awaitTrue("judged", () -> !window.playground().fit().findings().isEmpty());
        Fx.settle();
        Fx.settle();
    }

    /** Whether a line of the middle can be read from its upper to its lower edge. */
    private static boolean isWhole(PlaygroundWindow window, String text) {
        Node area = window.find(".middle-pane .code-area");
        return Fx.call(() -> {
            Bounds room = area.localToScene(area.getLayoutBounds());
            return area.lookupAll(".paragraph-box").stream()
                    .filter(line -> line.lookupAll(".text").stream()
                            .map(piece -> ((Text) piece).getText())
                            .reduce("", String::concat)
                            .replaceFirst("^\\d+", "")
                            .contains(text))
                    .map(line -> line.localToScene(line.getLayoutBounds()))
                    .anyMatch(line -> line.getMinY() >= room.getMinY() - 1 && line.getMaxY() <= room.getMaxY() + 1);
        });
    }

    /** The rows of the fit that show; none of them may be cut. */
    private static List<String> wholeRows(PlaygroundWindow window) {
        return Fx.call(() -> {
            Node fit = window.find("#fit");
            Bounds room = fit.localToScene(fit.getLayoutBounds());
            Bounds section = window.find(".middle-section")
                    .localToScene(window.find(".middle-section").getLayoutBounds());
            assertThat(room.getMaxY()).isLessThanOrEqualTo(section.getMaxY() + 0.5);
            return fit.lookupAll(".fit-lines > .fit-row").stream()
                    .filter(row -> row.localToScene(row.getLayoutBounds()).getMinY() < room.getMaxY() - 1)
                    .peek(row -> assertThat(
                                    row.localToScene(row.getLayoutBounds()).getMaxY())
                            .isLessThanOrEqualTo(room.getMaxY() + 0.5))
                    .map(row -> row.lookupAll(".label").stream()
                            .map(label -> Objects.requireNonNullElse(((Labeled) label).getText(), ""))
                            .reduce("", String::concat))
                    .toList();
        });
    }

    private static double right(PlaygroundWindow window, String selector) {
        Node node = window.find(selector);
        return Fx.call(() -> node.localToScene(node.getLayoutBounds()).getMaxX());
    }

    private static int number(Node area, AccessibleAttribute attribute) {
        return Objects.requireNonNull((Integer) Fx.call(() -> area.queryAccessibleAttribute(attribute)));
    }

    private static void picture(PlaygroundWindow window, String name, ThemeChoice theme) {
        assertThat(window.window().screenshot(name + "-" + theme.name().toLowerCase(Locale.ROOT)))
                .isNotEmptyFile();
    }
}
