package dev.fimplayground.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.fx.Fx;
import dev.fimplayground.viewmodel.CaretPosition;
import dev.fimplayground.viewmodel.TabSize;
import dev.fimplayground.viewmodel.TextSelection;
import java.util.List;
import java.util.Objects;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Going to a line, visible white space, guides, tabs and brackets in the whole window, by keys and menu. */
class EditorToolsTest {
    private PlaygroundWindow window;

    @BeforeEach
    void show() {
        window = new PlaygroundWindow(1440, 900);
        Fx.run(() -> window.playground().editing().replacePrompt("a = [\n\tb,\n    c,\n", "]\nd\n"));
        window.window().focus(editor(0));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aLineAndAColumnAreGoneToByKeys() {
        window.window().press(KeyCode.CONTROL, KeyCode.G).type("3");
        assertThat(window.find("#goto").isVisible()).isTrue();
        window.window().press(KeyCode.BACK_SPACE).type("3:6").press(KeyCode.ENTER);
        assertThat(window.find("#goto").isVisible()).isFalse();
        assertThat(Fx.call(() -> window.playground().prefix().caretProperty().get()))
                .isEqualTo(new CaretPosition(3, 6));
        window.window().type("x");
        assertThat(Fx.call(() -> window.playground().prefix().text())).contains("    cx,");
    }

    @Test
    void aLineThatIsNotThereIsToldAndEscapeGivesTheFocusBack() {
        window.window().press(KeyCode.CONTROL, KeyCode.G).type("99").press(KeyCode.ENTER);
        assertThat(window.text("#goto-words")).isEqualTo("This text has lines 1 to 4.");
        assertThat(window.find("#goto").isVisible()).isTrue();
        window.window().press(KeyCode.ESCAPE);
        assertThat(window.find("#goto").isVisible()).isFalse();
        assertThat(Fx.call(() -> editor(0).isFocused())).isTrue();
        assertThat(Fx.call(() -> window.playground().prefix().caretProperty().get()))
                .isEqualTo(new CaretPosition(4, 1));
    }

    @Test
    void findingAndGoingToALineTakeTheSamePlaceInTurn() {
        window.window().press(KeyCode.CONTROL, KeyCode.F).press(KeyCode.CONTROL, KeyCode.G);
        assertThat(window.find("#find").isVisible()).isFalse();
        assertThat(Fx.call(() -> window.find("#goto-field").isFocused())).isTrue();
        window.window().press(KeyCode.CONTROL, KeyCode.F);
        assertThat(window.find("#goto").isVisible()).isFalse();
        assertThat(Fx.call(() -> window.find("#find-query").isFocused())).isTrue();
    }

    @Test
    void theSuffixIsMeantWhenItWasWorkedInLast() {
        window.window().focus(editor(1)).press(KeyCode.CONTROL, KeyCode.G);
        assertThat(window.text("#goto-words")).isEqualTo("Lines 1 to 3");
        window.window().type("2").press(KeyCode.ENTER);
        assertThat(Fx.call(() -> window.playground().suffix().caretProperty().get()))
                .isEqualTo(new CaretPosition(2, 1));
        assertThat(Fx.call(() -> editor(1).isFocused())).isTrue();
    }

    @Test
    void whiteSpaceAndGuidesGoOnAndOffByKeys() {
        assertThat(drawn(".tab-arrows")).isZero();
        window.window().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT8);
        assertThat(drawn(".tab-arrows")).isEqualTo(1);
        assertThat(drawn(".indent-guides")).isZero();
        window.window().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        assertThat(drawn(".indent-guides")).isEqualTo(2);
        window.window().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT8);
        assertThat(drawn(".tab-arrows")).isZero();
        assertThat(drawn(".indent-guides")).isEqualTo(2);
    }

    @Test
    void theTabSizeIsChosenInTheMenu() {
        window.window().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT8);
        double before = arrowWidth();
        MenuButton menu = (MenuButton) window.find("#theme");
        RadioMenuItem eight = item(menu.getItems(), "8 columns");
        Fx.run(eight::fire);
        Fx.settle();
        assertThat(Fx.call(
                        () -> window.playground().appearance().tabSizeProperty().get()))
                .isEqualTo(TabSize.EIGHT);
        assertThat(eight.isSelected()).isTrue();
        assertThat(arrowWidth()).isBetween(2 * before, 2.5 * before);
    }

    @Test
    void aBracketWhosePartnerStandsInTheSuffixIsNotCalledLonely() {
        Fx.run(() -> window.playground().prefix().select(TextSelection.at(5)));
        Fx.awaitTrue("a mark", () -> drawnNow(".bracket-mark") == 1);
        Fx.settle();
        assertThat(drawn(".bracket-mark")).isEqualTo(1);
        assertThat(lonely()).isFalse();
        Fx.run(() -> window.playground().suffix().setText("d\n"));
        Fx.awaitTrue("alone", this::lonely);
    }

    private boolean lonely() {
        return Fx.call(() -> editor(0).getPseudoClassStates().stream()
                .anyMatch(state -> state.getPseudoClassName().equals("lonely-bracket")));
    }

    private double arrowWidth() {
        return Fx.call(() -> editor(0).lookupAll(".tab-arrows").stream()
                .mapToDouble(arrow -> arrow.getLayoutBounds().getWidth())
                .max()
                .orElseThrow());
    }

    private static RadioMenuItem item(List<MenuItem> items, String text) {
        return items.stream()
                .filter(Menu.class::isInstance)
                .flatMap(menu -> ((Menu) menu).getItems().stream())
                .filter(item -> Objects.equals(item.getText(), text))
                .map(RadioMenuItem.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private long drawn(String selector) {
        return Fx.call(() -> drawnNow(selector));
    }

    private long drawnNow(String selector) {
        return editor(0).lookupAll(selector).stream()
                .filter(path -> !((Path) path).getElements().isEmpty())
                .count();
    }

    private Node editor(int index) {
        List<Node> editors =
                List.copyOf(Fx.call(() -> window.window().scene().getRoot().lookupAll(".code-editor .code-area")));
        Node editor = editors.get(index);
        assertThat(Fx.call(() -> (String) editor.queryAccessibleAttribute(AccessibleAttribute.TEXT)))
                .isNotNull();
        return editor;
    }
}
